import { patternRule } from '../patterns';

const DAYS = '日一二三四五六日';
const day = (digit: string): string => DAYS[Number(digit.normalize('NFKC'))]!;

export default patternRule(
  [
    {
      find: /(?:星期|礼拜)[1-7１-７](?![0-9０-９天个小])/g,
      needs: ['星期', '礼拜'],
      fix: ([text]) => text.slice(0, 2) + day(text[2]!),
    },
    // （周5）, 本周3上午, but 每周3次
    {
      find: /周[1-7](?=[）)]|上午|下午|晚上|早上|[前后]?召开|举行)/g,
      needs: ['周'],
      notAfter: /[每一二三四五六七八九十0-9两几]$/,
      fix: ([text]) => `周${day(text[1]!)}`,
    },
  ],
  '星礼周',
);
