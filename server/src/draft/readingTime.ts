import { isDigitCode, isHanCode, isLatinCode } from './characters';
import { derive } from './derived';
import { type Section, sectionsOf } from './sections';
import type { Draft, Paragraph } from './types';

/** Characters a minute at which official speeches are read. */
export const READING_SPEED = 220;
/** Slower or faster than this no one reads. */
export const SPEED_LIMITS = { least: 60, most: 600 } as const;

export interface SectionTime extends Section {
  readonly minutes: number;
}

/** Characters that are said: Han characters, figures and letters, each one; marks are not. */
const spokenIn = derive(({ text }: Paragraph): number => {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isHanCode(code) || isDigitCode(code) || isLatinCode(code)) count++;
  }
  return count;
});

function minutesOf(lines: Draft['lines'], speed: number): number {
  let count = 0;
  for (const { paragraph, skipped } of lines) if (!skipped) count += spokenIn(paragraph);
  return count / speed;
}

/** Minutes it takes to read a draft aloud. */
export const readingMinutes = (draft: Draft, charactersPerMinute = READING_SPEED): number =>
  minutesOf(draft.lines, charactersPerMinute);

/** The same for each section; a section holds those under it. */
export const readingTime = (draft: Draft, charactersPerMinute = READING_SPEED): SectionTime[] =>
  sectionsOf(draft).map((section) => ({
    ...section,
    minutes: minutesOf(draft.lines.slice(section.heading.line, section.lastLine + 1), charactersPerMinute),
  }));

/** 约 3 分钟; a minute at least is told in whole ones. */
export function minutesText(minutes: number): { readonly zh: string; readonly en: string } {
  if (minutes < 0.75) return { zh: '不到 1 分钟', en: 'under a minute' };
  const whole = Math.max(1, Math.round(minutes));
  return { zh: `约 ${whole} 分钟`, en: `about ${whole} min` };
}
