import { isHanCode } from '../../../server/src/draft/characters';
import type { Draft } from '../../../server/src/draft/types';
import { draftRule, type Problem } from '../../../server/src/engine/rule';
import { isNote, type Mask, masksOf } from '../masks';

/** 某市 is a mask where at least this many paragraphs write so; fewer are ordinary vague speech. */
const SOME_PARAGRAPHS = 3;
const KEPT_BESIDE_NOTES = /^(?:[省市县区州旗镇乡村]|书记)/;

export default draftRule(
  () =>
    function* (draft) {
      const lines = maskedLines(draft);
      const some = lines.filter(({ masks }) => masks.some(({ kind }) => kind === 'some')).length >= SOME_PARAGRAPHS;
      const reckons = lines.length > 0 && draft.lines.some(({ paragraph }) => isEquation(paragraph.text));
      const notes = lines.some(({ text }) => isNote(text));
      for (const { text, start, masks } of lines)
        for (const mask of masks) {
          if (mask.kind === 'figure' || (mask.kind === 'some' && !some)) continue;
          if (notes && /[*＊]/.test(text[mask.start]!) && !KEPT_BESIDE_NOTES.test(text.slice(mask.end))) continue;
          if ((reckons && isFactor(text, mask)) || isSigned(text, mask)) continue;
          yield problemOf(mask, text, start);
        }
    },
);

/** 签约率=签约人数/人口数*100%; where one is, 统计数据*抽查真实率 multiplies as well. */
function isEquation(text: string): boolean {
  const star = text.indexOf('*');
  if (star < 0) return false;
  const equals = text.search(/[=＝]/);
  return equals >= 0 && text.indexOf('*', equals) > 0;
}
const isFactor = (text: string, { start, end }: Mask): boolean =>
  text.slice(start, end) === '*' &&
  /[据率数量额费值分价]/.test(text[start - 1] ?? '') &&
  isHanCode(text.charCodeAt(end));

/** 宣誓人：×××: each says his own name. */
const SIGNED = /(?:宣誓人|领誓人|承诺人)[：:]?$/;
const isSigned = (text: string, { start }: Mask): boolean => SIGNED.test(text.slice(Math.max(0, start - 4), start));

function maskedLines({ lines, format }: Draft) {
  const masked = [];
  for (const { paragraph, start, skipped } of lines) {
    if (skipped || paragraph.isBlank) continue;
    const masks = masksOf(paragraph, format);
    if (masks.length > 0 || isNote(paragraph.text)) masked.push({ text: paragraph.text, start, masks });
  }
  return masked;
}

const problemOf = ({ start, end, kind }: Mask, text: string, offset: number): Problem => ({
  span: { start: offset + start, end: offset + end },
  message: kind === 'sure' ? 'default' : kind === 'likely' ? 'likely' : 'vague',
  group: text[start]!,
  args: { around: around(text, start, end) },
});

const REACH = 4;
const CLAUSE_END = /[，。、；：！？“”\s]/;

/** The words beside the mask, as far as its clause goes. */
function around(text: string, start: number, end: number): string {
  let [from, to] = [start, end];
  while (from > 0 && start - from < REACH && !CLAUSE_END.test(text[from - 1]!)) from--;
  while (to < text.length && to - end < REACH && !CLAUSE_END.test(text[to]!)) to++;
  return text.slice(from, to);
}
