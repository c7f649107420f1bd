import { derive } from '../../server/src/draft/derived';
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

/** The series of a draft; shared by the rules of this family. */
export const numberingOf = derive((draft: Draft): Numbering => {
  const { outline, speech, stray } = itemsOf(draft);
  return { outline: outlineOf(outline), speech: speechSeries(speech, outline), stray };
});
