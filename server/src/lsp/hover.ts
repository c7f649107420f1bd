import { type Hover, MarkupKind, type Position } from 'vscode-languageserver';
import { minutesText, readingTime } from '../draft/readingTime';
import type { Span } from '../draft/types';
import { rules } from '../engine/builtin';
import type { Finding } from '../engine/finding';
import { pageOf } from '../engine/pages';
import type { Locale, Rule } from '../engine/rule';
import { rangeOf } from './convert';
import type { Checked } from './documents';
import { titleOf } from './fixTitle';

const WORDS = {
  zh: { basis: '依据：', idea: '参考：', options: '可调选项：', default: '默认', page: '规则说明' },
  en: { basis: 'Basis: ', idea: 'Perhaps: ', options: 'Options: ', default: 'default', page: 'About this rule' },
} as const;

/** What stands behind the findings at a place: the rule's name, its basis, an idea, and what may be set. */
export function hover(checked: Checked, position: Position): Hover | null {
  const { document, result, locale } = checked;
  const offset = document.offsetAt(position);
  const here = (result?.findings ?? []).flatMap((finding) => {
    const span = (finding.occurrences ?? [finding.span]).find(({ start, end }) => start <= offset && offset <= end);
    return span ? [{ finding, span }] : [];
  });
  if (here.length === 0) return headingHover(checked, offset);
  return {
    contents: {
      kind: MarkupKind.Markdown,
      value: here.map(({ finding }) => describe(finding, document.getText(), locale)).join('\n\n---\n\n'),
    },
    range: rangeOf(document, smallest(here.map(({ span }) => span))),
  };
}

/** On a heading: how long its section takes to read aloud. */
function headingHover({ document, result, settings, locale }: Checked, offset: number): Hover | null {
  if (!result || result.characters === 0) return null;
  const sections = readingTime(result.draft, settings.readingSpeed);
  const here = sections.find(({ heading: { span } }) => span.start <= offset && offset <= span.end);
  if (!here) return null;
  const speed = { zh: `每分钟 ${settings.readingSpeed} 字`, en: `${settings.readingSpeed} characters a minute` };
  const said = { zh: '念稿用时', en: 'Reading aloud' };
  return {
    contents: {
      kind: MarkupKind.Markdown,
      value: `${said[locale]}：**${minutesText(here.minutes)[locale]}**（${speed[locale]}）`,
    },
    range: rangeOf(document, here.heading.span),
  };
}

const smallest = (spans: readonly Span[]): Span =>
  spans.reduce((best, span) => (span.end - span.start < best.end - best.start ? span : best));

/** Not the message: editors show that of the diagnostic just above. */
function describe(finding: Finding, text: string, locale: Locale): string {
  const rule = rules.find(({ id }) => id === finding.rule);
  const words = WORDS[locale];
  const lines = [
    `**${escapeMarkdown(rule?.name[locale] ?? finding.rule)}** · [\`${finding.rule}\`](${pageOf(finding.rule)} "${words.page}")`,
  ];
  const { fix, confidence, span } = finding;
  // An idea is no quick fix; here is where it can be seen.
  if (fix && confidence === 'idea')
    lines.push(`${words.idea}${escapeMarkdown(titleOf(text, span, fix.edits, 1, locale))}`);
  if (rule) lines.push(`${words.basis}${escapeMarkdown(rule.basis)}`);
  if (rule && Object.keys(rule.options).length > 0) lines.push(`${words.options}${describeOptions(rule, locale)}`);
  return lines.join('\n\n');
}

const describeOptions = (rule: Rule, locale: Locale): string =>
  Object.entries(rule.options)
    .map(([name, option]) => {
      const value = `${WORDS[locale].default} ${String(option.default)}`;
      return `\`${name}\` ${escapeMarkdown(`${option.description[locale]}（${value}）`)}`;
    })
    .join(locale === 'zh' ? '；' : '; ');

/** Marks of a draft (*, ____, [ ]) must show as they stand. */
export const escapeMarkdown = (text: string): string =>
  text.replace(/[\\`*_{}[\]()#+\-.!|<>~&]/g, '\\$&').replace(/\s*\n\s*/g, ' ');
