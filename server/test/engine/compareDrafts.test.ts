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
