import { createDerived } from '../../server/src/draft/derived';
import type { Draft } from '../../server/src/draft/types';
import { itemsOf, type Series } from './item';
import { type Outline, outlineOf } from './outline';
import { speechSeries } from './speech';

export interface Numbering {
  readonly outline: Outline;
  readonly speech: readonly Series[];
}

const known = createDerived<Draft, Numbering>();

/** The series of a draft; shared by the rules of this family. */
export function numberingOf(draft: Draft): Numbering {
  let numbering = known.get(draft);
  if (!numbering) {
    const { outline, speech } = itemsOf(draft);
    numbering = { outline: outlineOf(outline), speech: speechSeries(speech, outline) };
    known.set(draft, numbering);
  }
  return numbering;
}
