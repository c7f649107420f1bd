/**
 * The text of a Word or WPS document (.docx): ECMA-376, part 1, 17 (WordprocessingML), in a ZIP file. Only the text of the
 * body is read, a paragraph to a line; numbers that the program itself puts before paragraphs stand nowhere in it.
 */
export function readDocx(bytes: Uint8Array): string | undefined {
  const part = partOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), 'word/document.xml');
  return part && textOf(part);
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
/** The record at the end of a ZIP file, without its comment; and that of a file in the directory, without its name. */
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const LOCAL_SIZE = 30;
const MOST_COMMENT = 0xffff;
/** A small file may unfold to any size. */
const MOST_XML = 200 * 1024 * 1024;

/** A part of a ZIP file, by the directory at its end; undefined where it is damaged, or has no such part. */
function partOf(zip: Buffer, name: string): string | undefined {
  try {
    for (let at = directoryOf(zip); zip.readUInt32LE(at) === ENTRY; ) {
      const [nameSize, extraSize, commentSize] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field)) as [
        number,
        number,
        number,
      ];
      const entryName = zip.toString('utf8', at + ENTRY_SIZE, at + ENTRY_SIZE + nameSize);
      if (entryName === name) return contentOf(zip, at);
      at += ENTRY_SIZE + nameSize + extraSize + commentSize;
    }
  } catch {
    // Read past the end, or not what the method says.
  }
  return undefined;
}

function directoryOf(zip: Buffer): number {
  for (let at = zip.length - END_SIZE; at >= Math.max(0, zip.length - END_SIZE - MOST_COMMENT); at--)
    if (zip.readUInt32LE(at) === END) return zip.readUInt32LE(at + 16);
  throw new Error('no directory');
}

function contentOf(zip: Buffer, entry: number): string | undefined {
  const method = zip.readUInt16LE(entry + 10);
  const local = zip.readUInt32LE(entry + 42);
  const start = local + LOCAL_SIZE + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const content = zip.subarray(start, start + zip.readUInt32LE(entry + 20));
  if (method === 0) return content.toString('utf8');
  if (method !== 8) return undefined;
  // Loaded only where there is a document.
  const { inflateRawSync } = require('node:zlib') as typeof import('node:zlib');
  return inflateRawSync(content, { maxOutputLength: MOST_XML }).toString('utf8');
}

/** What is no text of the draft: the second form of a text box, what a revision took away, readings over characters, tab stops. */
const LEFT_OUT = new Set(['mc:Fallback', 'w:del', 'w:moveFrom', 'w:rt', 'w:pPr']);
const SIGNS: Readonly<Record<string, string>> = { 'w:tab': '\t', 'w:br': '\n', 'w:cr': '\n', 'w:noBreakHyphen': '-' };

const TOKEN = /<(\/?)([^\s/>!?]+)[^>]*?(\/?)>|<[^>]*>|([^<]+)/g;

function textOf(xml: string): string {
  const lines: string[] = [];
  /** Lines that a text box within them has interrupted. */
  const waiting: string[] = [];
  let line = '';
  let isText = false;
  let leftOut = 0;
  for (const [, closing, name, empty, text] of xml.matchAll(TOKEN)) {
    if (text !== undefined) {
      if (isText && leftOut === 0) line += unescaped(text);
      continue;
    }
    if (name === undefined) continue;
    const isOpen = !closing && !empty;
    if (LEFT_OUT.has(name)) leftOut += isOpen ? 1 : closing ? -1 : 0;
    else if (leftOut > 0) continue;
    else if (name === 'w:t') isText = isOpen;
    else if (name === 'w:txbxContent' && isOpen) {
      waiting.push(line);
      line = '';
    } else if (name === 'w:txbxContent' && closing) line = waiting.pop() ?? '';
    else if (name === 'w:p' && !isOpen) {
      lines.push(line);
      line = '';
    } else if (!closing) line += SIGNS[name] ?? '';
  }
  return lines.map((each) => `${each}\n`).join('');
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const unescaped = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
        if (name) return NAMED[name] ?? whole;
        const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      })
    : text;
