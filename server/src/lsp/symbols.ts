import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { minutesText, readingTime, type SectionTime } from '../draft/readingTime';
import type { Draft } from '../draft/types';
import { rangeOf } from './convert';
import type { Checked } from './documents';

export function documentSymbols({ document, result, settings, locale }: Checked): DocumentSymbol[] {
  if (!result || result.characters === 0) return [];
  const roots: DocumentSymbol[] = [];
  const open: { level: number; symbol: DocumentSymbol }[] = [];
  for (const section of readingTime(result.draft, settings.readingSpeed)) {
    const symbol = { ...symbolOf(section, result.draft, document), detail: minutesText(section.minutes)[locale] };
    const { level } = section.heading;
    while (open.length > 0 && open.at(-1)!.level >= level) open.pop();
    const siblings = open.at(-1)?.symbol.children ?? roots;
    siblings.push(symbol);
    open.push({ level, symbol });
  }
  return roots;
}

function symbolOf({ heading, lastLine }: SectionTime, draft: Draft, document: TextDocument): DocumentSymbol {
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
