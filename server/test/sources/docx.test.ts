import assert from 'node:assert/strict';
import { readDocx } from '../../src/sources/readDocx';
import { docx, paragraph } from '../support/docx';
import { runCli, withFolder } from '../support/runCli';

const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;

describe('a Word document', () => {
  it('is read a paragraph to a line, whether packed or not', () => {
    const body = `${paragraph('在会上的讲话')}<w:p/>${paragraph('同志们：')}`;
    for (const method of [0, 8] as const) assert.equal(readDocx(docx(body, method)), '在会上的讲话\n\n同志们：\n');
  });

  it('joins runs, and knows tabs, breaks and references', () => {
    const body = `<w:p>${run('抓')}<w:proofErr w:type="x"/>${run('好')}<w:r><w:tab/><w:t>R&amp;D&#x4E2D;</w:t><w:br/></w:r>${run('落实')}</w:p>`;
    assert.equal(readDocx(docx(body)), '抓好\tR&D中\n落实\n');
  });

  it('leaves out what a reader does not see', () => {
    const body = [
      `<w:p>${run('保留')}<w:del w:id="1"><w:r><w:delText>删去</w:delText></w:r></w:del>`,
      `<w:moveFrom w:id="2">${run('移走')}</w:moveFrom><w:ins w:id="3">${run('新增')}</w:ins>`,
      '<w:r><w:rPr><w:del w:id="4"/></w:rPr><w:instrText>PAGE</w:instrText></w:r></w:p>',
      `<w:p><w:r><w:ruby><w:rt>${run('bò')}</w:rt><w:rubyBase>${run('擘')}</w:rubyBase></w:ruby></w:r>${run('画')}</w:p>`,
    ].join('');
    assert.equal(readDocx(docx(body)), '保留新增\n擘画\n');
  });

  it('reads a text box once, before the paragraph that holds it', () => {
    const box = `<w:txbxContent>${paragraph('框中')}</w:txbxContent>`;
    const both = `<mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent>`;
    assert.equal(readDocx(docx(`<w:p>${run('前')}<w:r>${both}</w:r>${run('后')}</w:p>`)), '框中\n前后\n');
  });

  it('is none where it is damaged', () => {
    const whole = docx(paragraph('同志们：'));
    assert.equal(readDocx(Buffer.from('PK\x03\x04')), undefined);
    assert.equal(readDocx(whole.subarray(0, whole.length - 30)), undefined);
    for (let at = 0; at < whole.length; at += 3) {
      const broken = Buffer.from(whole);
      broken[at] = broken[at]! ^ 0xff;
      const text = readDocx(broken);
      assert.ok(text === undefined || typeof text === 'string');
    }
  });

  it('is checked by its name and in its folder, and never written', () => {
    const bytes = docx(
      `${paragraph('在全市会议上的讲话')}${paragraph('同志们：')}${paragraph('推动工作体系的完善完善,抓好落实。')}`,
    );
    withFolder({ '稿/讲话.docx': bytes, '稿/~$讲话.docx': 'lock' }, (cwd) => {
      for (const path of ['稿', '稿/讲话.docx']) {
        const { out, err } = runCli(['check', path, '--format', 'json', '--rule', 'repetition/word'], { cwd });
        const [file] = JSON.parse(out).files;
        assert.deepEqual([err, file.encoding, file.findings.length], ['', 'docx', 1]);
        assert.deepEqual(file.findings[0].span.start, { line: 3, column: 8, offset: 22 });
      }
      const { status, out, err } = runCli(['check', '稿', '--fix'], { cwd });
      assert.match(err, /讲话\.docx：Word 文件只检查，不改正，请在 Word 里改。\n$/);
      assert.deepEqual([status, /完善完善/.test(out)], [2, true]);
      assert.match(runCli(['check', '稿', '--fix', '--dry-run'], { cwd }).out, /可改正 0 处/);
      assert.doesNotMatch(runCli(['check', '稿'], { cwd }).out, /可用 --fix/);
      assert.match(runCli(['check', '--stdin'], { input: bytes }).out, /完善完善/);
    });
  });
});
