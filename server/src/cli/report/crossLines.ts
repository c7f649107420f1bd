import { positionAt } from '../checkedFile';
import type { CrossComparison } from '../compareFiles';
import { type Locale, severityWords } from '../locale';
import { printable } from '../printable';
import { excerptOf } from './excerpt';
import type { Style } from './style';

const TITLE = { zh: '稿件之间', en: 'Between drafts' };

/** What the drafts of one occasion tell in two ways: each finding with both places. */
export function crossLines(findings: readonly CrossComparison[], style: Style, locale: Locale): string {
  if (findings.length === 0) return '';
  const blocks = findings.map((finding) => {
    const shade = { error: style.red, warning: style.yellow, info: style.cyan, hint: style.dim }[finding.severity];
    const places = finding.places.map(({ path, draft, span }) => {
      const { line, column } = positionAt(draft, span.start);
      const { before, mark, after } = excerptOf(draft, span);
      return `        ${printable(path)}:${line}:${column}  ${before}${shade(mark)}${after}\n`;
    });
    const head = `${shade(severityWords[finding.severity][locale])} ${printable(finding.message)}`;
    return `  ${head} ${style.dim(finding.rule)}\n${places.join('')}`;
  });
  return `${style.bold(TITLE[locale])}\n${blocks.join('')}\n`;
}
