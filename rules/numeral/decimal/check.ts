import { ARABIC, patternRule } from '../patterns';

/** A number begins here. */
const BEFORE = /[\u4e00-\u9fff，、（]$/;

export default patternRule(
  [
    { find: /\.[0-9]{1,12}(?=[%％万亿个元吨亩])/g, needs: ['.'], after: BEFORE, fix: ([text]) => `0${text}` },
    // 5。2%: after a whole sentence a new one seldom opens with one digit and a unit
    {
      find: /([0-9]{1,3})。([0-9]{1,2})(?=[%％]|个百分点|万|亿)/g,
      after: BEFORE,
      message: 'stop',
      fix: ([, whole, part]) => `${whole}.${part}`,
    },
  ],
  ARABIC,
  '.。',
  '%％万亿个元吨亩',
);
