import { isHanCode } from '../../draft/characters';

/** Ranges that a terminal shows two columns wide (Unicode East Asian Width W and F). */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];
const NONE: readonly (readonly [number, number])[] = [
  [0x0300, 0x036f],
  [0xfe00, 0xfe0f],
];

/** Terminal columns of a text. */
export function widthOf(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.codePointAt(i)!;
    if (code > 0xffff) i++;
    width += columnsOf(code);
  }
  return width;
}

/** Han first: nearly all that is measured. */
function columnsOf(code: number): number {
  if (isHanCode(code)) return 2;
  const isOneOf = ([first, last]: readonly [number, number]) => code >= first && code <= last;
  if (NONE.some(isOneOf)) return 0;
  return WIDE.some(isOneOf) ? 2 : 1;
}
