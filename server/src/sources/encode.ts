import type { Encoding, Source } from './decode';
import { encodeGb18030 } from './gb18030';

const MARK = '\uFEFF';

/** The bytes of a text in a draft's encoding, with its byte order mark; undefined when it cannot be written so. */
export function encode(text: string, { encoding, bom }: Pick<Source, 'encoding' | 'bom'>): Uint8Array | undefined {
  return ENCODERS[encoding](bom ? MARK + text : text);
}

const ENCODERS: Readonly<Record<Encoding, (text: string) => Uint8Array | undefined>> = {
  'utf-8': (text) => Buffer.from(text, 'utf8'),
  'utf-16le': (text) => Buffer.from(text, 'utf16le'),
  'utf-16be': (text) => Buffer.from(text, 'utf16le').swap16(),
  gb18030: encodeGb18030,
  // Read, never written: all else that is in the document would be lost.
  docx: () => undefined,
};
