import assert from 'node:assert/strict';
import type { Draft } from '../../src/draft/types';
import { compareBuiltin, createBuiltinLinter } from '../../src/engine/builtin';
import { compareDrafts, crossRule } from '../../src/engine/compareDrafts';

const linter = createBuiltinLinter();
const compare = (texts: Readonly<Record<string, string>>) =>
  compareBuiltin(
    Object.entries(texts).map(([path, text]) => {
      const { draft, date } = linter.lint(text, { path });
      return { path, draft, date };
    }),
    'zh',
  );
const said = (texts: Readonly<Record<string, string>>) =>
  compare(texts).map(({ rule, places }) => `${rule}: ${places.map(({ path, text }) => `${path} ${text}`).join(' | ')}`);

describe('drafts of one occasion', () => {
  it('disagree about a name, pointing at both places', () => {
    assert.deepEqual(
      said({ 'a/1.txt': '刘锋书记作了讲话。', 'a/2.txt': '刘锋书记到会。', 'a/3.txt': '刘峰书记讲话。' }),
      ['consistency/cross-person: a/3.txt 刘峰 | a/1.txt 刘锋'],
    );
  });

  it('disagree about a title and about the session now held', () => {
    assert.deepEqual(said({ 'a/1.txt': '何勋书记作了讲话。', 'a/2.txt': '何勋区长作了讲话。' }), [
      'consistency/cross-title: a/2.txt 何勋 | a/1.txt 何勋',
    ]);
    assert.deepEqual(
      said({ 'a/1.txt': '县政协九届二次会议闭幕会', 'a/2.txt': '县政协九届三次会议，在县委领导下圆满完成议程。' }),
      ['consistency/cross-session: a/2.txt 九届三次会议 | a/1.txt 九届二次会议'],
    );
  });

  it('are in one folder and year, or of one day', () => {
    const [one, other] = ['刘锋书记作了讲话。', '刘峰书记作了讲话。'];
    assert.equal(compare({ 'a/1.txt': one, 'b/1.txt': other }).length, 0);
    assert.equal(compare({ 'a/2023.txt': one, 'a/2024.txt': other }).length, 0);
    assert.equal(compare({ 'a/2024-01-10.txt': one, 'b/2024-01-10.txt': other }).length, 1);
  });

  it('are of one meeting in one folder and of one day: then they are compared closer', () => {
    const speech =
      '在全市招商引资推进会上的讲话\n（2025年4月25日）\n\n同志们：\n市商务局局长沈建国介绍了情况。全市生产总值同比增长7.3%，规模以上工业增加值同比增长8.1%。开展“四联四促”活动。';
    const chair =
      '在全市招商引资大会上的主持词\n（2025年4月25日）\n\n同志们：\n请市商务局副局长沈建国介绍情况。全市生产总值同比增长6.3%，规模以上工业增加值同比增长8.1%。开展“四促四联”活动。';
    assert.deepEqual(said({ 'a/1.txt': speech, 'a/2.txt': chair }), [
      'consistency/cross-office: a/2.txt 副局长沈建国 | a/1.txt 局长沈建国',
      'consistency/cross-meeting-name: a/2.txt 全市招商引资大会 | a/1.txt 全市招商引资推进会',
      'consistency/cross-figure: a/2.txt 6.3 | a/1.txt 7.3',
      'consistency/cross-slogan: a/2.txt 四促四联 | a/1.txt 四联四促',
    ]);
    assert.deepEqual(said({ 'a/1.txt': speech, 'b/1.txt': chair }), []);
  });

  it('agree where one of them says both', () => {
    assert.deepEqual(said({ 'a/1.txt': '刘锋书记讲话。刘峰书记讲话。', 'a/2.txt': '刘锋书记讲话。' }), []);
  });

  it('are compared by keys: each with the reference, not with one another', () => {
    const comparisons = (count: number) => {
      let compared = 0;
      const rule = crossRule({
        id: 'consistency/cross-example',
        page: 'consistency/figure',
        severity: 'info',
        message: { zh: '{text}', en: '{text}' },
        statements: (draft: Draft) => [{ span: { start: 0, end: draft.text.length } }],
        keysOf: () => ['one'],
        valueOf: ({ span }) => String(span.end),
        disagree: () => ++compared > 0,
      });
      const drafts = Array.from({ length: count }, (_, i) => {
        const { draft, date } = linter.lint('字'.repeat(i + 1));
        return { path: `a/${i}.txt`, draft, date };
      });
      compareDrafts(drafts, [rule]);
      return compared;
    };
    assert.deepEqual([comparisons(50), comparisons(500)], [49, 499]);
  });
});
