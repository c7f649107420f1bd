import { chunkEndingAt, nameOf } from './chunks';
import { createTally, sightingsOf } from './tally';
import type { Candidate, MinedDraft } from './types';

const MEETING = /(?:全会|大会|会议|座谈会|研讨会|推进会|部署会|表彰会|两会|论坛|博览会|交流会)$/;
const SESSION =
  /第?[一二三四五六七八九十]{1,3}届(?:[^届次]{0,12}?)?(?:第?[一二三四五六七八九十]{1,3}[次中])?|第[一二三四五六七八九十]{1,3}次/;
const NUMBERS = /第?([一二三四五六七八九十]{1,3})([届次中])/g;
const LONGEST = 45;
/** Words for any meeting: 这次会议, 全体会议, 常委会会议. */
const PLAIN = /^(?:(?:这|此|本|该|每|历|各|两|多|首)?次?(?:全体|有关|重要|专题|相关|小组|联组)?(?:会议|大会|全会))$/;

/** Meetings by name; sessions with their numbers (区政协二届二次会议, 市委六届五次全会). */
export function mineMeetings(drafts: readonly MinedDraft[]): Candidate<'meetings'>[] {
  const tally = createTally();
  for (const { lines } of drafts)
    for (const { words, place } of lines)
      for (const [i, word] of words.entries()) {
        if (!MEETING.test(word.text) || MEETING.test(words[i + 1]?.text ?? '')) continue;
        const name = nameOf(chunkEndingAt(words, i));
        if (name.length >= 4 && name.length <= LONGEST && !PLAIN.test(name) && !name.endsWith('政治协商会议'))
          tally.add(name, place);
      }
  return tally
    .entries()
    .filter(([name, { count }]) => count > 1 || SESSION.test(name) || name.length > 6)
    .map(([name, counted]) => ({ name, ...sessionOf(name), ...sightingsOf(counted) }));
}

function sessionOf(name: string): { session?: string } {
  const session = [...name.matchAll(NUMBERS)].map(([, number, unit]) => `${number}${unit}`).join('');
  return session ? { session } : {};
}
