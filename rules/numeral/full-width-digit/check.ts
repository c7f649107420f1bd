import { patternRule } from '../patterns';

const halfWidth = ([text]: RegExpExecArray): string => text.normalize('NFKC');

export default patternRule(
  [
    { find: /[０-９][0-9０-９]{0,12}(?:[.．][0-9０-９]{1,6})?[％]?/g, fix: halfWidth },
    { find: /(?<=[0-9])．(?=[0-9])/g, needs: ['．'], message: 'point', fix: halfWidth },
  ],
  '０１２３４５６７８９．',
);
