import assert from 'node:assert/strict';
import { foreignKind, foreignName } from '../../src/sources/foreign';
import { runCli, withFolder } from '../support/runCli';

const DRAFT = '各位委员：\n今天开会。\n';
const zip = (part: string) => Buffer.from(`PK\x03\x04\x14\0\x06\0${part}`, 'latin1');
const DOCX = zip('[Content_Types].xml…word/document.xml');
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n');

describe('files of word processors', () => {
  it('are told by what they are, with what to do', () => {
    const files = {
      'a.docx': DOCX,
      'b.doc': OLE,
      'c.wps': OLE,
      'd.pdf': PDF,
      'e.txt': DOCX,
      'f.rtf': '{\\rtf1 \\u20013?}',
    };
    withFolder(files, (cwd) => {
      for (const [file, said] of [
        ['a.docx', /^a\.docx：这个 Word 文件读不了，可能加了密码或已损坏；请取消密码或另存一次再检查。\n$/],
        ['b.doc', /^b\.doc：这是 Word 文件，不是纯文本；请在原来的软件里另存为 \.docx 或“纯文本（\.txt）”再检查。\n$/],
        ['c.wps', /WPS/],
        ['d.pdf', /^d\.pdf：这是 PDF 文件，.*复制到 \.txt 文件里/],
        ['e.txt', /Word/],
        ['f.rtf', /RTF/],
      ] as const) {
        const { status, err } = runCli(['check', file], { cwd });
        assert.equal(status, 2, file);
        assert.match(err, said);
        assert.equal(err.split('\n').length, 2);
      }
      assert.match(runCli(['check', 'a.docx', '--lang', 'en'], { cwd }).err, /a\.docx: this Word file cannot be read/);
      assert.match(runCli(['mine', 'a.docx'], { cwd }).err, /这个 Word 文件读不了/);
      assert.match(runCli(['check', '--stdin'], { input: DOCX }).err, /<stdin>：这是 Word 文件/);
    });
  });

  it('in a folder are counted at the end, whatever the status', () => {
    const files = {
      'a.txt': DRAFT,
      'b.docx': OLE,
      'sub/c.pdf': PDF,
      'd.wps': OLE,
      '~$b.docx': 'lock',
      '.e.docx': DOCX,
      'old/f.doc': OLE,
      '.hegaoignore': 'old\n',
    };
    withFolder(files, (cwd) => {
      const { status, err, out } = runCli(['check', '.', '--format', 'json'], { cwd });
      assert.equal(err, '另有 3 个旧版 Word、WPS、PDF 等文件没有检查（如 b.docx）：请另存为 .docx 或 .txt 再检查。\n');
      assert.deepEqual([status, JSON.parse(out).files.length], [0, 1]);
      assert.deepEqual(Object.keys(JSON.parse(out)), ['version', 'files', 'summary']);
      assert.equal(runCli(['check', '.', '-q'], { cwd }).err, '');
      assert.match(runCli(['check', '.', '--lang', 'en'], { cwd }).err, /^3 more files of old Word, WPS, PDF/);
      assert.match(runCli(['mine', '.'], { cwd }).err, /另有 3 个/);
    });
    withFolder({ 'b.docx': OLE }, (cwd) => {
      const { status, err } = runCli(['check'], { cwd });
      assert.deepEqual([status, err.split('\n').length], [2, 2]);
      assert.match(err, /没有要检查的稿件.*有 1 个旧版 Word、WPS、PDF 等文件，请另存为 \.docx 或 \.txt/);
    });
  });

  it('are left out where a pattern takes in a whole folder, unless they are text', () => {
    const files = { 'hegao.yaml': "include: ['稿/**']\n", '稿/a.txt': DRAFT, '稿/b.docx': OLE, '稿/c.doc': DRAFT };
    withFolder(files, (cwd) => {
      const { status, err, out } = runCli(['check', '--format', 'json'], { cwd });
      assert.match(err, /^另有 1 个.*b\.docx/);
      assert.deepEqual([status, JSON.parse(out).files.length], [0, 2]);
    });
  });

  it('go by their first bytes, then by their names', () => {
    assert.equal(foreignKind(zip('xl/workbook.xml'), 'a.xlsx'), 'Office');
    assert.equal(foreignKind(zip('data.bin'), 'a.zip'), undefined);
    assert.equal(foreignKind(Buffer.from(DRAFT), 'a.docx'), undefined);
    assert.deepEqual(
      [foreignName('~$a.docx'), foreignName('a/讲话.DOCX'), foreignName('a.md')],
      [undefined, 'Word', undefined],
    );
  });
});
