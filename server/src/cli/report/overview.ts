import { type CheckedFile, summarize } from '../checkedFile';
import { type Locale, severityWords } from '../locale';
import { printable } from '../printable';
import type { Style } from './style';

/** How many errors and warnings a draft has. */
export interface Tally {
  readonly path: string;
  readonly errors: number;
  readonly warnings: number;
}

const MOST = 20;

export function tallyOf(file: CheckedFile): Tally {
  const { errors, warnings } = summarize([file]);
  return { path: file.path, errors, warnings };
}

/** Of many drafts, those to see to first: their findings stand far apart in the report. */
export function overview(all: readonly Tally[], style: Style, locale: Locale): string {
  const bad = all.filter(({ errors, warnings }) => errors + warnings > 0);
  if (all.length < 2 || bad.length === 0) return '';
  const sorted = [...bad].sort((a, b) => b.errors - a.errors || b.warnings - a.warnings);
  const width = String(Math.max(...sorted.map(({ errors, warnings }) => Math.max(errors, warnings)))).length;
  const count = (severity: 'error' | 'warning', number: number) => {
    const text = `${severityWords[severity][locale]} ${String(number).padStart(width)}`;
    if (number === 0) return style.dim(text);
    return severity === 'error' ? style.red(text) : style.yellow(text);
  };
  const lines = sorted
    .slice(0, MOST)
    .map(
      ({ path, errors, warnings }) =>
        `  ${count('error', errors)}  ${count('warning', warnings)}  ${printable(path)}\n`,
    );
  const more = sorted.length - MOST;
  const rest = more > 0 ? `  ${{ zh: `……另有 ${more} 份`, en: `… and ${more} more` }[locale]}\n` : '';
  const title = { zh: `有错误、警告的稿件 ${bad.length} 份：`, en: `Drafts with errors or warnings: ${bad.length}` };
  return `${title[locale]}\n${lines.join('')}${rest}`;
}
