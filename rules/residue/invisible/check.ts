import { isHanCode } from '../../../server/src/draft/characters';
import { matchesOf } from '../../../server/src/draft/matches';
import type { Paragraph } from '../../../server/src/draft/types';
import { NOTHING, type Problem, paragraphRule } from '../../../server/src/engine/rule';
import { holdsUnusual } from '../plain';

/** Control and format characters: they have no shape of their own. A tab is white space. */
const INVISIBLE = /(?:(?!\t)[\p{Cc}\p{Cf}])+/gu;
const SPACE = /[\u00a0\u2000-\u200a\u202f\u205f]+/g;
const NAMES: Readonly<Record<number, string>> = {
  ...{ 8203: '零宽空格', 8204: '零宽不连字', 8205: '零宽连字', 8206: '方向标记', 8207: '方向标记' },
  ...{ 173: '软连字符', 8288: '单词连接符', 65279: '字节序标记', 160: '不间断空格' },
};

export default paragraphRule(() => (paragraph) => (holdsUnusual(paragraph) ? find(paragraph) : NOTHING));

function* find({ text, contentStart }: Paragraph): Iterable<Problem> {
  for (const { index, 0: found } of matchesOf(text, INVISIBLE)) {
    // A byte order mark opens a file; a joiner holds an emoji together.
    if ((index === 0 && found === '\ufeff') || (found === '\u200d' && !besideHan(text, index))) continue;
    yield { ...at(index, found), fix: '' };
  }
  for (const { index, 0: found } of matchesOf(text, SPACE))
    if (index >= contentStart && index + found.length < text.trimEnd().length)
      yield {
        ...at(index, found),
        message: 'space',
        fix: ' ',
      };
}

const besideHan = (text: string, at: number): boolean =>
  isHanCode(text.charCodeAt(at - 1)) || isHanCode(text.charCodeAt(at + 1));

const at = (start: number, found: string): Problem => ({
  span: { start, end: start + found.length },
  args: {
    name: NAMES[found.charCodeAt(0)] ?? (/\s/.test(found) ? '排版空格' : '控制字符'),
    code: `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  },
});
