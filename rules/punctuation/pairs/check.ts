import { shift } from '../../../server/src/draft/span';
import type { Draft, Line, Paragraph } from '../../../server/src/draft/types';
import { draftRule, type Problem } from '../../../server/src/engine/rule';
import { beginningOf, isWebLine } from '../../webLines';
import { type Analysis, analyse } from './analyse';
import { CLOSING } from './match';
import type { Token } from './tokens';

/** A mark left open in the paragraph before. */
interface Pending {
  readonly token: Token;
  readonly line: Line;
  /** It opens a paragraph after one that ends with ：. */
  readonly opensBlock: boolean;
}

export default draftRule(
  () =>
    function* (draft): Iterable<Problem> {
      yield* pairProblems(draft);
      yield* headlessOrdinals(draft.lines);
    },
);

function* pairProblems(draft: Draft): Iterable<Problem> {
  let pending: Pending[] = [];
  let block: Pending | undefined;
  let before = '';
  for (const line of draft.lines) {
    if (line.skipped || line.paragraph.isBlank) continue;
    const analysis = analyse(line.paragraph, draft.format);
    const opensBlock = /[：:]\s*$/.test(before.slice(-4));
    before = line.paragraph.text;
    if (pending.length === 0 && isWhole(analysis)) continue;
    // A line of a web page goes as a whole, marks and all.
    // The rule residue/web-leftover tells of the whole line.
    if (!isWhole(analysis) && isWebLine(beginningOf(line.paragraph))) continue;
    for (const problem of analysis.problems) yield shifted(problem, line.start);
    for (const token of analysis.unopened) {
      const partner = pending.find((open) => open.token.kind === token.kind && goesOn(open));
      if (partner) pending = pending.filter((open) => open !== partner);
      else if (block && token.kind === '“' && before.trimEnd().length === token.at + 1) block = undefined;
      // At the start of a paragraph it is a broken line: the rule `line-edge`.
      else if (token.at > line.paragraph.contentStart) yield alone(line, token, 'unopened');
    }
    for (const open of pending) {
      if (isReopened(open, line)) continue;
      if (open.opensBlock && !block) block = open;
      else yield alone(open.line, open.token, 'default');
    }
    // Of two left open only the last can go on in the next paragraph.
    for (const token of analysis.unclosed.slice(0, -1)) yield alone(line, token, 'default');
    pending = analysis.unclosed
      .slice(-1)
      .map((token) => ({ token, line, opensBlock: opensBlock && opensLine(token, line) }));
  }
  if (block) pending.push(block);
  for (const open of pending) yield alone(open.line, open.token, 'default');
}

/** A text quoted after ：, which may run over many paragraphs (将第三条修改为：“…”). */
const opensLine = (token: Token, { paragraph }: Line): boolean =>
  token.kind === '“' && token.at === paragraph.contentStart;

/** A quotation may run over paragraphs; another pair does so only where a paragraph is broken in two. */
const goesOn = ({ token, line }: Pending): boolean => token.kind === '“' || !/[。！？]\s*$/.test(line.paragraph.text);

const isWhole = ({ problems, unclosed, unopened }: Analysis): boolean =>
  problems.length + unclosed.length + unopened.length === 0;

/** 一）坚持… where other paragraphs open with （二）: the bracket before the number is missing. */
function* headlessOrdinals(lines: readonly Line[]): Iterable<Problem> {
  const headless = lines.filter(({ paragraph, skipped }) => !skipped && isHeadless(paragraph));
  if (headless.length === 0 || !lines.some(({ paragraph }) => paragraph.ordinals[0]?.style === 'level2')) return;
  for (const { paragraph, start } of headless) {
    const at = start + paragraph.contentStart;
    const end = at + paragraph.text.slice(paragraph.contentStart).search(/[）)]/) + 1;
    yield { span: { start: at, end }, message: 'unopened', fix: [{ span: { start: at, end: at }, text: '（' }] };
  }
}

function isHeadless({ text, contentStart }: Paragraph): boolean {
  const code = text.charCodeAt(contentStart + 1);
  if (code !== 0xff09 && code !== 0x29 && text[contentStart + 2] !== '）') return false;
  return /^[一二三四五六七八九十]{1,2}[）)]/.test(text.slice(contentStart, contentStart + 3));
}

/** A quotation of several paragraphs opens in each and closes in the last (4.8.3.5): whole sentences, not a phrase. */
function isReopened({ token, line }: Pending, { paragraph }: Line): boolean {
  if (token.kind !== '“' && token.kind !== '‘') return false;
  const { text, contentStart } = line.paragraph;
  const opensQuotation = token.at === contentStart || '：，'.includes(text[token.at - 1]!);
  return opensQuotation && /[。！？；：…][’]?\s*$/.test(text) && paragraph.text[paragraph.contentStart] === token.kind;
}

function alone(line: Line, token: Token, message: 'default' | 'unopened'): Problem {
  const start = line.start + token.at;
  const place = token.opens ? expectedEnd(line.paragraph.text, token.at) : undefined;
  return {
    span: { start, end: start + 1 },
    message,
    ...(place === undefined
      ? {}
      : { fix: [{ span: { start: line.start + place, end: line.start + place }, text: CLOSING[token.kind] }] }),
  };
}

const ENCLOSED = /^[\p{Script=Han}0-9]{2,12}(?=[，。、；：！？”》）])/u;
/** A longer clause may hold words of the sentence too (“等靠要思想仍然存在): no telling where the quotation ends. */
const QUOTED = /^[\p{Script=Han}0-9]{2,6}(?=[，。、；：！？”》）])/u;

/**
 * Where a short quoted phrase would end: before the next mark, when only Han stand between. At 、 the quotation may go
 * on (“甲、乙、丙的战略): it ends there only where an item soon after has quotes of its own.
 */
function expectedEnd(text: string, open: number): number | undefined {
  const phrase = (text[open] === '“' ? QUOTED : ENCLOSED).exec(text.slice(open + 1, open + 16));
  const end = phrase ? open + 1 + phrase[0].length : undefined;
  return end !== undefined && text[end] === '、' && !/^、[^“”。]{0,12}“/.test(text.slice(end, end + 14))
    ? undefined
    : end;
}

const shifted = (problem: Problem, by: number): Problem => ({
  ...problem,
  span: shift(problem.span, by),
  ...(Array.isArray(problem.fix)
    ? { fix: problem.fix.map((edit) => ({ span: shift(edit.span, by), text: edit.text })) }
    : {}),
  ...(problem.related
    ? { related: problem.related.map((place) => ({ span: shift(place.span, by), message: place.message })) }
    : {}),
});
