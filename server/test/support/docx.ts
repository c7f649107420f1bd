/** A document with this body, as word processors write it: stored or deflated parts behind one another, then the directory. */
import { deflateRawSync } from 'node:zlib';

const MAIN = 'word/document.xml';

export function docx(body: string, method: 0 | 8 = 8): Buffer {
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="x" xmlns:mc="y"><w:body>${body}</w:body></w:document>`;
  return zip({ '[Content_Types].xml': '<Types/>', [MAIN]: xml }, method);
}

/** A paragraph of one run. */
export const paragraph = (text: string): string =>
  `<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

function zip(parts: Readonly<Record<string, string>>, method: 0 | 8): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const plain = Buffer.from(text);
    const content = method === 8 ? deflateRawSync(plain) : plain;
    const head = (size: number, signature: number, at: number) => {
      const record = Buffer.alloc(size);
      record.writeUInt32LE(signature, 0);
      record.writeUInt16LE(method, at + 4);
      record.writeUInt32LE(content.length, at + 14);
      record.writeUInt32LE(plain.length, at + 18);
      record.writeUInt16LE(Buffer.byteLength(name), at + 22);
      return record;
    };
    const file = Buffer.concat([head(30, 0x04034b50, 4), Buffer.from(name), content]);
    const entry = head(46, 0x02014b50, 6);
    entry.writeUInt32LE(offset, 42);
    files.push(file);
    directory.push(entry, Buffer.from(name));
    offset += file.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length / 2, 8);
  end.writeUInt16LE(directory.length / 2, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, ...directory, end]);
}
