import { patternRule } from '../patterns';

const halfWidth = ([text]: RegExpExecArray): string => text.normalize('NFKC');

export default patternRule([
  { find: /[0-9]*[０-９][0-9０-９]*(?:[.．][0-9０-９]+)?[％]?/g, fix: halfWidth },
  { find: /(?<=[0-9])．(?=[0-9])/g, needs: ['．'], message: 'point', fix: halfWidth },
]);
