const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10000, 亿: 100000000 };

/** Only these are read by value: to normalize is dear. */
const IN_HAN = /^[〇零一二两三四五六七八九十百千万亿]+$/;

/**
 * Reads a whole number written in Han (二十三, 一百零五, 二〇二五), Arabic or full-width digits.
 * Returns undefined for anything else.
 */
export function parseNumeral(text: string): number | undefined {
  if (text === '') return undefined;
  if (!IN_HAN.test(text)) {
    const arabic = text.normalize('NFKC');
    return /^\d+$/.test(arabic) ? Number(arabic) : undefined;
  }
  if (/^[〇零一二三四五六七八九]{2,}$/.test(text)) return Number([...text].map((c) => DIGITS[c]).join(''));
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  for (const char of text) {
    const unit = UNITS[char];
    if (unit === undefined) {
      digit = DIGITS[char]!;
    } else if (unit < 10000) {
      section += (digit ?? 1) * unit;
      digit = undefined;
    } else {
      total = (total + section + (digit ?? 0)) * unit;
      section = 0;
      digit = undefined;
    }
  }
  return total + section + (digit ?? 0);
}
