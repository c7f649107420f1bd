import {
  type CancellationToken,
  LSPErrorCodes,
  ResponseError,
  type WorkDoneProgressReporter,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { LintResult } from '../engine/finding';
import type { Locale } from '../engine/findings';
import type { Linter } from '../engine/linter';
import { toDiagnostics } from './convert';
import { dateOptions, pathOf } from './dates';
import { type ChecksSetup, formatOf } from './documents';
import type { CheckedFile, CheckParams, CheckResult } from './protocol';
import { readDraft } from './readDraft';
import { countsOf, shownDate } from './status';

type Setup = Pick<ChecksSetup, 'documents' | 'settings' | 'linterFor' | 'localeOf'>;

/** The request `hegao/check`: files in turn, other requests answered between them. */
export async function checkFiles(
  params: CheckParams,
  setup: Setup,
  progress: WorkDoneProgressReporter,
  token: CancellationToken,
): Promise<CheckResult> {
  if ('text' in params) return { files: [await checkText(params, setup)] };
  const { uris } = params;
  const files: CheckedFile[] = [];
  progress.begin('核稿', 0, undefined, true);
  try {
    for (const [i, uri] of uris.entries()) {
      progress.report(Math.floor((100 * i) / uris.length), `${i + 1}/${uris.length} ${pathOf(uri) ?? ''}`);
      files.push(await checkFile(uri, setup));
      await new Promise((resolve) => setImmediate(resolve));
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    }
  } finally {
    progress.done();
  }
  return { files };
}

async function checkFile(uri: string, { documents, settings, linterFor, localeOf }: Setup): Promise<CheckedFile> {
  const own = await settings.get(uri);
  if (!documents.get(uri)) settings.forget(uri);
  const locale = localeOf(own);
  try {
    const document = documents.get(uri) ?? fileDocument(uri, await readDraft(uri));
    if (!own.enable) return checkedFile(uri, [], undefined);
    const options = { format: formatOf(document.languageId), ...dateOptions(uri, own, undefined) };
    return check(document, linterFor(own, locale), options, locale);
  } catch (error) {
    return { ...checkedFile(uri, [], undefined), error: reasonOf(error, locale) };
  }
}

const fileDocument = (uri: string, text: string): TextDocument =>
  TextDocument.create(uri, /\.(?:md|markdown)$/i.test(pathOf(uri) ?? '') ? 'markdown' : 'plaintext', 0, text);

async function checkText(params: Extract<CheckParams, { text: string }>, setup: Setup): Promise<CheckedFile> {
  const own = await setup.settings.get('');
  const locale = setup.localeOf(own);
  const { text, format = 'plain' } = params;
  const dates = dateOptions('untitled:', own, params.date);
  return check(TextDocument.create('', format, 0, text), setup.linterFor(own, locale), { format, ...dates }, locale);
}

function check(document: TextDocument, linter: Linter, options: object, locale: Locale): CheckedFile {
  const result = linter.lint(document.getText(), options);
  // A fix belongs to a version of an open draft: once it is open, its own diagnostics bring the fixes.
  const diagnostics = result.findings.flatMap((finding) => toDiagnostics(finding, document, locale, false));
  return checkedFile(document.uri, diagnostics, result);
}

const checkedFile = (
  uri: string,
  diagnostics: CheckedFile['diagnostics'],
  result: LintResult | undefined,
): CheckedFile => ({
  uri,
  diagnostics,
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
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return zh ? '不是 UTF-8 编码' : 'not UTF-8';
  return zh ? `无法检查：${message}` : `cannot be checked: ${message}`;
}
