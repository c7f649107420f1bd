import { derive } from '../../../server/src/draft/derived';
import { matchesOf } from '../../../server/src/draft/matches';
import type { Paragraph } from '../../../server/src/draft/types';
import { draftRule, type Problem } from '../../../server/src/engine/rule';

/** Offsets of the two marks that end a quotation of speech: 。” or ”。 */
interface Ends {
  readonly inside: readonly number[];
  readonly outside: readonly number[];
}

const QUOTATION =
  /(?:强调|指出|要求|说|讲|写道|表示|提出|认为|希望|告诫|嘱托|号召)[过道的]?[，：]“[^“”]{8,300}(?:。”(?![，。；：、])|”。)/g;
const NONE: Ends = { inside: [], outside: [] };

const endsOf = derive(({ text }: Paragraph): Ends => {
  if (!text.includes('，“') && !text.includes('：“')) return NONE;
  const [inside, outside]: [number[], number[]] = [[], []];
  for (const { 0: match, index } of matchesOf(text, QUOTATION))
    (match.endsWith('”') ? inside : outside).push(index + match.length - 2);
  return { inside, outside };
});

export default draftRule(
  () =>
    function* (draft): Iterable<Problem> {
      const inside: number[] = [];
      const outside: number[] = [];
      for (const { paragraph, start, skipped } of draft.lines) {
        if (skipped || paragraph.isBlank) continue;
        const ends = endsOf(paragraph);
        for (const at of ends.inside) inside.push(start + at);
        for (const at of ends.outside) outside.push(start + at);
      }
      if (inside.length === 0 || outside.length === 0) return;
      const odd = outside.length <= inside.length ? outside : inside;
      const usual = odd === outside ? inside : outside;
      const fix = odd === outside ? '。”' : '”。';
      for (const at of odd)
        yield {
          span: { start: at, end: at + 2 },
          fix,
          args: { inside: inside.length, outside: outside.length },
          related: [
            {
              span: { start: usual[0]!, end: usual[0]! + 2 },
              message: { zh: '别处的写法', en: 'As written elsewhere' },
            },
          ],
        };
    },
);
