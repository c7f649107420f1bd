import assert from 'node:assert/strict';
import { readDate } from '../../src/draft/date';
import { dateRange } from '../../src/draft/dateRange';
import { createDraft } from '../../src/draft/draft';

const dateOf = (text: string, options: Parameters<typeof createDraft>[1] = {}) => {
  const date = createDraft(text, options).date;
  return date && `${date.value} ${date.from}`;
};

describe('the date of a draft', () => {
  const BODY = '各位委员：\n现在我向大会报告工作。\n';
  const cases: [string, string, string | undefined, Parameters<typeof createDraft>[1]?][] = [
    [
      'front matter',
      '---\ntitle: 讲话\n日期: 2024-03-05\n---\n# 在2023年会议上的讲话\n',
      '2024-03-05 frontMatter',
      { format: 'markdown' },
    ],
    ['the line under the title', `在全市工作会议上的讲话\n（2024年1月10日）\n${BODY}`, '2024-01-10 dateline'],
    ['a dateline in Han numerals', `在全市工作会议上的讲话\n（二〇二四年一月十日）\n${BODY}`, '2024-01-10 dateline'],
    [
      'a dateline that names the occasion',
      `政府工作报告\n——2026年1月27日在市人民代表大会会议上\n${BODY}`,
      '2026-01-27 dateline',
    ],
    ['a labelled line', `在全市工作会议上的讲话\n日期：2024年1月\n${BODY}`, '2024-01 dateline'],
    ['the title', `在2024年市政协工作座谈会上的讲话\n${BODY}`, '2024 title'],
    ['a title of two years', `关于2024年计划执行情况与2025年计划草案的报告\n${BODY}`, '2025 title'],
    ['the file name', `在全市工作会议上的讲话\n${BODY}`, '2023-06-01 fileName', { path: '/稿件/讲话-20230601.txt' }],
    ['a file name with 年', `在全市工作会议上的讲话\n${BODY}`, '2025 fileName', { path: '2025年讲话.docx' }],
    ['the body: 主要任务', `工作报告\n${BODY}二、2025年主要任务\n2025年是规划收官之年。`, '2025 body'],
    ['the body: 做好…工作', `闭幕讲话\n${BODY}为我们做好2023年政协工作指明了方向。`, '2023 body'],
    [
      'a dateline in full-width digits',
      `政府工作报告\n——２０１０年３月５日在人民代表大会会议上\n${BODY}`,
      '2010-03-05 dateline',
    ],
    [
      'the body: a review is of the year before',
      `工作报告\n${BODY}一、2025年工作回顾\n2025年是规划收官之年。`,
      '2026 body',
    ],
    [
      'the day under the text',
      `关于做好工作的通知\n${BODY.repeat(5)}市政府办公室\n　　2019年3月5日　　\n`,
      '2019-03-05 signature',
    ],
    ['a day under the text, in brackets', `讲话\n${BODY.repeat(5)}（二〇一九年三月五日）\n`, '2019-03-05 signature'],
    [
      'a title of a year, and a day of that year under the text',
      `在2024年会议上的讲话\n${BODY.repeat(5)}2024年3月18日\n`,
      '2024-03-18 signature',
    ],
    [
      'a title of a year, and a day of another under the text',
      `在2024年会议上的讲话\n${BODY.repeat(5)}2023年12月30日\n`,
      '2024 title',
    ],
    ['a day in the last sentence is none', `讲话\n${BODY.repeat(5)}会期到2019年3月5日\n`, undefined],
    ['a dateline in Markdown', `# 讲话\n\n> *2024年1月10日*\n\n${BODY}`, '2024-01-10 dateline', { format: 'markdown' }],
    ['a bold dateline', `# 讲话\n\n**（2024年1月10日）**\n\n${BODY}`, '2024-01-10 dateline', { format: 'markdown' }],
    ['a day that does not exist', `在全市工作会议上的讲话\n（2025年4月31日）\n${BODY}`, '2025-04 dateline'],
    ['a month that does not exist', `在全市工作会议上的讲话\n（2025年13月1日）\n${BODY}`, '2025 dateline'],
    ['a signature of no day', `讲话\n${BODY.repeat(5)}2019年2月30日\n`, '2019-02 signature'],
    ['nothing', `在全市工作会议上的讲话\n${BODY}`, undefined],
    ['a hash in a file name is no year', `讲话\n${BODY}`, undefined, { path: '004_6492da2024bcb9a4.txt' }],
    ['a heading is no dateline', `工作报告\n一、2024年以来的工作\n${BODY}`, undefined],
  ];
  for (const [name, text, expected, options] of cases) it(name, () => assert.equal(dateOf(text, options), expected));

  it('what the user gives goes first', () => {
    const range = dateRange('2022')!;
    const draft = createDraft('在2024年会议上的讲话\n', { date: { value: '2022', from: 'option', range } });
    assert.equal(draft.date?.value, '2022');
  });
});

describe('dateRange', () => {
  it('spans the year or month that is given', () => {
    assert.deepEqual(dateRange('2024'), { start: '2024-01-01', end: '2024-12-31' });
    assert.deepEqual(dateRange('2024-2'), { start: '2024-02-01', end: '2024-02-29' });
    assert.deepEqual(dateRange('2024-02-29'), { start: '2024-02-29', end: '2024-02-29' });
  });
  it('knows days that do not exist', () => {
    for (const wrong of ['2023-02-29', '2024-13', '2024-00-01', '24', '', '2024/01/01'])
      assert.equal(dateRange(wrong), undefined, wrong);
  });
  it('reads dates as they are written', () => {
    assert.equal(readDate('二〇二五年十二月三十一日'), '2025-12-31');
    assert.equal(readDate('2025.3.1'), '2025-03-01');
    assert.equal(readDate('2025/3'), '2025-03');
    assert.equal(readDate('2025年2月30日'), undefined);
    assert.equal(readDate('没有日期'), undefined);
  });
});
