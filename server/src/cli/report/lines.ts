import { type CheckedFile, placeOf } from '../checkedFile';
import type { CrossComparison } from '../compareFiles';
import { printable } from '../printable';
import type { Report } from './report';

/** One line for each finding, as editors' problem matchers read it: `path:line:column: severity message [rule]`. */
export const compactReport = (): Report => ({
  file: (file) =>
    linesOf(file, (finding, { start }) => {
      const message = printable(finding.message);
      return `${printable(file.path)}:${start.line}:${start.column}: ${finding.severity} ${message} [${finding.rule}]`;
    }),
  end: (_, cross = []) =>
    cross
      .map(({ severity, message, rule, places: [first, other] }) => {
        const at = pointAt(first!);
        return `${at}: ${severity} ${printable(message)} (${pointAt(other!)}) [${rule}]\n`;
      })
      .join(''),
});

const pointAt = ({ path, draft, span }: CrossComparison['places'][number]): string => {
  const { line, column } = placeOf(draft, span).start;
  return `${printable(path)}:${line}:${column}`;
};

const LEVEL = { error: 'error', warning: 'warning', info: 'notice', hint: 'notice' } as const;

/** Workflow commands that GitHub shows as annotations on the changed files. */
export const githubReport = (): Report => ({
  file: (file) =>
    linesOf(file, (finding, { start, end }) => {
      const properties = {
        file: file.path.replaceAll('\\', '/'),
        line: start.line,
        endLine: end.line,
        // Columns are only allowed within one line.
        ...(start.line === end.line ? { col: start.column, endColumn: end.column } : {}),
        title: finding.rule,
      };
      const written = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
      return `::${LEVEL[finding.severity]} ${written.join(',')}::${escapeData(finding.message)}`;
    }),
  end: (_, cross = []) =>
    cross
      .map(({ severity, message, rule, places: [first, other] }) => {
        const { line, column } = placeOf(first!.draft, first!.span).start;
        const file = escapeProperty(first!.path.replaceAll('\\', '/'));
        const said = escapeData(`${message} (${pointAt(other!)})`);
        return `::${LEVEL[severity]} file=${file},line=${line},col=${column},title=${escapeProperty(rule)}::${said}\n`;
      })
      .join(''),
});

type Found = CheckedFile['result']['findings'][number];

function linesOf(
  { result }: CheckedFile,
  write: (finding: Found, place: ReturnType<typeof placeOf>) => string,
): string {
  return result.findings.map((finding) => `${write(finding, placeOf(result.draft, finding.span))}\n`).join('');
}

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
