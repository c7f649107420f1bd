import assert from 'node:assert/strict';
import { vocabulary } from '../../src/engine/builtin';
import { createLexicon } from '../../src/engine/lexicon';
import { createLinter } from '../../src/engine/linter';
import {
  draftRule,
  type Problem,
  paragraphRule,
  type Rule,
  type RuleModule,
  sentenceRule,
} from '../../src/engine/rule';

const text = { zh: '“{text}”应为“{fix}”', en: '{text} should be {fix}' };
const rule = (id: string, module: RuleModule, more: Partial<Rule> = {}): Rule => ({
  id,
  family: id.split('/')[0]!,
  name: { zh: id, en: id },
  basis: '测试',
  messages: { default: { ...text, severity: 'warning', confidence: 'safe', tags: [] } },
  options: {},
  module,
  ...more,
});

function* every(text: string, wrong: string, fix?: string): Iterable<Problem> {
  for (let at = text.indexOf(wrong); at >= 0; at = text.indexOf(wrong, at + wrong.length)) {
    yield { span: { start: at, end: at + wrong.length }, ...(fix === undefined ? {} : { fix }) };
  }
}
const finder = (wrong: string, fix?: string) => paragraphRule(() => (paragraph) => every(paragraph.text, wrong, fix));
const linterOf = (rules: Rule[], settings = {}) => createLinter({ rules, vocabulary, settings });

