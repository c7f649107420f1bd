import { pathToFileURL } from 'node:url';
import type { Span } from '../../draft/types';
import { pageOf } from '../../engine/pages';
import type { Rule, Severity } from '../../engine/rule';
import { type CheckedFile, placeOf } from '../checkedFile';
import type { CrossComparison } from '../compareFiles';
import type { Locale } from '../locale';
import { version } from '../version';
import type { Report } from './report';

/** A finding as the services that show them next to the changed lines want it: one place, one sentence. */
interface Item {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly path: string;
  readonly text: string;
  readonly place: ReturnType<typeof placeOf>;
}

/** Gathers what all files say, and writes it at the end as one document. */
function gathering(write: (items: readonly Item[]) => unknown): Report {
  const items: Item[] = [];
  return {
    file({ path, result: { draft, findings } }: CheckedFile) {
      for (const { rule, severity, message, text, span } of findings)
        items.push({ rule, severity, message, text, path: slashed(path), place: placeOf(draft, span) });
      return '';
    },
    end(_, cross = []) {
      return `${JSON.stringify(write([...items, ...cross.map(crossItem)]))}\n`;
    },
  };
}

function crossItem({ rule, severity, message, places: [first, other] }: CrossComparison): Item {
  const at = ({ draft, span }: { draft: CheckedFile['result']['draft']; span: Span }) => placeOf(draft, span);
  const { line, column } = at(other!).start;
  return {
    rule,
    severity,
    message: `${message} (${slashed(other!.path)}:${line}:${column})`,
    text: first!.text,
    path: slashed(first!.path),
    place: at(first!),
  };
}

const slashed = (path: string): string => path.replaceAll('\\', '/');

const CODE_QUALITY = { error: 'critical', warning: 'major', info: 'minor', hint: 'info' } as const;

/** The Code Quality report of GitLab: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
export const gitlabReport = (): Report =>
  gathering((items) => {
    const fingerprint = fingerprints();
    return items.map((item) => ({
      description: item.message,
      check_name: item.rule,
      fingerprint: fingerprint(item),
      severity: CODE_QUALITY[item.severity],
      location: { path: item.path, lines: { begin: item.place.start.line, end: item.place.end.line } },
    }));
  });

/** Equal for one finding before and after lines move: of the file, the rule and the words; like ones are counted. */
function fingerprints(): (item: Item) => string {
  const { createHash } = require('node:crypto') as typeof import('node:crypto');
  const seen = new Map<string, number>();
  return ({ path, rule, text }) => {
    const key = `${path}\n${rule}\n${text}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return createHash('sha1').update(`${key}\n${count}`).digest('hex');
  };
}

const LEVEL = { error: 'error', warning: 'warning', info: 'note', hint: 'note' } as const;

/** SARIF 2.1.0, as GitHub's code scanning and others read it: https://docs.oasis-open.org/sarif/sarif/v2.1.0/ */
export const sarifReport = (rules: readonly Rule[], locale: Locale): Report =>
  gathering((items) => {
    const names = new Map(rules.map(({ id, name }) => [id, name[locale]]));
    const used = [...new Set(items.map(({ rule }) => rule))].sort();
    const fingerprint = fingerprints();
    return {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'Hegao',
              version: version(),
              informationUri: 'https://github.com/hegao-cn/hegao',
              rules: used.map((id) => ({
                id,
                shortDescription: { text: names.get(id) ?? id },
                ...(names.has(id) ? { helpUri: pageOf(id) } : {}),
              })),
            },
          },
          columnKind: 'utf16CodeUnits',
          results: items.map((item) => ({
            ruleId: item.rule,
            ruleIndex: used.indexOf(item.rule),
            level: LEVEL[item.severity],
            message: { text: item.message },
            locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(item.path) }, region: regionOf(item) } }],
            partialFingerprints: { 'hegao/v1': fingerprint(item) },
          })),
        },
      ],
    };
  });

const regionOf = ({ place: { start, end } }: Item) => ({
  startLine: start.line,
  startColumn: start.column,
  endLine: end.line,
  endColumn: end.column,
});

/** Relative to the folder of the run, as the services take it; another file by its full address. */
const uriOf = (path: string): string =>
  /^(?:\/|[A-Za-z]:|\.\.\/)/.test(path) ? pathToFileURL(path).href : path.split('/').map(encodeURIComponent).join('/');
