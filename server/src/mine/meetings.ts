import { chunkEndingAt, nameOf } from './chunks';
import { createTally, sightingsOf } from './tally';
import type { Candidate, MinedDraft } from './types';

const MEETING = /(?:全会|大会|会议|座谈会|研讨会|推进会|部署会|表彰会|两会|论坛|博览会|交流会)$/;
const SESSION =
  /第?[一二三四五六七八九十]{1,3}届(?:[^届次]{0,12}?)?(?:第?[一二三四五六七八九十]{1,3}[次中])?|第[一二三四五六七八九十]{1,3}次/;
const NUMBERS = /第?([一二三四五六七八九十]{1,3})([届次中])/g;
const LONGEST = 45;
/** Words for any meeting: 这次会议, 全体会议, 常委会会议. */
const PLAIN =
  /^(?:\d{4}年)?(?:第[一二三四五六七八九十]{1,3}次|(?:这|此|本|该|每|历|各|两|多|首)?次?)(?:全体|有关|重要|专题|相关|小组|联组|工作|出席)?(?:会议|大会|全会)$/;

/** The rest of a name (四中全会), and a number of meetings (12场专题论坛). */
const NO_NAME = /^第?[一二三四五六七八九十]{1,3}[次中]全会$|^[\d一二三四五六七八九十两多]{1,4}余?[场个次期项](?!全会)/;

/** Meetings by name; sessions with their numbers (区政协二届二次会议, 市委六届五次全会). */
export function mineMeetings(drafts: readonly MinedDraft[]): Candidate<'meetings'>[] {
  const tally = createTally();
  for (const { lines } of drafts)
    for (const { words, place } of lines)
      for (const [i, word] of words.entries()) {
        if (!MEETING.test(word.text) || MEETING.test(words[i + 1]?.text ?? '')) continue;
        const name = nameOf(chunkEndingAt(words, i));
        if (name.length < 4 || name.length > LONGEST || name.endsWith('政治协商会议')) continue;
        if (!PLAIN.test(name) && !NO_NAME.test(name)) tally.add(name, place);
      }
  return tally
    .entries()
    .filter(([name, { count }]) => count > 1 || SESSION.test(name) || name.length > 6)
    .map(([name, counted]) => ({ name, ...sessionOf(name), ...sightingsOf(counted) }));
}

function sessionOf(name: string): { session?: string } {
  const numbers = [...name.matchAll(NUMBERS)];
  // A name has one of each; 二十届三次三次 would be of two meetings.
  const first = (units: string) => numbers.find(([, , unit]) => units.includes(unit!));
  const session = [first('届'), first('次中')].map((found) => (found ? `${found[1]}${found[2]}` : '')).join('');
  return session ? { session } : {};
}
