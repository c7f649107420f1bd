import { hanNumeral } from '../../server/src/draft/ordinal';

/** A number in the script of the one that it replaces; 两 before a measure word. */
export function inScriptOf(written: string, count: number): string {
  if (/[0-9]/.test(written)) return String(count);
  if (/[０-９]/.test(written))
    return String(count).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  return count === 2 ? '两' : hanNumeral(count);
}