describe('linter', () => {
  it('turns problems of every scope into findings at the draft’s offsets', () => {
    const rules = [
      rule(
        'a/draft',
        draftRule(() => (draft) => every(draft.text, '错')),
      ),
      rule('b/paragraph', finder('错')),
      rule(
        'c/sentence',
        sentenceRule(() => (sentence) => every(sentence.text, '错')),
      ),
    ];
    const { findings } = linterOf(rules).lint('对。\r\n对。有错。😀错');
    assert.deepEqual(
      findings.map((f) => [f.rule, f.span.start]),
      [
        ['a/draft', 7],
        ['b/paragraph', 7],
        ['c/sentence', 7],
        ['a/draft', 11],
        ['b/paragraph', 11],
        ['c/sentence', 11],
      ],
    );
    assert.equal(findings[0]?.text, '错');
  });

  it('checks a paragraph once: equal text is answered from the cache', () => {
    let calls = 0;
    const counting = paragraphRule(() => (paragraph) => {
      calls++;
      return every(paragraph.text, '错');
    });
    const linter = linterOf([rule('a/count', counting)]);
    const first = linter.lint('第一段有错。\n第二段。\n第三段。');
    assert.equal(calls, 3);
    const second = linter.lint('新的一段。\n第一段有错。\n第二段。\n第三段。');
    assert.equal(calls, 4);
    assert.equal(second.findings[0]!.span.start - first.findings[0]!.span.start, 6);
  });

  it('gives the same findings after any series of edits as a fresh linter does', () => {
    const kept = linterOf([rule('a/x', finder('错', '对'))]);
    let draft = '开头。\n有错。\n';
    for (const edit of ['错', '\n', '错错。', '\r\n再错']) {
      draft = edit + draft + edit;
      assert.deepEqual(kept.lint(draft).findings, linterOf([rule('a/x', finder('错', '对'))]).lint(draft).findings);
    }
  });

  it('what depends on the date is not answered for another date', () => {
    const dated = paragraphRule(
      () =>
        function* (_, { date }) {
          if (date && date.start > '2020') yield { span: { start: 0, end: 1 } };
        },
    );
    const linter = linterOf([rule('a/dated', dated)]);
    assert.equal(linter.lint('正文。', { date: '2024' }).findings.length, 1);
    assert.equal(linter.lint('正文。', { date: '2010' }).findings.length, 0);
    assert.equal(linter.lint('正文。').findings.length, 0);
    assert.equal(linter.lint('正文。', { today: '2024-05-01' }).findings.length, 1);
    assert.throws(() => linter.lint('正文。', { date: '昨天' }), RangeError);
  });

  it('a rule that throws costs only itself', () => {
    const throwing = paragraphRule(
      () =>
        function* (): Iterable<Problem> {
          yield { span: { start: 0, end: 1 } };
          throw new Error('坏了');
        },
    );
    const { findings, failures } = linterOf([rule('a/bad', throwing), rule('b/good', finder('错'))]).lint(
      '有错。\n有错。',
    );
    assert.deepEqual(
      findings.map((f) => f.rule),
      ['b/good', 'b/good'],
    );
    assert.deepEqual(failures, [{ rule: 'a/bad', reason: '坏了' }]);
  });

  it('a rule whose matcher cannot be built costs only itself', () => {
    const broken = paragraphRule(() => {
      throw new Error('no matcher');
    });
    const { findings, failures } = linterOf([rule('a/bad', broken), rule('b/good', finder('错'))]).lint('有错。');
    assert.deepEqual([findings.length, failures.length], [1, 1]);
  });

  it('a rule past its budget is stopped and reported', () => {
    const slow = paragraphRule(() => () => {
      const end = performance.now() + 2100;
      while (performance.now() < end);
      return [];
    });
    const { failures } = linterOf([rule('a/slow', slow)]).lint('甲。\n乙。\n丙。');
    assert.match(failures[0]?.reason ?? '', /用时超过/);
  });

  it('of endless problems the first are listed, and it is said that there are more', () => {
    const endless = paragraphRule(
      () =>
        function* (): Iterable<Problem> {
          for (let start = 0; ; start++) yield { span: { start, end: start + 1 } };
        },
    );
    const { findings, failures } = linterOf([rule('a/endless', endless)]).lint('甲。');
    assert.equal(findings.length, 10_000);
    assert.match(failures[0]?.reason ?? '', /只列出前 10000 处/);
  });

  it('rolls many like problems up into one finding with one fix', () => {
    const { findings } = linterOf([rule('a/many', finder('错', '对'), { rollup: 2 })]).lint('错错。\n错错。');
    assert.equal(findings.length, 1);
    assert.deepEqual(
      findings[0]!.occurrences?.map((span) => span.start),
      [0, 1, 4, 5],
    );
    assert.equal(findings[0]!.fix?.edits.length, 4);
    assert.match(findings[0]!.message, /4 处/);
  });

  it('two rules of one family say the same correction once, the more severe of them', () => {
    const severe = { default: { ...text, severity: 'error', confidence: 'safe', tags: [] } } as const;
    const rules = [
      rule('a/guess', finder('错', '对')),
      rule('a/list', finder('错', '对'), { messages: severe }),
      rule('a/other', finder('错', '好')),
      rule('b/other', finder('错', '对')),
    ];
    const { findings } = linterOf(rules).lint('有错。');
    assert.deepEqual(
      findings.map((finding) => finding.rule),
      ['a/list', 'a/other', 'b/other'],
    );
  });

  it('quotes within the quotes of a message are single ones', () => {
    const [finding] = linterOf([rule('a/b', finder('“错”', '“对”'))]).lint('有“错”。').findings;
    assert.equal(finding!.message, '“‘错’”应为“‘对’”');
  });

  it('settings switch off, change the severity and narrow', () => {
    const rules = [rule('a/x', finder('错')), rule('a/y', finder('错')), rule('b/z', finder('错'))];
    const lint = (settings: object) =>
      linterOf(rules, settings)
        .lint('有错。')
        .findings.map((f) => `${f.rule} ${f.severity}`);
    assert.deepEqual(lint({ rules: { a: { severity: 'off' }, 'a/y': { severity: 'error' } } }), [
      'a/y error',
      'b/z warning',
    ]);
    assert.deepEqual(lint({ only: ['b'] }), ['b/z warning']);
    assert.deepEqual(lint({ profile: 'quiet', rules: { b: { severity: 'hint' } } }), ['a/x warning', 'a/y warning']);
  });

  it('a rule that is still being tried runs only where it is asked for', () => {
    const rules = [rule('a/tried', finder('错'), { preview: true })];
    const count = (settings: object) => linterOf(rules, settings).lint('有错。').findings.length;
    assert.equal(count({}), 0);
    assert.equal(count({ preview: true }), 1);
    assert.equal(count({ only: ['a'] }), 1);
    assert.equal(count({ rules: { 'a/tried': { severity: 'info' } } }), 1);
    assert.equal(count({ preview: true, rules: { a: { severity: 'off' } } }), 0);
  });

  it('tells nothing within words that are allowed, and the rest as before', () => {
    const rules = [rule('a/x', finder('错', '对'), { rollup: 2 })];
    const offsets = (text: string, ...allow: string[]) =>
      linterOf(rules, { allow })
        .lint(text)
        .findings.flatMap(({ span, occurrences }) => (occurrences ?? [span]).map(({ start }) => start));
    const text = '甲错乙\n错，甲错乙错甲错';
    assert.deepEqual(offsets(text), [1, 4, 7, 9, 11]);
    assert.deepEqual(offsets(text, '甲错乙'), [4, 9, 11]);
    assert.deepEqual(offsets(text, '错乙错'), [1, 4, 11]);
    assert.deepEqual(offsets(text, '甲错丙'), [1, 4, 7, 9, 11]);
    assert.deepEqual(offsets(text, '错', '甲错'), []);
    const [many] = linterOf(rules, { allow: ['甲错乙'] }).lint(text).findings;
    assert.match(many!.message, /（全文同类 3 处）$/);
    assert.equal(many!.fix!.edits.length, 3);
  });

  it('leaves a text without Chinese alone', () => {
    assert.deepEqual(linterOf([rule('a/x', finder('e'))]).lint('No Chinese here, at all.').findings, []);
  });

  it('a rule’s options are the defaults under what the user sets, by type', () => {
    const seen: unknown[] = [];
    const reading = paragraphRule(({ options }) => () => {
      seen.push(options['limit']);
      return [];
    });
    const limited = rule('a/x', reading, {
      options: { limit: { default: 3, description: { zh: '上限', en: 'limit' } } },
    });
    linterOf([limited]).lint('文');
    linterOf([limited], { rules: { 'a/x': { limit: 5 } } }).lint('文');
    linterOf([limited], { rules: { 'a/x': { limit: '5' } } }).lint('文');
    assert.deepEqual(seen, [3, 5, 3]);
  });
});

describe('lexicon', () => {
  it('finds words of every length and nothing else', () => {
    const lexicon = createLexicon({ 2: ['一二', '三四', '五六'].sort().join(''), 3: '七八九' });
    for (const word of ['一二', '三四', '五六', '七八九']) assert.equal(lexicon.has(word), true, word);
    for (const word of ['二三', '', '一', '七八', '四五', '一二三四']) assert.equal(lexicon.has(word), false, word);
  });
});
