import assert from 'node:assert/strict';
import { findOrdinals, hanNumeral } from '../../src/draft/ordinal';
import { createParagraph } from '../../src/draft/paragraph';

const seen = (text: string, format: 'plain' | 'markdown' = 'plain') =>
  createParagraph(text, format).ordinals.map(({ style, value, mark, span }) => ({
    style,
    value,
    mark,
    text: text.slice(span.start, span.end),
  }));
const brief = (text: string) => seen(text).map(({ style, value }) => `${style} ${value}`);

describe('findOrdinals', () => {
  it('reads the four levels of GB/T 9704, full width and half width', () => {
    assert.deepEqual(seen('一、坚持'), [{ style: 'level1', value: 1, mark: '、', text: '一、' }]);
    assert.deepEqual(seen('（十二）坚持'), [{ style: 'level2', value: 12, mark: '', text: '（十二）' }]);
    assert.deepEqual(seen('(二)坚持'), [{ style: 'level2', value: 2, mark: '', text: '(二)' }]);
    assert.deepEqual(seen('3.坚持'), [{ style: 'level3', value: 3, mark: '.', text: '3.' }]);
    assert.deepEqual(seen('３．坚持'), [{ style: 'level3', value: 3, mark: '．', text: '３．' }]);
    assert.deepEqual(seen('（4）坚持'), [{ style: 'level4', value: 4, mark: '', text: '（4）' }]);
    assert.deepEqual(seen('(4)、坚持'), [{ style: 'level4', value: 4, mark: '、', text: '(4)、' }]);
    assert.deepEqual(seen('①坚持'), [{ style: 'circled', value: 1, mark: '', text: '①' }]);
    assert.deepEqual(seen('一,坚持'), [{ style: 'level1', value: 1, mark: ',', text: '一,' }]);
  });
  it('reads a heading that begins with another number', () => {
    assert.deepEqual(brief('三、一季度工作'), ['level1 3']);
    assert.deepEqual(brief('一、二〇二四年工作回顾'), ['level1 1']);
  });
  it('reads an ordinal after an indent and after Markdown marks', () => {
    assert.deepEqual(brief('　　二、坚持'), ['level1 2']);
    assert.equal(seen('## 一、坚持', 'markdown')[0]?.text, '一、');
    assert.equal(seen('> **（三）坚持**', 'markdown')[0]?.text, '（三）');
    assert.deepEqual(brief('　　一是坚持'), ['shi 1']);
  });
  it('reads chapters, sections, articles and parts', () => {
    assert.deepEqual(brief('第一章 总则'), ['chapter 1']);
    assert.deepEqual(brief('第十二条　本办法'), ['article 12']);
    assert.deepEqual(brief('第二节'), ['section 2']);
    assert.deepEqual(brief('第三部分、今年'), ['part 3']);
    for (const text of ['第一篇章徐徐展开', '第二节课', '第一条经验是']) assert.deepEqual(brief(text), []);
  });
  it('reads the series of speech at the start of a clause', () => {
    assert.deepEqual(brief('抓好三件事：一是稳；二是进。三是立'), ['shi 1', 'shi 2', 'shi 3']);
    assert.deepEqual(brief('他指出，“一是稳，二是进”'), ['shi 1', 'shi 2']);
    assert.deepEqual(brief('十二是改革'), ['shi 12']);
    assert.deepEqual(brief('一要讲政治。二要，敢担当'), ['yao 1', 'yao 2']);
    assert.deepEqual(brief('第一，改革；第二，开放'), ['di 1', 'di 2']);
    assert.deepEqual(brief('其一，改革。其二，开放'), ['qi 1', 'qi 2']);
    assert.deepEqual(brief('首先，改革；其次要开放；再次，创新；最后，致谢'), [
      'adverb 1',
      'adverb 2',
      'adverb 3',
      'adverb 99',
    ]);
  });
  for (const text of [
    '一是一、二是二',
    '两岸统一是大势所趋',
    '第一时间到场',
    '第一产业、第二产业增长',
    '第一、第二产业增长',
    '第一、二轮督察',
    '质量第一、效益优先',
    '，一要素、二要件',
    '三要点：稳、进、立',
    '落实“三要三不要”和“四要”',
    '再次感谢大家',
    '最后一公里',
    '其一生清廉',
    '一、二产业增长较快',
    '一、二、三产业',
    '三、四线城市',
    '2025.3',
    '2025年工作',
    '5.5%左右的目标',
    '10：30开会',
    '三四、',
    '（2024年1月）',
    '万众一心，十分努力',
  ])
    it(`finds nothing in ${text}`, () => assert.deepEqual(brief(text), []));
  it('tells what opens the paragraph', () => {
    const [lead, inner] = findOrdinals('  一、工作。一是稳', 2);
    assert.equal(lead?.leading, true);
    assert.equal(inner?.leading, false);
  });
});

describe('hanNumeral', () => {
  it('writes 1 to 99', () =>
    assert.deepEqual([1, 10, 11, 20, 21, 99].map(hanNumeral), ['一', '十', '十一', '二十', '二十一', '九十九']));
});
