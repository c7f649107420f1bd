/** Who wrote a report or took its picture, and where it comes from: such lines are spaced by hand, as newspapers do. */

/** 本报讯, 江城日报6月3日讯（记者 张三 李四）, 新华社北京6月3日电. */
const DATELINE =
  /^[\s\u3000]*(?:本报|本网|\p{Script=Han}{2,6}[日晚]报|新华社|人民网|中新社)[^，。；\s]{0,16}[讯电](?:\s?[（(][^（）()]{0,40}[）)])?$/u;
const REPORTER = /记者|通讯员/;
/** Names, each of two to four characters. */
const NAMES = /^\p{Script=Han}{2,4}(?:[\s\u3000、]{1,3}\p{Script=Han}{2,4})+$/u;
const LONGEST = 40;

export function isByline(text: string, start: number, end: number): boolean {
  if (text[end] === '摄' && end + 1 >= text.trimEnd().length) return true;
  if (start < LONGEST && DATELINE.test(text.slice(0, start))) return true;
  const from = text.slice(Math.max(0, start - LONGEST), start);
  const open = Math.max(from.lastIndexOf('（'), from.lastIndexOf('('));
  if (open < 0 || /[）)。，]/.test(from.slice(open))) return false;
  const rest = text.slice(end, end + LONGEST);
  const close = rest.search(/[）)]/);
  if (close < 0 || /[。，]/.test(rest.slice(0, close))) return false;
  const inside = from.slice(open + 1) + text.slice(start, end) + rest.slice(0, close);
  return REPORTER.test(inside) || (NAMES.test(inside) && end + close + 1 >= text.trimEnd().length);
}
