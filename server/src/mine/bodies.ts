import type { TaggedWord } from '../segmenter/segment';
import { chunkEndingAt, nameOf } from './chunks';
import { createTally, sightingsOf, type Tally } from './tally';
import type { Candidate, MinedDraft, MinedLine } from './types';
import { isNominal } from './words';

const BODY =
  /(?:委员会|办公厅|办公室|人民政府|人民法院|人民检察院|政协|常委会|党组|研究院|研究中心|联合会|工商联|(?<!全|一|局|外|内)部|总局|管理局|监管局|省委|市委|区委|县委|州委|改革委)$/;
const NO_BODY =
  /^\d|^(?:东|西|南|北|中|上|下|内|外|全|局|干|腹|底|头|顶|支|总|各).?部$|干部$|俱乐部$|[东西中南北]部$|[头深]部$/;
/** Bodies that stand alone: what 和 joins to them is no part of their name. */
const ALONE = /(?:人民政府|人民法院|人民检察院|政协|常委会|党组|工商联|省委|市委|区委|县委|州委)$/;
/** A celebration is of a body, and no part of its name. */
const CELEBRATION = /^(?:隆重|热烈)?(?:庆祝|纪念)/;
const FULL = 7;
const SHORT_ENDS = /[委局部厅院办会协社联组]$/;

/** Bodies by their full names, with the short names that stand for them. */
export function mineBodies(drafts: readonly MinedDraft[]): Candidate<'bodies'>[] {
  const tally = createTally();
  const given = new Map<string, Set<string>>();
  for (const { lines } of drafts)
    for (const line of lines) {
      addBodies(tally, line);
      addGivenShortNames(given, line, tally);
    }
  const all = tally.entries();
  const names = all.map(([name]) => name);
  return all
    .filter(([name, { count }]) => count > 1 || name.length >= FULL || given.has(name))
    .map(([name, counted]) => {
      const short = new Set([...(given.get(name) ?? []), ...shortNames(name, names)]);
      return { name, short: [...short], ...sightingsOf(counted) };
    });
}

/** Deeds are no part of a body's name (健全政协…), numbers are (第八届). */
const isPart = (word: TaggedWord): boolean =>
  /^(?:第.{1,3}届|[*×和])$/.test(word.text) || (!/^(?:v|m|a|t|q|l|i|d|b|s)(?!n)/.test(word.tag) && isNominal(word));

function addBodies(tally: Tally, { words, place }: MinedLine): void {
  for (const [i, word] of words.entries()) {
    const next = words[i + 1]?.text ?? '';
    if (!BODY.test(word.text) || /^[门署队分]|^委员|^会议/.test(next)) continue;
    const chunk = nameOf(chunkEndingAt(words, i, isPart)).replace(CELEBRATION, '');
    const name = ALONE.test(chunk) ? chunk.replace(/^.*和/, '') : chunk;
    if (name.length >= 2 && name.length <= 40 && !NO_BODY.test(name)) tally.add(name, place);
  }
}

/** …委员会（以下简称“区政协”） */
function addGivenShortNames(given: Map<string, Set<string>>, { text, words, place }: MinedLine, tally: Tally): void {
  for (const match of text.matchAll(/[（(](?:以下)?简称[“"]?([\u4e00-\u9fff]{2,12})[”"]?[）)]/g)) {
    const last = words.findIndex(({ start, text: word }) => start + word.length === match.index);
    if (last < 0) continue;
    const name = nameOf(chunkEndingAt(words, last));
    if (name.length < 4) continue;
    tally.add(name, place);
    given.set(name, (given.get(name) ?? new Set()).add(match[1]!));
  }
}

/** 国家发展改革委 for 国家发展和改革委员会: the short name takes characters of the full one in their order. */
function shortNames(name: string, names: readonly string[]): string[] {
  if (name.length < FULL || !/委员会$|委$/.test(name)) return [];
  return names
    .filter((short) => short.length < name.length - 1 && short.length >= 3 && short[0] === name[0])
    .filter((short) => SHORT_ENDS.test(short) && isWithin(short, name))
    .slice(0, 5);
}

function isWithin(short: string, name: string): boolean {
  let at = 0;
  for (const character of name) if (character === short[at]) at++;
  return at === short.length;
}
