import type { FoldingRange } from 'vscode-languageserver';
import { sectionsOf } from '../draft/sections';
import type { Checked } from './documents';

/** Each numbered part folds under its heading; the title does not, or the whole draft would. */
export function foldingRanges({ result }: Checked): FoldingRange[] {
  if (!result || result.characters === 0) return [];
  return sectionsOf(result.draft)
    .filter(({ heading, lastLine }) => heading.level > 0 && lastLine > heading.line)
    .map(({ heading, lastLine }) => ({ startLine: heading.line, endLine: lastLine }));
}
