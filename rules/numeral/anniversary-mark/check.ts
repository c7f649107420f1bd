import { ARABIC, type Pattern, patternRule } from '../patterns';

const EVENT =
  '(?=(?:[\\u4e00-\\u9fff]{0,6})(?:事件|事变|起义|运动|节|假期|小长假|黄金周|期间|前夕|精神|日(?![常益均前报期程])|事故|地震|消费者|晚会|护士节|国际|讲话|专案|案件|暴雨|火灾|爆炸|泥石流|疫情|惨案|特大|强烈地震|重要讲话|防灾减灾|学雷锋|植树节|世界))';
const DAY = '(1[0-2]|[1-9])[.．,，、•‧—-]([12][0-9]|3[01]|0?[1-9])';
const marked = ([, month, day]: RegExpExecArray): string => `${month}·${day}`;

const patterns: readonly Pattern[] = [
  // “3.15”晚会
  { find: new RegExp(`${DAY}(?=”${EVENT})`, 'g'), needs: ['”'], after: /“$/, fix: marked },
  // 3.15消费者权益日, 3·15晚会
  {
    find: /(?:3[.．•‧·]15(?=(?:国际)?(?:消费者|晚会|维权|打假|活动))|5[.．•‧·]12(?=(?:国际)?(?:护士节|汶川|(?:特大)?地震|大地震|防灾))|7[.．•‧·]1(?=重要讲话|讲话|勋章)|9[.．•‧·]11(?=事件|恐怖))/g,
    notAfter: /[0-9.“·]$/,
    fix: ([text]) => `“${text.replace(/[.．•‧]/, '·')}”`,
  },
  // “五.四”运动; with the right mark 五·四 is the punctuation family's
  {
    find: /([二三四五六七八九十])[.．]([一二三四五六七八九十]{1,3})(?=”)/g,
    needs: ['.', '．'],
    after: /“$/,
    message: 'han',
    fix: ([, month, day]) => `${month}${day}`,
  },
];

export default patternRule(patterns, `${ARABIC}.．`);
