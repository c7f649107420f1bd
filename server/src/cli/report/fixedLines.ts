import { groupBy } from '../../engine/groupBy';
import type { CheckedFile } from '../checkedFile';
import { printable } from '../printable';
import { middleCut } from './excerpt';
import type { ReportOptions } from './report';
import type { Style } from './style';

const VERBS = {
  write: { zh: '已改', en: 'changed' },
  preview: { zh: '将改', en: 'would change' },
} as const;

/** What --fix changed, or would: one line for each kind of change, at its first place. */
export function fixedLines({ fixed }: CheckedFile, style: Style, { fix, locale }: ReportOptions): string {
  if (fix === 'no') return '';
  const groups = groupBy(fixed, ({ rule, before, after }) => `${rule}\n${before}\n${after}`);
  return [...groups.values()]
    .map((places) => {
      const { position, before, after, rule } = places[0];
      const change = after === '' ? { zh: '删去', en: 'nothing' }[locale] : quoted(after);
      const count =
        places.length === 1 ? '' : { zh: `（${places.length} 处）`, en: ` (${places.length} places)` }[locale];
      const start = `${position.line}:${position.column}`.padStart(7);
      return `${start} ${style.green(VERBS[fix][locale])} ${quoted(before)} → ${change}${count} ${style.dim(rule)}\n`;
    })
    .join('');
}

const quoted = (text: string): string => `「${printable(middleCut(text))}」`;
