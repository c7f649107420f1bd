import type { Finding } from '../../src/engine/finding';
import type { Edit } from '../../src/engine/rule';

/** An executable example of a rule's page: a fenced block ```稿 [date] [markdown] */
interface Example {
  readonly line: number;
  readonly date: string | undefined;
  readonly format: 'plain' | 'markdown';
  /** The example as written, with its marks. */
  readonly marked: string;
}

export function readExamples(page: string): Example[] {
  const examples: Example[] = [];
  const lines = page.split('\n');
  for (let i = 0; i < lines.length; i++) {
    const open = /^(`{3,})稿(?:\s+(\d{4}(?:-\d{2}){0,2}))?(?:\s+(markdown))?\s*$/.exec(lines[i]!);
    if (!open) continue;
    const end = lines.indexOf(open[1]!, i + 1);
    examples.push({
      line: i + 1,
      date: open[2],
      format: open[3] ? 'markdown' : 'plain',
      marked: lines.slice(i + 1, end).join('\n'),
    });
    i = end;
  }
  return examples;
}

const MARK = /⟦([^⟦⟧→]*)(?:→([^⟦⟧]*))?⟧/g;

export const stripMarks = (marked: string): string => marked.replace(MARK, '$1');

/** Writes findings back as marks: ⟦wrong→right⟧ with a fix, ⟦wrong⟧ without one, ⟦wrong→⟧ for a deletion. */
export function writeMarks(text: string, findings: readonly Finding[]): string {
  const marks = findings.flatMap(marksOf).sort((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let at = 0;
  for (const { start, end, right } of marks) {
    if (start < at) throw new Error(`findings overlap at ${start}: ${text.slice(start, end)}`);
    result += `${text.slice(at, start)}⟦${text.slice(start, end)}${right === undefined ? '' : `→${right(text)}`}⟧`;
    at = end;
  }
  return result + text.slice(at);
}

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly right: ((text: string) => string) | undefined;
}

/** A fix inside the marked place is shown in it; one that edits other places marks those. */
function marksOf(finding: Finding): Mark[] {
  const spans = finding.occurrences ?? [finding.span];
  const edits = finding.fix?.edits ?? [];
  const inside = (edit: Edit, { start, end }: { start: number; end: number }) =>
    edit.span.start >= start && edit.span.end <= end;
  const marks = spans.map((span): Mark => {
    const own = edits.filter((edit) => inside(edit, span));
    return { ...span, right: own.length === 0 ? undefined : (text) => applyInside(text, span, own) };
  });
  const outside = edits.filter((edit) => !spans.some((span) => inside(edit, span)));
  return [...marks, ...outside.map((edit) => ({ ...edit.span, right: () => edit.text }))];
}

function applyInside(text: string, span: { start: number; end: number }, edits: readonly Edit[]): string {
  let result = '';
  let at = span.start;
  for (const edit of edits) {
    result += text.slice(at, edit.span.start) + edit.text;
    at = edit.span.end;
  }
  return result + text.slice(at, span.end);
}
