import assert from 'node:assert/strict';
import { createDraft } from '../../src/draft/draft';

const draftOf = (text: string, format: 'plain' | 'markdown' = 'plain') => createDraft(text, { format });

describe('findHeadings', () => {
  it('finds headings alone in their paragraph and run in', () => {
    const text = '一、工作回顾\n（一）坚持稳中求进。我们持续用力。\n1.夯实基础。\n（1）抓落实。';
    assert.deepEqual(
      draftOf(text).headings.map((heading) => [heading.level, heading.line, heading.text, heading.runIn]),
      [
        [1, 0, '工作回顾', false],
        [2, 1, '坚持稳中求进', true],
        [3, 2, '夯实基础', false],
        [4, 3, '抓落实', false],
      ],
    );
  });
  it('spans the ordinal and the words, with indent and CRLF', () => {
    const text = '开头\r\n　　二、今年任务。要做好工作。\r\n';
    const [heading] = draftOf(text).headings;
    assert.equal(text.slice(heading!.span.start, heading!.span.end), '二、今年任务');
  });
  it('leaves out long numbered paragraphs and the series of speech', () => {
    const long = `1.${'坚持和完善制度'.repeat(10)}。`;
    assert.deepEqual(draftOf(`${long}\n一是坚持。\n第一，坚持。`).headings, []);
  });
  it('finds the headings of Markdown', () => {
    const text = '# 标题\n## 一、回顾\n### 主要成绩\n正文。\n**（一）坚持**\n```\n一、代码\n```';
    assert.deepEqual(
      draftOf(text, 'markdown').headings.map((heading) => [heading.level, heading.text]),
      [
        [1, '回顾'],
        [2, '主要成绩'],
        [2, '坚持'],
      ],
    );
  });
  it('gives chapters and sections their level', () => {
    assert.deepEqual(
      draftOf('第一章 总则\n第一节　目的\n第一条　为了规范。').headings.map(({ level }) => level),
      [1, 2],
    );
  });
});

describe('findTitle', () => {
  it('takes the first short paragraph that ends without a mark', () => {
    assert.equal(draftOf('\n在会议上的讲话\n各位委员：\n正文。').title?.text, '在会议上的讲话');
    assert.equal(draftOf('(上接1版)\n工作报告\n正文。').title?.text, '工作报告');
    assert.equal(draftOf('# 工作报告\n正文。', 'markdown').title?.text, '工作报告');
  });
  it('finds none once the body has begun', () => {
    assert.equal(draftOf('各位委员、同志们：\n正文没有句末标点').title, undefined);
    assert.equal(draftOf('二是优化体系。\n短行').title, undefined);
    assert.equal(draftOf('在会上的讲话各位委员，今天...').title, undefined);
  });
});

describe('findSalutation', () => {
  it('finds the line that addresses the audience', () => {
    assert.equal(draftOf('报告\n\n各位委员、同志们：\n正文。').salutation, 2);
    assert.equal(draftOf('报告\n正文。').salutation, undefined);
  });
});
