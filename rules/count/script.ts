const HAN = '零一二三四五六七八九';

/** A number in the script of the one that it replaces; 两 before a measure word. */
export function inScriptOf(written: string, count: number): string {
  if (/[0-9]/.test(written)) return String(count);
  if (/[０-９]/.test(written))
    return String(count).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  if (count === 2) return '两';
  const tens = Math.floor(count / 10);
  return `${tens > 1 ? HAN.charAt(tens) : ''}${tens > 0 ? '十' : ''}${count % 10 > 0 ? HAN.charAt(count % 10) : ''}`;
}
