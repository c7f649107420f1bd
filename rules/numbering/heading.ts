import { createDerived } from '../../server/src/draft/derived';
import type { Paragraph } from '../../server/src/draft/types';
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

const heads = createDerived<Paragraph, Head>();
const STOP = /[。！？!?；;]/;

export function headOf({ ordinal, paragraph }: Item): Head {
  let head = heads.get(paragraph);
  if (!head) {
    const rest = paragraph.text.slice(ordinal.span.end);
    const start = ordinal.span.end + (rest.length - rest.trimStart().length);
    const content = rest.trim();
    const stop = STOP.exec(content)?.index ?? content.length;
    const text = content.slice(0, stop);
    head = {
      text,
      start,
      clauses: text.split(/[，,：]/),
      body: content.slice(stop + 1).trim(),
      stop: content[stop] ?? '',
      hasSentence: /[。！？]/.test(paragraph.text),
    };
    heads.set(paragraph, head);
  }
  return head;
}
