import { isHanCode, tableOf } from '../../../server/src/draft/characters';
import type { Draft, Paragraph, Span } from '../../../server/src/draft/types';
import { groupBy } from '../../../server/src/engine/groupBy';
import { draftRule, type Problem } from '../../../server/src/engine/rule';
import { isAlike } from '../alike';
import { inDraft, otherPlace } from '../statements';

/** The two characters before what kind of place it is, with the kind: 青龙峡, 青龙水库. */
interface Place {
  readonly name: string;
  readonly span: Span;
}

const KINDS = '产业园 工业园 水库 社区 街道 湿地 景区 大桥 灌区 林场 农场 公园 大道 古镇 电站 园区 新城'.split(' ');
const SHORT_KINDS = '峡湖河江山岭镇乡村寨沟港岛湾';
const mayBeginKind = tableOf(SHORT_KINDS + KINDS.map((kind) => kind[0]).join(''));
/** Words and provinces, which are no kind of place behind a name. */
const WORDS = new Set(
  '农村 乡村 城镇 乡镇 村镇 下乡 城乡 乡亲 乡土 村民 村级 村干 山区 山水 河道 江河 江山 长江 江苏 浙江 龙江 河北 河南 山东 山西 湖南 湖北 香港 港口 港澳 海岛 海湾'.split(
    ' ',
  ),
);
const NAME = 2;
/** 以各种形式对江…, …和特大桥: words that stand before a name, and are not part of it. */
const BEFORE = new Set('对和与在的把向为是有及等于从以了将被让给');

/** Every character is looked at, and nearly none begins a kind: a table says so sooner than a pattern of many beginnings. */
function placesIn({ text, codes }: Paragraph): Place[] {
  const places: Place[] = [];
  for (let at = NAME; at < codes.length; at++) {
    const kind = mayBeginKind[codes[at]!] === 1 ? kindAt(text, at) : undefined;
    if (kind === undefined) continue;
    const place = placeAt(text, at, kind);
    if (place) places.push(place);
    at += kind.length - 1;
  }
  return places;
}

const kindAt = (text: string, at: number): string | undefined =>
  KINDS.find((kind) => text.startsWith(kind, at)) ?? (SHORT_KINDS.includes(text[at]!) ? text[at] : undefined);

function placeAt(text: string, at: number, kind: string): Place | undefined {
  const start = at - NAME;
  if (!isInName(text[start]!) || !isInName(text[start + 1]!)) return undefined;
  if (kind.length === 1 && (WORDS.has(text[at - 1]! + kind) || WORDS.has(kind + text[at + 1]))) return undefined;
  const end = at + kind.length;
  return { name: text.slice(start, end), span: { start, end } };
}

const isInName = (character: string): boolean => isHanCode(character.charCodeAt(0)) && !BEFORE.has(character);

const placesOf = inDraft(placesIn);

/** A place that is named several times, and once with a character of like sound or look. */
export default draftRule(
  ({ vocabulary: { lexicon } }) =>
    function* (draft: Draft): Iterable<Problem> {
      const byName = groupBy(placesOf(draft), ({ name }) => name);
      const masked = new Map<string, string[]>();
      for (const [name, { length }] of byName) {
        if (length < 2) continue;
        for (let at = 0; at < NAME; at++) {
          const key = maskedAt(name, at);
          masked.set(key, [...(masked.get(key) ?? []), name]);
        }
      }
      if (masked.size === 0) return;
      for (const [name, [place, again]] of byName) {
        if (again) continue;
        for (let at = 0; at < NAME; at++) {
          // 推进农村, 跟近农村: the word before another word.
          if (at === 0 && lexicon.has(name.slice(1))) continue;
          const other = masked.get(maskedAt(name, at))?.find((more) => isAlike(more[at]!, name[at]!));
          if (!other || (lexicon.has(name.slice(0, NAME)) && lexicon.has(other.slice(0, NAME)))) continue;
          yield { span: place.span, args: { other }, related: [otherPlace(byName.get(other)![0])] };
          break;
        }
      }
    },
);

const maskedAt = (name: string, at: number): string => `${name.slice(0, at)}□${name.slice(at + 1)}`;
