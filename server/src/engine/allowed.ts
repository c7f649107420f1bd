import type { Located } from './runRules';

/** Without the problems that lie within words of which the user says that they are right. */
export const withoutAllowed = (problems: readonly Located[], text: string, allow: readonly string[]): Located[] =>
  problems.filter(({ said: { problem }, offset }) => {
    const start = problem.span.start + offset;
    const end = problem.span.end + offset;
    return !allow.some((words) => isWithin(words, text, start, end));
  });

/** Words found between these two places begin at `start` or before, and end at `end` or after. */
const isWithin = (words: string, text: string, start: number, end: number): boolean =>
  words.length >= end - start && text.slice(Math.max(0, end - words.length), start + words.length).includes(words);
