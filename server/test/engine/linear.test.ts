import assert from 'node:assert/strict';
import { createBuiltinLinter } from '../../src/engine/builtin';

/** Texts that no writer writes; each once took quadratic time in some rule, or could. */
const SHAPES: Readonly<Record<string, string>> = {
  'plan names with quotes left open': '“十三五”规划“',
  'set expressions nearly right': '坚持以人民中心的发展思想，',
  'marks of a page turn, never closed': '（上接1版',
  'opening quotes': '“',
  'quotes within words': 'a’中',
  'single quotes': '‘中’',
  'links that never end': '[中文](http://x.cn/',
  'stars between words': '中*文',
  'a gap after every word': '我们 开会。',
  'ordinals that start at two': '二是开会。',
  'equal paragraphs': '同志们，我们要坚持以人民为中心的发展思想，扎实推进各项工作。\n',
  headings: '一、加强建设\n',
  'numbers behind lists that nothing ends': '新建学校3所、医院2家、图书馆5个覆盖3个区',
  'items that nothing ends': '一、',
  'slogans without quotes, and nothing that ends': '抓好三农工作',
  'set expressions with a traditional character': '推动经济社会高质量發展',
  'shares of a whole that nothing ends': '全年收到提案30件其中委员提案20件、集体提案11件',
};
const SMALL = 20_000;
const TIMES = 10;
/** Ten times the text takes ten times as long, and not a hundred times; the clock of a busy machine is not exact. */
const MOST = 30;
const LEAST_MS = 8;

describe('time grows with the text, not with its square', function () {
  this.timeout(60_000);
  for (const [name, piece] of Object.entries(SHAPES))
    it(name, () => {
      const time = (length: number) => {
        const text = piece.repeat(Math.ceil(length / piece.length));
        const once = () => {
          const linter = createBuiltinLinter();
          const begun = performance.now();
          linter.lint(text, { date: '2024-01-10', format: 'markdown' });
          return performance.now() - begun;
        };
        return Math.min(once(), once());
      };
      const small = Math.max(time(SMALL), LEAST_MS);
      const large = time(SMALL * TIMES);
      assert.ok(large <= small * MOST, `${small.toFixed(0)} ms, then ${large.toFixed(0)} ms`);
    });
});
