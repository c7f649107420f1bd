import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from '../../src/sources/decode';
import { encode } from '../../src/sources/encode';

const fixture = (name: string) => readFileSync(join(process.cwd(), 'test-fixtures/encodings', name));

describe('sources', () => {
  const expected = decode(fixture('utf8-bom.txt'))!.text;

  for (const [name, encoding, bom] of [
    ['utf8-bom.txt', 'utf-8', true],
    ['gb18030.txt', 'gb18030', false],
    ['utf16le.txt', 'utf-16le', true],
    ['utf16be.txt', 'utf-16be', true],
  ] as const) {
    it(`reads ${name} and writes it back byte for byte`, () => {
      const bytes = fixture(name);
      const source = decode(bytes)!;
      assert.deepEqual(source, { text: expected, encoding, bom });
      assert.ok(bytes.equals(encode(source.text, source)!));
    });
  }

  it('keeps the line ends in the text', () => {
    assert.equal(decode(fixture('crlf.txt'))!.text, expected.replaceAll('\n', '\r\n'));
  });

  it('reads an empty file as an empty text', () => {
    assert.deepEqual(decode(fixture('empty.txt')), { text: '', encoding: 'utf-8', bom: false });
  });

  it('takes binary files, and bytes of no known encoding, for no text', () => {
    assert.equal(decode(fixture('binary.bin')), undefined);
    assert.equal(decode(Uint8Array.of(0xe4, 0xbd, 0xff, 0xff, 0x20)), undefined);
  });

  it('takes UTF-8 cut in the middle of a character for no UTF-8', () => {
    assert.notEqual(decode(Buffer.from('政协').subarray(0, 5))?.encoding, 'utf-8');
  });

  it('writes all of GB 18030: two bytes, four bytes, beyond the basic plane', () => {
    for (const text of ['政协，〇—“”', 'é㐂ⅷ', '𠮷😀\u{10FFFF}', 'A\r\nb']) {
      const bytes = encode(text, { encoding: 'gb18030', bom: false })!;
      assert.equal(new TextDecoder('gb18030', { fatal: true }).decode(bytes), text);
    }
    assert.deepEqual([...encode('政😀', { encoding: 'gb18030', bom: false })!], [0xd5, 0xfe, 0x94, 0x39, 0xfc, 0x36]);
  });

  it('does not write half a character', () => {
    assert.equal(encode('\uD83D', { encoding: 'gb18030', bom: false }), undefined);
  });
});
