import { isUtf8 } from 'node:buffer';

export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be' | 'docx';

/** A draft's text, and what is needed to write it back as it was. Line ends stay in the text as they are. */
export interface Source {
  readonly text: string;
  readonly encoding: Encoding;
  /** The file starts with a byte order mark; it is not part of the text. */
  readonly bom: boolean;
}

const MARKS: readonly { readonly encoding: Exclude<Encoding, 'docx'>; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

/**
 * Reads the bytes of a file as text: by its byte order mark, else as UTF-8, else as GB 18030 (which holds GBK and
 * GB 2312). Undefined when it is no text.
 */
export function decode(bytes: Uint8Array): Source | undefined {
  const mark = MARKS.find((known) => known.bytes.every((byte, i) => bytes[i] === byte));
  if (mark) return strictly(bytes.subarray(mark.bytes.length), mark.encoding, true);
  if (bytes.includes(0)) return undefined;
  return strictly(bytes, 'utf-8', false) ?? strictly(bytes, 'gb18030', false);
}

function strictly(bytes: Uint8Array, encoding: Exclude<Encoding, 'docx'>, bom: boolean): Source | undefined {
  if (encoding === 'utf-8') {
    if (!isUtf8(bytes)) return undefined;
    return { text: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'), encoding, bom };
  }
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text, encoding, bom };
  } catch {
    return undefined;
  }
}
