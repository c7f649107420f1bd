// `\p{Script=Han}` as ranges of characters (Unicode 15, Scripts.txt): a pattern that has it takes V8 five times as long to
// compile, which a run of a quarter of a second pays for each. Sources keep the name.
import { readFileSync } from 'node:fs';

const NAME = '\\p{Script=Han}';
const RANGES =
  '\\u2e80-\\u2fd5\\u3005\\u3007\\u3021-\\u3029\\u3038-\\u303b\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufad9\\u{16fe2}-\\u{16ff1}\\u{20000}-\\u{323af}';

/** The pattern, or the line with patterns, with the ranges in place of the name: bare within a class, else as a class. */
export function withHanRanges(text) {
  let out = '';
  let isInClass = false;
  for (let i = 0; i < text.length; i++) {
    if (text.startsWith(NAME, i)) {
      out += isInClass ? RANGES : `[${RANGES}]`;
      i += NAME.length - 1;
    } else if (text[i] === '\\') {
      out += text.slice(i, i + 2);
      i++;
    } else {
      if (text[i] === '[') isInClass = true;
      else if (text[i] === ']' || text[i] === '\n') isInClass = false;
      out += text[i];
    }
  }
  return out;
}

/** Only in the literals of patterns: an array's bracket before one is none of its own. */
const LITERAL = /\/(?![*/])(?:[^\\/[\n]|\\.|\[(?:[^\\\]\n]|\\.)*\])+\/[dgimsuvy]*/g;

export const hanRanges = {
  name: 'han-ranges',
  setup(build) {
    build.onLoad({ filter: /[\\/](?:rules|server[\\/]src)[\\/].*\.ts$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      if (!source.includes(NAME)) return undefined;
      const contents = source.replace(LITERAL, (literal) => (literal.includes(NAME) ? withHanRanges(literal) : literal));
      return { contents, loader: 'ts' };
    });
  },
};
