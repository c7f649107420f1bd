import type { DateRange } from '../../../server/src/draft/dateRange';
import { mayHold } from '../../../server/src/draft/grams';
import { matchesOf } from '../../../server/src/draft/matches';
import type { Paragraph } from '../../../server/src/draft/types';
import type { Problem } from '../../../server/src/engine/rule';
import { saidOf, sentenceBefore, yearSubject } from '../years';

const mayTell = mayHold(['（(', '—–－-~～至到', '年', ['20']]);

/** 三年行动（2023—2025年）的第二年: the years in brackets, and the year of them that is meant. */
const ACTION =
  /[（(](20\d{2})年?[—–－~～至到-]{1,2}(20\d{2})年?[）)][》”"]?(?:实施|攻坚|工作|方案|计划|行动)?的?(?:(开局|起步|收官)(?:之年|年)|第([一二三四五])年|(首|最后一)年)/g;
/** 今年是…的第二年, 进入…: said of the year, not told of it. */
const LINK = /^[，,]?$|(?:是|为|正值|恰逢|迎来|进入|系)/;

/** The n-th year, the first or the last of an action whose years stand in brackets, said of another year. */
export function* actionYears({ text, grams }: Paragraph, date: DateRange | undefined): Iterable<Problem> {
  if (!mayTell(grams)) return;
  for (const match of matchesOf(text, ACTION)) {
    const [found, from, to, phase, nth, edge] = match;
    const [first, last] = [Number(from), Number(to)];
    if (first >= last || last - first > 15) continue;
    const before = sentenceBefore(text, match.index);
    const subject = yearSubject(before, date);
    if (!subject || !LINK.test(subject.link)) continue;
    const isLast = phase === '收官' || edge === '最后一';
    const right = nth ? first + '一二三四五'.indexOf(nth) : isLast ? last : first;
    if (subject.year === right) continue;
    const span = { start: match.index, end: match.index + found.length };
    const order = subject.year - first + 1;
    yield {
      span,
      message: 'action',
      args: {
        said: saidOf(subject),
        right,
        year: subject.year,
        order:
          subject.year < first || subject.year > last
            ? '不在其中'
            : order <= 10
              ? `是其中的第${'一二三四五六七八九十'[order - 1]}年`
              : '不是这一年',
      },
    };
  }
}
