import { type Pattern, patternRule } from '../patterns';

const EVENT =
  '(?=(?:[\\p{Script=Han}]{0,6})(?:事件|事故|地震|消费者|晚会|护士节|国际|讲话|专案|案件|暴雨|火灾|爆炸|泥石流|疫情|惨案|特大|强烈地震|重要讲话|防灾减灾|学雷锋|植树节|世界))';
const DAY = '(1[0-2]|[1-9])[.．,，、•‧—-]([12][0-9]|3[01]|0?[1-9])';
const marked = ([, month, day]: RegExpExecArray): string => `${month}·${day}`;

const patterns: readonly Pattern[] = [
  // “3.15”晚会
  { find: new RegExp(`(?<=“)${DAY}(?=”${EVENT})`, 'gu'), needs: ['”'], fix: marked },
  // 3.15消费者权益日, 3·15晚会
  {
    find: /(?<![0-9.“·])(3[.．•‧·]15)(?![”0-9.％%])(?=(?:国际)?(?:消费者|晚会|维权|打假|活动))|(?<![0-9.“·])(5[.．•‧·]12)(?![”0-9.％%])(?=(?:国际)?(?:护士节|汶川|大?地震|特大地震|防灾))|(?<![0-9.“·])(7[.．•‧·]1)(?![”0-9.％%])(?=重要讲话|讲话|勋章)|(?<![0-9.“·])(9[.．•‧·]11)(?=事件|恐怖)/gu,
    fix: ([text]) => `“${text.replace(/[.．•‧]/u, '·')}”`,
  },
  // “五.四”运动; with the right mark 五·四 is the punctuation family's
  {
    find: /(?<=“)([二三四五六七八九]|十)[.．]([一二三四五六七八九十]{1,3})(?=”)/gu,
    needs: ['”'],
    message: 'han',
    fix: ([, month, day]) => `${month}${day}`,
  },
];

export default patternRule(patterns);
