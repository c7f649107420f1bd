import { matchesOf } from '../../../server/src/draft/matches';
import { spanOf } from '../../../server/src/draft/span';
import { paragraphRule } from '../../../server/src/engine/rule';

/** The sixth plenum of the 19th Central Committee, whose resolution states 两个确立. */
const SINCE = '2021-11-11';
const ROW = /增强[“"]四个意识[”"][、，]坚定[“"]四个自信[”"][、，](?:坚决)?做到[“"]两个维护[”"]/g;
const PRECEDING = '两个确立';

/** 增强“四个意识”、坚定“四个自信”、做到“两个维护” without 两个确立 before it. */
export default paragraphRule(
  () => {
    return function* ({ text }, { date }) {
      if (!date || date.start < SINCE || text.includes(PRECEDING)) return;
      for (const match of matchesOf(text, ROW)) yield { span: spanOf(match) };
    };
  },
  ['个意'],
  ['个自'],
  ['个维'],
);
