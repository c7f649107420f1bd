import { createDraft } from '../draft/draft';
import type { Draft } from '../draft/types';
import { loadSegment } from '../segmenter/jieba';
import type { Segment } from '../segmenter/segment';
import { type Mined, mine } from './mine';
import type { MinedDraft, Place } from './types';

export { packFiles } from './packFiles';
export { summaryOf } from './summary';

/** The miner as a program of its own (dist/cli-mine.js), loaded only by `hegao mine`. */
interface MineInput {
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly isWord: (word: string) => boolean;
  /** Offsets of a draft at which a rule sees a slip. */
  readonly suspects: (text: string, path: string) => readonly { readonly start: number; readonly end: number }[];
  /** Told once where the fallback segmenter serves. */
  readonly onNote: (note: string) => void;
}

export function mineFiles({ files, isWord, suspects, onNote }: MineInput): Mined {
  const { segment, note } = loadSegment();
  if (note) onNote(note);
  const slips = new Map<string, readonly { start: number; end: number }[]>();
  const drafts = files.map(({ path, text }): MinedDraft => {
    const draft = createDraft(text, { path, format: /\.(?:md|markdown)$/i.test(path) ? 'markdown' : 'plain' });
    addSlips(slips, draft, path, suspects(text, path));
    return { file: path, draft, lines: linesOf(draft, path, segment) };
  });
  const isSuspect = ({ file, line }: Place, start: number, end: number) =>
    slips.get(`${file}:${line}`)?.some((slip) => slip.start < end && start < slip.end) ?? false;
  return mine(drafts, { isWord, isSuspect });
}

function linesOf(draft: Draft, file: string, segment: Segment) {
  return draft.lines.flatMap(({ paragraph, skipped }, i) =>
    skipped || !paragraph.hasHan
      ? []
      : [
          {
            text: paragraph.text,
            words: segment(paragraph.text),
            place: { file, line: i + 1, date: draft.date?.value },
          },
        ],
  );
}

/** The slips by line, with offsets of the line. */
function addSlips(
  slips: Map<string, readonly { start: number; end: number }[]>,
  { lines }: Draft,
  file: string,
  found: readonly { readonly start: number; readonly end: number }[],
): void {
  const ordered = [...found].sort((a, b) => a.start - b.start);
  let next = 0;
  for (const [i, { start, paragraph }] of lines.entries()) {
    const end = start + paragraph.text.length;
    const here: { start: number; end: number }[] = [];
    for (; next < ordered.length && ordered[next]!.start <= end; next++)
      here.push({ start: ordered[next]!.start - start, end: ordered[next]!.end - start });
    if (here.length > 0) slips.set(`${file}:${i + 1}`, here);
  }
}
