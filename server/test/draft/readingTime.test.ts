import assert from 'node:assert/strict';
import { createDraft } from '../../src/draft/draft';
import { minutesText, readingMinutes, readingTime } from '../../src/draft/readingTime';

const TEXT = `在2024年工作会议上的讲话\n\n一、总体要求\n${'抓好落实，'.repeat(55)}\n二、重点任务\n${'抓好落实，'.repeat(110)}\n`;

describe('reading time', () => {
  it('counts what is said, at the speed given', () => {
    const draft = createDraft('抓好2024年GDP工作，落实！');
    assert.equal(readingMinutes(draft, 7), 2);
    assert.equal(readingMinutes(createDraft(''), 220), 0);
    assert.equal(readingMinutes(createDraft(TEXT)) * 2, readingMinutes(createDraft(TEXT), 110));
  });

  it('is told for each section, and for the whole under the title', () => {
    const sections = readingTime(createDraft(TEXT));
    assert.deepEqual(
      sections.map(({ heading, minutes }) => [heading.level, Math.round(minutes)]),
      [
        [0, 3],
        [1, 1],
        [1, 2],
      ],
    );
  });

  it('leaves out what is skipped', () => {
    const markdown = '---\ntitle: 讲话\n---\n抓好落实。\n';
    assert.equal(readingMinutes(createDraft(markdown, { format: 'markdown' }), 4), 1);
  });

  it('is put into words', () => {
    assert.deepEqual(
      [0, 0.5, 1.2, 42.6].map((minutes) => minutesText(minutes).zh),
      ['不到 1 分钟', '不到 1 分钟', '约 1 分钟', '约 43 分钟'],
    );
  });
});
