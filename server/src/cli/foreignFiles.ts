import { closeSync, openSync, readSync } from 'node:fs';
import { type ForeignKind, foreignKind, foreignName, mayBeDocx } from '../sources/foreign';
import type { Localized } from './locale';

const WHAT: Readonly<Record<ForeignKind, Localized>> = {
  Word: { zh: '这是 Word 文件，不是纯文本', en: 'this is a Word file, no plain text' },
  WPS: { zh: '这是 WPS 文件，不是纯文本', en: 'this is a WPS file, no plain text' },
  PDF: { zh: '这是 PDF 文件，不是纯文本', en: 'this is a PDF file, no plain text' },
  RTF: { zh: '这是 RTF 文件，不是纯文本', en: 'this is an RTF file, no plain text' },
  Office: { zh: '这是办公软件的文件，不是纯文本', en: 'this is an office file, no plain text' },
};
const SAVE: Localized = {
  zh: '请在原来的软件里另存为 .docx 或“纯文本（.txt）”再检查',
  en: 'save it as .docx or as plain text (.txt) and check that',
};
const LOCKED: Localized = {
  zh: '这个 Word 文件读不了，可能加了密码或已损坏；请取消密码或另存一次再检查',
  en: 'this Word file cannot be read: it may have a password, or be damaged; save it anew and check that',
};
const COPY: Localized = { zh: '请把文字复制到 .txt 文件里再检查', en: 'copy its text into a .txt file and check that' };

/** What a file is that was named and cannot be read, and what to do; undefined for what is none of these. */
export function foreignFile(bytes: Uint8Array, path: string): Localized | undefined {
  const kind = foreignKind(bytes, path);
  if (!kind) return undefined;
  if (/\.docx$/i.test(path)) return { zh: `${path}：${LOCKED.zh}。`, en: `${path}: ${LOCKED.en}` };
  const todo = kind === 'PDF' ? COPY : SAVE;
  return { zh: `${path}：${WHAT[kind].zh}；${todo.zh}。`, en: `${path}: ${WHAT[kind].en}; ${todo.en}` };
}

/** Whether a file that a pattern takes for a draft is none: its name and its first bytes say so. */
export function isForeign(path: string): boolean {
  if (!foreignName(path)) return false;
  const bytes = new Uint8Array(8);
  try {
    const file = openSync(path, 'r');
    try {
      readSync(file, bytes);
    } finally {
      closeSync(file);
    }
  } catch {
    // Told when it is read.
    return false;
  }
  return foreignKind(bytes, path) !== undefined && !mayBeDocx(bytes, path);
}

/** The files of a folder that were left out: who wrote them may think that they were checked. */
export function unreadNote(paths: readonly string[]): Localized {
  const [first] = paths;
  const count = paths.length;
  return {
    zh: `另有 ${count} 个旧版 Word、WPS、PDF 等文件没有检查（${count > 1 ? '如 ' : ''}${first}）：请另存为 .docx 或 .txt 再检查。`,
    en: `${count} more file${count > 1 ? 's' : ''} of old Word, WPS, PDF or the like not checked (${count > 1 ? 'as ' : ''}${first}): save as .docx or .txt to check`,
  };
}
