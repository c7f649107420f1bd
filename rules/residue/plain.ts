import { derive } from '../../server/src/draft/derived';
import type { Paragraph } from '../../server/src/draft/types';

/** Characters of ordinary text, by code unit: printable ASCII, Chinese characters, their marks and full-width forms. */
const isUsual = new Uint8Array(0x10000);
isUsual.fill(1, 0x20, 0x7f);
isUsual.fill(1, 0x2010, 0x2028);
isUsual.fill(1, 0x2030, 0x2060);
isUsual.fill(1, 0x3000, 0x3100);
isUsual.fill(1, 0x3400, 0xa000);
isUsual.fill(1, 0xff01, 0xff61);
isUsual[0x09] = 1;
isUsual[0xb7] = 1;
// Chinese characters that garbled text is made of.
for (const character of '锟烫屯锛銆鈥') isUsual[character.charCodeAt(0)] = 0;
// A space of fixed width among the marks.
isUsual[0x205f] = 0;
isUsual[0x202f] = 0;

/** False for nearly every paragraph: then no invisible, garbled or private character needs to be looked for. */
export const holdsUnusual = derive(({ codes }: Paragraph): boolean => {
  for (let i = 0; i < codes.length; i++) if (isUsual[codes[i]!] === 0) return true;
  return false;
});
