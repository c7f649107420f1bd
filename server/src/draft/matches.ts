const NONE: RegExpExecArray[] = [];

/**
 * All matches of a global pattern. Unlike `matchAll` it makes no copy of the pattern, which costs more than the match
 * itself on paragraphs that have none.
 */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (!match) return NONE;
  const matches: RegExpExecArray[] = [];
  while (match) {
    matches.push(match);
    if (match[0] === '') pattern.lastIndex++;
    match = pattern.exec(text);
  }
  return matches;
}
