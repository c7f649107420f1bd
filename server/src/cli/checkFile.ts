import { readFileSync } from 'node:fs';
import { applyEdits, editsFor } from '../engine/fixes';
import type { Linter } from '../engine/linter';
import type { Edit } from '../engine/rule';
import { decode, type Source } from '../sources/decode';
import { encode } from '../sources/encode';
import type * as Docx from '../sources/readDocx';
import { isPipe, readInput } from '../sources/readInput';
import { replaceFile } from '../sources/replaceFile';
import { type CheckedFile, type FixedPlace, positionAt } from './checkedFile';
import { foreignFile } from './foreignFiles';
import { type Localized, UserError } from './locale';
import { reasonOf } from './reasons';

export interface CheckOptions {
  readonly date: string | undefined;
  /** `preview` tells what would be corrected, `write` corrects the file. */
  readonly fix: 'no' | 'preview' | 'write';
}

/** Correcting one place can show another; more passes than this mean two rules disagree. */
const PASSES = 5;

/** Reads, checks and, if asked, corrects a file. Throws a UserError or the fault of the file system. */
export function checkFile(path: string, linter: Linter, options: CheckOptions): CheckedFile {
  const bytes = readInput(path);
  if (bytes.length === 0 && isPipe(path))
    throw new UserError({
      zh: `${path}：没有程序往这个管道里写内容。`,
      en: `${path}: nothing is written to this pipe`,
    });
  const source = readSource(bytes, path);
  const checked = checkText(path, path, source, linter, options);
  if (options.fix !== 'write') return checked;
  const { result, fixed } = corrected(checked, path, linter, options);
  if (fixed.length === 0) return checked;
  try {
    save(path, bytes, source, result.draft.text);
  } catch (error) {
    // What was found is told all the same.
    return { ...checked, unsaved: unsavedReason(error, path) };
  }
  return { ...checked, result, fixed };
}

/** `name` is what reports show; `path`, when there is one, may tell the draft's date and format. */
export function checkText(
  name: string,
  path: string | undefined,
  source: Source,
  linter: Linter,
  options: CheckOptions,
): CheckedFile {
  const result = lint(source.text, name, path, linter, options);
  const checked = { path: name, encoding: source.encoding, result, fixed: [] };
  if (options.fix !== 'preview' || source.encoding === 'docx') return checked;
  return { ...checked, fixed: corrected(checked, path, linter, options).fixed };
}

/** The draft with every safe fix, and the places. */
function corrected(checked: CheckedFile, path: string | undefined, linter: Linter, options: CheckOptions) {
  const fixed: FixedPlace[] = [];
  let { result } = checked;
  for (let pass = 0; pass < PASSES; pass++) {
    const places = safePlaces(result);
    if (places.length === 0) break;
    fixed.push(...places.map(({ place }) => place));
    const text = applyEdits(
      result.draft.text,
      places.map(({ edit }) => edit),
    );
    result = lint(text, checked.path, path, linter, options);
  }
  return { result, fixed };
}

function lint(text: string, name: string, path: string | undefined, linter: Linter, { date }: CheckOptions) {
  return linter.lint(text, { path, format: /\.(?:md|markdown)$/i.test(name) ? 'markdown' : 'plain', date });
}

export function readSource(bytes: Buffer, name: string): Source {
  // Before anything else: a small PDF may well pass for text.
  const foreign = foreignFile(bytes, name);
  if (foreign) {
    const { readDocx } = require('./docx.js') as typeof Docx;
    const text = readDocx(bytes);
    if (text === undefined) throw new UserError(foreign);
    return { text, encoding: 'docx', bom: false };
  }
  const source = decode(bytes);
  if (source) return source;
  throw new UserError({
    zh: `${name}：不是文本，或者编码不认识（可读 UTF-8、GB 18030、带 BOM 的 UTF-16）。`,
    en: `${name}: no text, or in an unknown encoding (UTF-8, GB 18030 and UTF-16 with a BOM can be read)`,
  });
}

function safePlaces({ draft, findings }: CheckedFile['result']): { edit: Edit; place: FixedPlace }[] {
  const ruleOf = new Map(findings.flatMap(({ rule, fix }) => (fix?.edits ?? []).map((edit) => [edit, rule] as const)));
  return editsFor(findings, ['safe']).map((edit) => ({
    edit,
    place: {
      rule: ruleOf.get(edit) ?? '',
      position: positionAt(draft, edit.span.start),
      before: draft.text.slice(edit.span.start, edit.span.end),
      after: edit.text,
    },
  }));
}

function unsavedReason(error: unknown, path: string): Localized {
  if (error instanceof UserError) return error.said;
  const { zh, en } = reasonOf(error, path);
  return { zh: zh.replace(/。$/, '，没有修改。'), en: `${en}; left as it is` };
}

function save(path: string, before: Buffer, source: Source, text: string): void {
  if (source.encoding === 'docx')
    throw new UserError({
      zh: `${path}：Word 文件只检查，不改正，请在 Word 里改。`,
      en: `${path}: a Word file is checked, not corrected; correct it in Word`,
    });
  if (isPipe(path))
    throw new UserError({
      zh: `${path}：这是管道，不能改正。`,
      en: `${path}: a pipe cannot be corrected`,
    });
  const unchanged = encode(source.text, source);
  const bytes = encode(text, source);
  // Every byte outside the corrections must stay as it was.
  if (!bytes || !unchanged || !before.equals(unchanged))
    throw new UserError({
      zh: `${path}：按原编码（${source.encoding}）写回会改动别处，没有修改。`,
      en: `${path}: cannot be written back in its encoding (${source.encoding}) without other changes; left as it is`,
    });
  if (!readFileSync(path).equals(before))
    throw new UserError({
      zh: `${path}：检查期间被别的程序改动，没有修改。`,
      en: `${path}: changed by another program meanwhile; left as it is`,
    });
  replaceFile(path, bytes);
}
