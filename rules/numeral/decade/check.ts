import { asArabic } from '../numerals';
import { patternRule } from '../patterns';

const HAN = '[一二三四五六七八九十]';
const arabic = ([text]: RegExpExecArray): string => text.replace(/[一二三四五六七八九十]+/g, asArabic);

export default patternRule(
  [
    { find: new RegExp(`${HAN}{1,3}世纪[0-9]0年代`, 'g'), needs: ['世纪'], fix: arabic },
    { find: /(?<![0-9])[0-9]{1,2}世纪(?:[二三四五六七八九]十)(?=年代)/g, needs: ['世纪'], fix: arabic },
  ],
  '世',
);
