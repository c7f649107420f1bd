import { derive } from '../../server/src/draft/derived';
import type { Ordinal, Paragraph } from '../../server/src/draft/types';
import type { Item } from './item';

/** The first sentence of a numbered paragraph, which is its heading or begins with it. */
export interface Head {
  /** Without the ordinal, up to the first stop or the paragraph's end. */
  readonly text: string;
  /** Offset in the paragraph. */
  readonly start: number;
  /** Between commas. */
  readonly clauses: readonly string[];
  /** What follows the stop. */
  readonly body: string;
  readonly stop: string;
  /** Somewhere in the paragraph a sentence ends. */
  readonly hasSentence: boolean;
}

const STOP = /[。！？!?；;]/;

export const headOf = ({ ordinal, paragraph }: Item): Head => headAfter(paragraph, ordinal);

/** The ordinal is the one that opens the paragraph. */
const headAfter = derive(({ text: all }: Paragraph, { span }: Ordinal): Head => {
  const rest = all.slice(span.end);
  const start = span.end + (rest.length - rest.trimStart().length);
  const content = rest.trim();
  const stop = STOP.exec(content)?.index ?? content.length;
  const text = content.slice(0, stop);
  return {
    text,
    start,
    clauses: text.split(/[，,：]/),
    body: content.slice(stop + 1).trim(),
    stop: content[stop] ?? '',
    hasSentence: /[。！？]/.test(all),
  };
});
