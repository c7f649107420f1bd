import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../../src/engine/finding';
import { readData, toDiagnostics } from '../../src/lsp/convert';
import { isoToday, pathOf } from '../../src/lsp/dates';
import { titleOf } from '../../src/lsp/fixTitle';
import { escapeMarkdown } from '../../src/lsp/hover';
import { readSettings } from '../../src/lsp/settings';

const TEXT = `${'好,'.repeat(30)}完善完善机制。`;
const document = TextDocument.create('file:///a.txt', 'plaintext', 7, TEXT);

const finding = (more: Partial<Finding>): Finding => ({
  rule: 'punctuation/half-width',
  severity: 'warning',
  message: '半角标点',
  text: ',',
  span: { start: 1, end: 2 },
  confidence: 'safe',
  related: [],
  tags: [],
  ...more,
});

const commas = (count: number): Partial<Finding> => {
  const spans = Array.from({ length: count }, (_, i) => ({ start: 2 * i + 1, end: 2 * i + 2 }));
  return { occurrences: spans, fix: { edits: spans.map((span) => ({ span, text: '，' })) } };
};

describe('lsp: a finding as diagnostics', () => {
  it('is one, with tags and related places', () => {
    const related = [{ message: '首次出现', span: { start: 60, end: 62 } }];
    const [diagnostic, ...rest] = toDiagnostics(
      finding({ tags: ['deprecated', 'unnecessary'], related }),
      document,
      'zh',
    );
    assert.deepEqual(rest, []);
    assert.deepEqual(diagnostic!.tags, [2, 1]);
    assert.equal(diagnostic!.severity, 2);
    assert.deepEqual(diagnostic!.relatedInformation, [
      {
        message: '首次出现',
        location: {
          uri: 'file:///a.txt',
          range: { start: { line: 0, character: 60 }, end: { line: 0, character: 62 } },
        },
      },
    ]);
    assert.equal(diagnostic!.data, undefined);
  });

  it('is one for each place of a few', () => {
    const diagnostics = toDiagnostics(finding(commas(20)), document, 'zh');
    assert.equal(diagnostics.length, 20);
    for (const { data, message } of diagnostics) {
      assert.equal(readData(data)!.edits.length, 20);
      assert.equal(message, '半角标点');
    }
  });

  it('is one with the next places beside it when they are many', () => {
    const [diagnostic, ...rest] = toDiagnostics(finding(commas(30)), document, 'zh');
    assert.deepEqual(rest, []);
    assert.equal(diagnostic!.relatedInformation!.length, 20);
    assert.equal(diagnostic!.relatedInformation![0]!.message, '同类第 2 处');
    assert.equal(readData(diagnostic!.data)!.edits.length, 30);
  });

  it('carries no fix when it is only an idea', () => {
    assert.equal(toDiagnostics(finding({ ...commas(1), confidence: 'idea' }), document, 'zh')[0]!.data, undefined);
  });
});

describe('lsp: titles of fixes', () => {
  const place = { start: 60, end: 64 };
  const title = (span: { start: number; end: number }, text: string) => titleOf(TEXT, place, [{ span, text }], 1, 'zh');
  it('say what becomes of the marked place', () => {
    assert.equal(title(place, '完善'), '改为“完善”');
    assert.equal(title({ start: 62, end: 64 }, ''), '改为“完善”');
    assert.equal(title(place, ''), '删去“完善完善”');
    assert.equal(title({ start: 66, end: 66 }, '建设'), '补上“建设”');
    assert.equal(titleOf(TEXT, place, [], 365, 'zh'), '修改全文同类 365 处');
    assert.equal(
      titleOf('甲  乙', { start: 1, end: 3 }, [{ span: { start: 1, end: 3 }, text: '' }], 1, 'zh'),
      '删去空白',
    );
  });
});

describe('lsp: small things', () => {
  it('read the settings', () => {
    const problems: string[] = [];
    const settings = readSettings(
      {
        enable: false,
        profile: 'quiet',
        date: '',
        rules: { 标点: 'off', 'spoken/long-sentence': { severity: 'default', limit: 60 }, punctuatoin: 'off' },
        locale: 'x',
      },
      (problem) => problems.push(problem),
    );
    assert.deepEqual(settings.rules, {
      punctuation: { severity: 'off' },
      'spoken/long-sentence': { severity: 'default', limit: 60 },
    });
    assert.deepEqual(
      [settings.enable, settings.profile, settings.date, settings.locale],
      [false, 'quiet', undefined, 'auto'],
    );
    assert.deepEqual(problems, [
      'hegao.rules: unknown rule "punctuatoin"; did you mean "punctuation"?',
      'hegao.locale: "x"',
    ]);
  });
  it('name the file of a uri', () => {
    assert.equal(pathOf('file:///a/2024%E5%B9%B4.txt?x#y'), '2024年.txt');
    assert.equal(pathOf('vscode-remote://host/a/100%.txt'), '100%.txt');
    assert.equal(pathOf('untitled:2024'), undefined);
  });
  it('tell the local day', () => assert.equal(isoToday(new Date(2026, 0, 5, 23, 59)), '2026-01-05'));
  it('show marks of a draft as they stand', () => assert.equal(escapeMarkdown('*__[某]'), '\\*\\_\\_\\[某\\]'));
});
