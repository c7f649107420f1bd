import assert from 'node:assert/strict';
import { diagnose } from '../../../rules/numbering/diagnose';
import { hanNumeral } from '../../src/draft/ordinal';
import { createBuiltinLinter } from '../../src/engine/builtin';

const faults = (...values: number[]) =>
  diagnose(values).map(({ index, kind, expected }) => `${index} ${kind} ${expected}`);

describe('diagnose', () => {
  it('is silent where numbers count on', () => assert.deepEqual(faults(1, 2, 3), []));
  it('tells one wrong number from a gap', () => {
    assert.deepEqual(faults(1, 2, 5, 4), ['2 wrong 3']);
    assert.deepEqual(faults(1, 2, 4, 5), ['2 gap 3']);
    assert.deepEqual(faults(3, 2, 3), ['0 wrong 1']);
  });
  it('reports a repeat, a late start and a wrong order once', () => {
    assert.deepEqual(faults(1, 2, 2, 3), ['2 repeat 3']);
    assert.deepEqual(faults(2, 3, 4), ['0 start 1']);
    assert.deepEqual(faults(1, 3, 2, 4), ['1 order 2']);
  });
});

describe('numbering', () => {
  const linter = createBuiltinLinter({ settings: { only: ['numbering/sequence', 'numbering/level'] } });
  const found = (text: string) => linter.lint(text).findings.map((finding) => finding.text);
  const silent = (name: string, text: string) => it(`is silent on ${name}`, () => assert.deepEqual(found(text), []));

  silent(
    'a series inside each item of another of its style',
    '一是学。一是读；二是写。\n二是做。一是干；二是查。\n三是改。',
  );
  silent('a series that goes on inside the next paragraph', '一是学。二是做。\n三是改。四是查。');
  silent('levels nested in another order, all through', '一、甲\n1.子\n2.丑\n二、乙\n1.寅\n2.卯');
  silent('a list before the first part', '1.甲项\n2.乙项\n一、总则\n1.子项\n2.丑项\n二、分则');
  silent('a second list after the first', '附件：\n1.任务\n2.责任\n1.名单\n2.分工');
  silent('a first point in other words', '主要原因一是认识不足，二是办法不多。');
  silent('CRLF and indents', '　　一、甲\r\n　　二、乙\r\n');
  it('reports a place with its offset in the draft', () => {
    const text = '开头。\r\n　　一、甲\r\n　　三、乙';
    const [finding] = linter.lint(text).findings;
    assert.equal(text.slice(finding!.span.start, finding!.span.end), '三、');
  });
  it('reports a heading in another form once', () => {
    assert.deepEqual(found('一、甲\n（一）子\n（二）丑\n三、寅\n（四）卯\n二、乙\n（一）辰\n（二）巳'), ['三、']);
  });
  it('costs no more than linear time', () => {
    const time = (text: string) => {
      const begun = performance.now();
      assert.deepEqual(linter.lint(text).failures, []);
      return performance.now() - begun;
    };
    const lines = (count: number) =>
      Array.from({ length: count }, (_, i) => `${hanNumeral((i % 20) + 1)}、甲${i}\n一是学${i}\n二是做`).join('\n');
    time(lines(1000));
    const once = Math.max(time(lines(2000)), 5);
    assert.ok(time(lines(20000)) < 30 * once);
  });
});
