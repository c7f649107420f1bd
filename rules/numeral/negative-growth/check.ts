import { ARABIC, patternRule } from '../patterns';

const MINUS = '-－−–';
const NUMBER = '([0-9]{1,12}(?:\\.[0-9]{1,6})?(?:[%％‰]|个百分点|[万亿]))';

export default patternRule(
  [
    {
      find: new RegExp(
        `(?:负增长|(?<=[同环]比|年均)增|增长|增加|上升|提高|提升|下降|减少|降低|回落|下滑)了?[ ]?[${MINUS}]${NUMBER}`,
        'g',
      ),
      needs: [...MINUS].flatMap((mark) => [...ARABIC].map((digit) => mark + digit)),
      fix: ([text, number]) =>
        (/^(?:增长|增[^加]|负)/.test(text)
          ? '下降'
          : /^(?:增加)/.test(text)
            ? '减少'
            : /^(?:上升|提高|提升)/.test(text)
              ? '下降'
              : text.slice(0, 2)) + number,
    },
  ],
  MINUS,
);
