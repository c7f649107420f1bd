import type { Draft } from '../../draft/types';
import type { Finding } from '../../engine/finding';
import { applyEdits } from '../../engine/fixes';
import type { Locale } from '../locale';
import { middleCut } from './excerpt';

const NEAR = 40;

/** What to write instead, in a few words; empty when there is no fix, or none that can be said of this place. */
export function fixLine({ fix, span, occurrences, confidence }: Finding, draft: Draft, locale: Locale): string {
  if (!fix) return '';
  // A rolled-up finding shows what becomes of its first place.
  const edits = occurrences
    ? fix.edits.filter((edit) => edit.span.start >= span.start && edit.span.end <= span.end)
    : fix.edits;
  if (edits.length === 0) return '';
  const start = Math.min(span.start, edits[0]!.span.start);
  const end = Math.max(span.end, edits.at(-1)!.span.end);
  if (edits.length > 1 && end - start > NEAR)
    return locale === 'en' ? `fix: ${edits.length} changes` : `改法：改 ${edits.length} 处`;
  const moved = edits.map((edit) => ({
    ...edit,
    span: { start: edit.span.start - start, end: edit.span.end - start },
  }));
  const right = applyEdits(draft.text.slice(start, end), moved);
  if (right.trim() === '') return right === '' ? { zh: '删去', en: 'delete' }[locale] : '';
  const label = confidence === 'idea' ? { zh: '参考', en: 'perhaps' } : { zh: '改为', en: 'write' };
  // 改为：： cannot be read.
  if (/^[：:，,；;。]$/.test(right)) return { zh: `${label.zh}“${right}”`, en: `${label.en} “${right}”` }[locale];
  return locale === 'en' ? `${label.en}: ${middleCut(right)}` : `${label.zh}：${middleCut(right)}`;
}
