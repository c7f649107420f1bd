import { createDerived } from '../../server/src/draft/derived';
import type { Draft } from '../../server/src/draft/types';
import { type Item, itemsOf, type Series } from './item';
import { type Outline, outlineOf } from './outline';
import { speechSeries } from './speech';

interface Numbering {
  readonly outline: Outline;
  readonly speech: readonly Series[];
  /** 三、要: a mark inside. */
  readonly stray: readonly Item[];
}

const known = createDerived<Draft, Numbering>();

/** The series of a draft; shared by the rules of this family. */
export function numberingOf(draft: Draft): Numbering {
  let numbering = known.get(draft);
  if (!numbering) {
    const { outline, speech, stray } = itemsOf(draft);
    numbering = { outline: outlineOf(outline), speech: speechSeries(speech, outline), stray };
    known.set(draft, numbering);
  }
  return numbering;
}
