import { patternRule } from '../patterns';

const TIMES =
  '(?:近|约|超过|超|逾|将近|至少)?(?:[0-9]{1,12}(?:\\.[0-9]{1,6})?|[一二两三四五六七八九十百几数]{1,4})[余多]?倍(?!增|率|数|差|速|镜)';
const DOWN = '(?:降幅|跌幅|下降|减少|降低|缩短|缩小|下滑|下跌|回落|缩减|减小|压缩|压减|递减|锐减|骤减|减轻)';

export default patternRule(
  [
    // 下降到2.3倍 tells a ratio and is right: no 到, 至, 为 between.
    {
      find: new RegExp(`${DOWN}(?:了|幅度?达到?|达)?(?:整整)?${TIMES}`, 'g'),
      needs: ['倍'],
      notBefore: /^(?:以[下内])/,
    },
    {
      find: new RegExp(`(?<=比[^，。；、：]{1,20})(?:少|低|慢|小|短|轻|降|减)了?${TIMES}`, 'g'),
      needs: ['倍'],
      notAfter: /(?:最|至|不|降|减|缩|大|老|中|下|压|递|回)$/,
    },
    { find: /成倍(?:地)?(?:降幅|跌幅|下降|减少|降低|缩短|缩小)/g, needs: ['成倍'], message: 'manifold' },
  ],
  '倍',
);
