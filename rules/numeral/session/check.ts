import { asHan } from '../numerals';
import { ARABIC, type Pattern, patternRule } from '../patterns';

/** The bodies whose terms are told in Han; sports meetings and fairs are free (第19届亚运会). */
const BODY =
  '(?:中国共产党|全国|中央|中共|省|市|区|县|州|旗|自治区|乡|镇)?(?:[省市区县州]?)(?:人大|人民代表大会|政协|委员会|代表大会|人大常委会|常委会|中央|纪委|政治局|党委|省委|市委|区委|县委|州委|党代会)';
const GAP = `(?:全国|中国|中央|[\\u4e00-\\u9fff]{0,10}?${BODY}[\\u4e00-\\u9fff]{0,6}?)?`;
const HAN_ORDER = '[一二三四五六七八九十]{1,3}';
const MEETING = '(?:会议|全会|全体会议|全体委员会议|全体\\(扩大\\)会议|常委会|常务委员会|主席会议|党代会|代表大会)';
const inHan = ([text]: RegExpExecArray): string => text.replace(/[0-9]+/g, asHan);

const SESSION = new RegExp(
  `(?<![0-9.])(?=[0-9]{1,2}届|[^0-9]{2,24}[0-9])(?:[0-9]{1,2}|${HAN_ORDER})届${GAP}第?(?:[0-9]{1,3}|${HAN_ORDER})次(?=${MEETING})`,
  'g',
);
const tellsSession = (text: string): boolean => text.includes('届') && /[0-9]届|届[^，。；]{0,24}[0-9]次/.test(text);
/** The sittings of a standing committee run into the tens, and the press writes them in digits now and then. */
const STANDING = /常(?:务委员|委)会第/;
const mixed = (match: RegExpExecArray): string | false => /[0-9]/.test(match[0]) && inHan(match);

const patterns: readonly Pattern[] = [
  // 14届3次会议, 十四届全国人大3次会议, 14届三次会议
  { find: SESSION, needs: tellsSession, fix: (match) => !STANDING.test(match[0]) && mixed(match) },
  // 十四届全国人大常委会第34次会议
  { find: SESSION, needs: tellsSession, message: 'congress', fix: (match) => STANDING.test(match[0]) && mixed(match) },
  // 20届三中全会, 二十届4中全会
  {
    find: new RegExp(`(?<![0-9.])(?:[0-9]{1,2}届(?:[1-7]|[一二三四五六七])|${HAN_ORDER}届[1-7])(?=中全会)`, 'g'),
    needs: ['中全会'],
    fix: inHan,
  },
  { find: /[1-7](?=中全会)/g, needs: ['中全会'], after: /[和、]$/, fix: inHan },
  // 第14届全国人民代表大会, 20届中央委员会
  {
    find: /[0-9]{1,2}(?=届(?:全国人大|全国人民代表大会|全国政协|全国委员会|中央委员会|中央纪委|中央政治局|中央候补|中央领导|历次全会|[省市区县州][委政人]|政协|人大|人民代表大会|常委会|[\u4e00-\u9fff]{1,8}(?:省|市|区|县)(?:委|政协|人大)))/g,
    needs: ['届'],
    notAfter: /[0-9.]$/,
    notBefore: /^届[^，。；]{0,12}次(?:会议|全)/,
    message: 'congress',
    fix: inHan,
  },
  // 第20次全国代表大会
  {
    find: /[0-9]{1,2}(?=次(?:全国代表大会|全国人民代表大会|党代会|党员代表大会))/g,
    needs: ['次全国', '次党'],
    after: /第$/,
    message: 'congress',
    fix: inHan,
  },
  // 党的20大, 中共20大
  {
    find: /[0-9]{1,2}(?=大(?!类|方面|任务|行动|工程|件|项|重点|举措|军|政策|理念|精准|战|批|步|型|个|原则|优良))/g,
    needs: (text) => /党的[0-9]|中共[0-9]|共产党第?[0-9]/.test(text),
    after: /(?:党的|中共|共产党第?)$/,
    message: 'congress',
    fix: inHan,
  },
];

export default patternRule(patterns, ARABIC, '届次全大');
