import assert from 'node:assert/strict';
import fc from 'fast-check';
import { unitsOf } from '../../src/draft/codes';
import { createDraft } from '../../src/draft/draft';
import { parseNumeral } from '../../src/draft/numeral';
import { splitSentences } from '../../src/draft/sentences';

describe('draft model', () => {
  it('splits at every kind of line end and keeps offsets', () => {
    const text = '一\r\n二\n三\r四';
    const lines = createDraft(text).lines.map(({ paragraph, start }) => [paragraph.text, start]);
    assert.deepEqual(lines, [
      ['一', 0],
      ['二', 3],
      ['三', 5],
      ['四', 7],
    ]);
  });

  it('each line stands at its offset, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('稿', '\n', '\r', '。', '😀', ' ', '#', '`', '-') }),
        fc.constantFrom('plain' as const, 'markdown' as const),
        (text, format) => {
          const draft = createDraft(text, { format });
          for (const { paragraph, start } of draft.lines)
            assert.equal(text.slice(start, start + paragraph.text.length), paragraph.text);
          assert.equal(draft.lines.map((line) => line.paragraph.text).join(''), text.replace(/[\r\n]/g, ''));
        },
      ),
    );
  });

  it('sentences join back to their paragraph', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('稿', '。', '！', '”', '…', '，', '.', '"') }), (text) => {
        const sentences = splitSentences(text, unitsOf(text));
        assert.equal(sentences.map((sentence) => sentence.text).join(''), text);
        for (const { start, text: sentence } of sentences) assert.equal(text.startsWith(sentence, start), true);
      }),
    );
  });

  it('a closing quotation mark belongs to its sentence', () => {
    const text = '他强调：“要抓好落实。”我们要落实……再落实。';
    const texts = splitSentences(text, unitsOf(text)).map((sentence) => sentence.text);
    assert.deepEqual(texts, ['他强调：“要抓好落实。”', '我们要落实……', '再落实。']);
  });

  it('finds title, salutation and headings', () => {
    const draft = createDraft('在全市工作会议上的讲话\n\n同志们：\n一、总体要求\n（一）指导思想。我们要坚持。\n');
    assert.equal(draft.title?.text, '在全市工作会议上的讲话');
    assert.equal(draft.salutation, 2);
    assert.deepEqual(
      draft.headings.map(({ level, text, runIn }) => [level, text, runIn]),
      [
        [1, '总体要求', false],
        [2, '指导思想', true],
      ],
    );
  });

  it('a draft that starts with its salutation has no title', () => {
    assert.equal(createDraft('各位委员、同志们：\n大会即将闭幕。\n').title, undefined);
  });

  it('Markdown: front matter, code and comments are not prose', () => {
    const draft = createDraft('---\ndate: 2024\n---\n# 讲话\n```\n代码\n```\n<!-- 注 -->\n正文。', {
      format: 'markdown',
    });
    assert.deepEqual(
      draft.lines.filter((line) => !line.skipped).map((line) => line.paragraph.text),
      ['# 讲话', '正文。'],
    );
    assert.equal(draft.title?.text, '讲话');
  });
});

describe('parseNumeral', () => {
  const cases: [string, number | undefined][] = [
    ['一', 1],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['二十三', 23],
    ['一百零五', 105],
    ['一百一十', 110],
    ['两千零二十四', 2024],
    ['二〇二五', 2025],
    ['三万五千', 35000],
    ['12', 12],
    ['１２', 12],
    ['', undefined],
    ['甲', undefined],
    ['一甲', undefined],
  ];
  for (const [text, value] of cases)
    it(`${text || '(empty)'} → ${value}`, () => assert.equal(parseNumeral(text), value));
});
