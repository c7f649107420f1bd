/** Nothing is known of what came after this day: the facts about meetings end with it. */
export const FACTS_END = '2026-08-22';

/** Plenums and sessions are counted so. */
export const NUMERALS = '一二三四五六七八九';
