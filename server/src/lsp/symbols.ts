import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Draft, Heading } from '../draft/types';
import { rangeOf } from './convert';
import type { Checked } from './documents';

/** A heading and the lines that stand under it, the heading's own included. */
export interface Section {
  readonly heading: Heading;
  /** The last line that is not blank. */
  readonly lastLine: number;
}

/** The title and the headings, each reaching to the next one of its level or above. */
export function sectionsOf(draft: Draft): Section[] {
  const headings = [...(draft.title ? [draft.title] : []), ...draft.headings].sort((a, b) => a.line - b.line);
  return headings.map((heading, i) => {
    const next = headings.slice(i + 1).find((later) => later.level <= heading.level);
    let lastLine = (next?.line ?? draft.lines.length) - 1;
    while (lastLine > heading.line && draft.lines[lastLine]!.paragraph.isBlank) lastLine--;
    return { heading, lastLine: Math.max(lastLine, heading.line) };
  });
}

export function documentSymbols({ document, result }: Checked): DocumentSymbol[] {
  if (!result || result.characters === 0) return [];
  const roots: DocumentSymbol[] = [];
  const open: { level: number; symbol: DocumentSymbol }[] = [];
  for (const section of sectionsOf(result.draft)) {
    const symbol = symbolOf(section, result.draft, document);
    const { level } = section.heading;
    while (open.length > 0 && open.at(-1)!.level >= level) open.pop();
    const siblings = open.at(-1)?.symbol.children ?? roots;
    siblings.push(symbol);
    open.push({ level, symbol });
  }
  return roots;
}

function symbolOf({ heading, lastLine }: Section, draft: Draft, document: TextDocument): DocumentSymbol {
  const last = draft.lines[lastLine]!;
  const marked = draft.text.slice(heading.span.start, heading.span.end).trim();
  return {
    name: marked || heading.text || String(heading.line + 1),
    kind: SymbolKind.String,
    range: rangeOf(document, { start: heading.span.start, end: last.start + last.paragraph.text.length }),
    selectionRange: rangeOf(document, heading.span),
    children: [],
  };
}
