import { patternRule } from '../patterns';

export default patternRule([
  { find: /(?<=[\p{Script=Han}，、（])\.[0-9]+(?=[%％万亿个元吨亩])/gu, needs: ['.'], fix: ([text]) => `0${text}` },
  // 5。2%: after a whole sentence a new one seldom opens with one digit and a unit
  {
    find: /(?<=[\p{Script=Han}，、（])([0-9]{1,3})。([0-9]{1,2})(?=[%％]|个百分点|万|亿)/gu,
    needs: ['。'],
    message: 'stop',
    fix: ([, whole, part]) => `${whole}.${part}`,
  },
]);
