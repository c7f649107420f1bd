import {
  type CancellationToken,
  LSPErrorCodes,
  ResponseError,
  type WorkDoneProgressReporter,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { PlacedConfig } from '../config/config';
import { createExclusion } from '../config/ignoreRules';
import { compareBuiltin } from '../engine/builtin';
import type { LintResult } from '../engine/finding';
import { groupBy } from '../engine/groupBy';
import type { Locale } from '../engine/rule';
import { toCrossDiagnostic, toDiagnostics } from './convert';
import { dateOptions, pathOf } from './dates';
import { type Checks, type ChecksSetup, formatOf } from './documents';
import { pathOfFile } from './folders';
import type { CheckedFile, CheckParams, CheckResult } from './protocol';
import { NOT_TEXT, readDraft } from './readDraft';
import type { EditorSettings } from './settings';
import { countsOf, shownDate } from './status';

type Setup = Pick<ChecksSetup, 'settings' | 'linterFor' | 'folderOf' | 'localeOf'> & { readonly checks: Checks };

/** The request `hegao/check`: files in turn, other requests answered between them. */
export async function checkFiles(
  params: CheckParams,
  setup: Setup,
  progress: WorkDoneProgressReporter,
  token: CancellationToken,
): Promise<CheckResult> {
  if ('text' in params) return { files: [(await checkText(params, setup)).file] };
  const { uris } = params;
  const checked: Checked[] = [];
  const isLeftOut = createLeftOut(setup.folderOf);
  progress.begin('核稿', 0, undefined, true);
  try {
    for (const [i, uri] of uris.entries()) {
      progress.report(Math.floor((100 * i) / uris.length), `${i + 1}/${uris.length} ${pathOf(uri) ?? ''}`);
      checked.push(await checkFile(uri, setup, isLeftOut));
      await new Promise((resolve) => setImmediate(resolve));
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    }
  } finally {
    progress.done();
  }
  return { files: withCross(checked) };
}

interface Checked {
  readonly file: CheckedFile;
  readonly document: TextDocument;
  readonly result: LintResult | undefined;
  readonly locale: Locale;
  readonly settings: EditorSettings;
}

/** What the drafts of one occasion tell in two ways is shown in the draft that differs, and points at the other. */
function withCross(checked: readonly Checked[]): CheckedFile[] {
  const known = new Map(checked.map((each) => [each.document.uri, each]));
  const drafts = checked.flatMap(({ document: { uri }, result }) =>
    result ? [{ path: uri, draft: result.draft, date: result.date }] : [],
  );
  const found = compareBuiltin(drafts, checked[0]?.locale ?? 'zh', (uri) => known.get(uri)!.settings);
  const added = groupBy(found, ({ places: [{ path }] }) => path);
  return checked.map(({ file }) => {
    const findings = added.get(file.uri) ?? [];
    const counts = { ...file.counts };
    for (const { severity } of findings) counts[severity]++;
    const cross = findings.map((finding) => toCrossDiagnostic(finding, (uri) => known.get(uri)!.document));
    return { ...file, counts, diagnostics: [...file.diagnostics, ...cross] };
  });
}

type IsLeftOut = (uri: string, config: PlacedConfig | undefined) => boolean;

/** As the command line leaves files of a folder out; a draft that is open is checked, as one that is named. */
function createLeftOut(folderOf: ChecksSetup['folderOf']): IsLeftOut {
  const known = new Map<string, (path: string) => boolean>();
  return (uri, config) => {
    const folder = folderOf(uri);
    const path = pathOfFile(uri);
    if (folder === undefined || path === undefined) return false;
    const key = `${folder}\n${config?.folder ?? ''}`;
    const isOut = known.get(key) ?? createExclusion(folder, config);
    known.set(key, isOut);
    return isOut(path);
  };
}

/** An open draft as it stands in the editor, with the date its user gave it; another as it stands on disk. */
async function checkFile(uri: string, setup: Setup, isLeftOut: IsLeftOut): Promise<Checked> {
  const open = await setup.checks.check(uri);
  if (open) return checkedFile(open.document, open.result, open.locale, open.settings);
  const own = await setup.settings.get(uri);
  setup.settings.forget(uri);
  const locale = setup.localeOf(own);
  try {
    if (isLeftOut(uri, own.config)) return checkedFile(fileDocument(uri, ''), undefined, locale, own);
    const document = fileDocument(uri, await readDraft(uri));
    const options = { format: formatOf(document.languageId), ...dateOptions(uri, own, undefined) };
    const result = own.enable ? setup.linterFor(own, locale, uri).lint(document.getText(), options) : undefined;
    return checkedFile(document, result, locale, own);
  } catch (error) {
    const { file, ...rest } = checkedFile(fileDocument(uri, ''), undefined, locale, own);
    return { ...rest, file: { ...file, error: reasonOf(error, locale) } };
  }
}

const fileDocument = (uri: string, text: string): TextDocument =>
  TextDocument.create(uri, /\.(?:md|markdown)$/i.test(pathOf(uri) ?? '') ? 'markdown' : 'plaintext', 0, text);

async function checkText(params: Extract<CheckParams, { text: string }>, setup: Setup): Promise<Checked> {
  const own = await setup.settings.get('');
  const locale = setup.localeOf(own);
  const { text, format = 'plain' } = params;
  const result = setup.linterFor(own, locale, '').lint(text, { format, ...dateOptions('untitled:', own, params.date) });
  return checkedFile(TextDocument.create('', format, 0, text), result, locale, own);
}

/** Without fixes: those belong to a version of an open draft, whose own diagnostics bring them. */
const checkedFile = (
  document: TextDocument,
  result: LintResult | undefined,
  locale: Locale,
  settings: EditorSettings,
): Checked => ({
  document,
  result,
  locale,
  settings,
  file: fileOf(document, result, locale),
});

const fileOf = (document: TextDocument, result: LintResult | undefined, locale: Locale): CheckedFile => ({
  uri: document.uri,
  diagnostics: (result?.findings ?? []).flatMap((finding) => toDiagnostics(finding, document, locale, false)),
  counts: countsOf(result?.findings ?? []),
  characters: result?.characters ?? 0,
  date: shownDate(result),
  failures: result?.failures ?? [],
});

function reasonOf(error: unknown, locale: Locale): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const zh = locale === 'zh';
  if (code === 'ENOENT') return zh ? '找不到文件' : 'no such file';
  if (code === 'EACCES' || code === 'EPERM') return zh ? '无权读取' : 'no permission to read';
  if (code === 'EFBIG') return zh ? '文件太大' : 'too large';
  if (code === NOT_TEXT) return zh ? '不是文本文件' : 'not a text file';
  return zh ? `无法检查：${message}` : `cannot be checked: ${message}`;
}
