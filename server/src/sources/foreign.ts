/** Files of word processors: people name them as drafts, and only their text could be checked. */
export type ForeignKind = 'Word' | 'WPS' | 'PDF' | 'RTF' | 'Office';

const NAMES = /\.(?:(doc[xm]?|dot[xm]?)|(wpsx?|wpt)|(pdf)|(rtf)|(xlsx?|pptx?|od[tsp]|ofd|et|dps))$/i;
const KINDS: readonly ForeignKind[] = ['Word', 'WPS', 'PDF', 'RTF', 'Office'];

/** By the name alone, for files that are not opened; a lock file (~$讲话.docx) is none. */
export function foreignName(path: string): ForeignKind | undefined {
  if (/(?:^|[\\/])[~.][^\\/]*$/.test(path)) return undefined;
  const match = NAMES.exec(path);
  return match ? KINDS[match.slice(1).findIndex((part) => part !== undefined)] : undefined;
}

/** The beginnings of files: ZIP (docx), OLE 2 (doc, wps, and docx under a password), PDF, RTF. */
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const PDF = [0x25, 0x50, 0x44, 0x46];
const RTF = [0x7b, 0x5c, 0x72, 0x74, 0x66];

/** What `readDocx` may read, by the first bytes and the name. */
export const mayBeDocx = (bytes: Uint8Array, path: string): boolean =>
  /\.docx$/i.test(path) && ZIP.every((byte, i) => bytes[i] === byte);

/** By the bytes, and by the name where they leave it open; undefined for what may be text. */
export function foreignKind(bytes: Uint8Array, path: string): ForeignKind | undefined {
  const starts = (mark: readonly number[]) => mark.every((byte, i) => bytes[i] === byte);
  if (starts(PDF)) return 'PDF';
  if (starts(RTF)) return 'RTF';
  if (starts(OLE)) return foreignName(path) ?? 'Word';
  if (!starts(ZIP)) return undefined;
  // The names of a ZIP's parts stand in it as they are.
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('word/') ? 'Word' : foreignName(path);
}
