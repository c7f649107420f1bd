import { matchesOf } from '../../../server/src/draft/matches';
import { type Problem, paragraphRule } from '../../../server/src/engine/rule';

/** 14:30分: the figures of a clock with a unit of their own. */
const MIXED = /(?<![0-9.:：/])([01]?[0-9]|2[0-3])[:：]([0-5][0-9])[分时](?![0-9钟秒差制段])/g;
/** The score of a match, the time of a race. */
const SCORE = /(?:比分|战胜|胜|负|击败|成绩|用时|以)[为是]?$/;

export default paragraphRule(
  () =>
    function* ({ text }): Iterable<Problem> {
      for (const match of matchesOf(text, MIXED)) {
        const { index, 0: all, 1: hour, 2: minute } = match;
        if (SCORE.test(text.slice(Math.max(0, index - 4), index))) continue;
        yield {
          span: { start: index, end: index + all.length },
          args: { words: `${hour}时${minute === '00' ? '' : `${minute}分`}` },
          fix: `${hour}:${minute}`,
        };
      }
    },
  '0123456789',
  ':：',
  '分时',
);
