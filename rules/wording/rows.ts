import { isHanCode } from '../../server/src/draft/characters';

/** Characters of a clause that may have a parallel beside it. */
const SHORTEST_CLAUSE = 3;
const LONGEST_CLAUSE = 16;
/** So many clauses of one length in a row are made alike, whatever their words. */
const ROW = 3;

interface Clause {
  readonly start: number;
  readonly end: number;
}

/** The Chinese characters between two marks around a place. */
function clauseAt(text: string, at: number): Clause | undefined {
  let start = at;
  while (start > 0 && at - start <= LONGEST_CLAUSE && isHanCode(text.charCodeAt(start - 1))) start--;
  let end = at;
  while (end < text.length && end - at <= LONGEST_CLAUSE && isHanCode(text.charCodeAt(end))) end++;
  return end - start >= SHORTEST_CLAUSE && end - start <= LONGEST_CLAUSE ? { start, end } : undefined;
}

const JOINS = '，、；,;';

/** The clauses before and after, each a mark away. */
const before = (text: string, { start }: Clause): Clause | undefined =>
  start > 1 && JOINS.includes(text[start - 1]!) && isHanCode(text.charCodeAt(start - 2))
    ? clauseAt(text, start - 2)
    : undefined;
const after = (text: string, { end }: Clause): Clause | undefined =>
  end + 1 < text.length && JOINS.includes(text[end]!) && isHanCode(text.charCodeAt(end + 1))
    ? clauseAt(text, end + 1)
    : undefined;

const lengthOf = (clause: Clause | undefined): number => (clause ? clause.end - clause.start : 0);

/** 顺之则昌，逆之则亡: the doubted character stands at the same place of the clause beside it, which is as long. */
export function isSharedByParallel(text: string, at: number): boolean {
  const clause = clauseAt(text, at);
  if (!clause) return false;
  return [before(text, clause), after(text, clause)].some(
    (other) => lengthOf(other) === lengthOf(clause) && text[other!.start + at - clause.start] === text[at],
  );
}

/**
 * 讲政治、懂业务、愿服务; 青年兴则民族兴，青年强则国家强: clauses of one length in a row, or two that share characters at
 * the same places. With a character more or less the row would be broken.
 */
export function isInRow(text: string, at: number): boolean {
  // 政协委委员: typed twice, however long its neighbours are.
  if (text[at] === text[at - 1]) return false;
  // The place of a missing character may be the end of a clause.
  const from = at < text.length && isHanCode(text.charCodeAt(at)) ? at : Math.max(0, at - 1);
  return [clauseAt(text, from), attributeAt(text, from)].some((clause) => clause && isOneOfRow(text, clause));
}

/** 懂业务、能干事、愿服务|的干部: the last of a row goes on after 的. */
function attributeAt(text: string, at: number): Clause | undefined {
  const stop = text.indexOf('的', at);
  if (stop < 0 || stop - at > LONGEST_CLAUSE) return undefined;
  let start = at;
  while (start > 0 && at - start <= LONGEST_CLAUSE && isHanCode(text.charCodeAt(start - 1))) start--;
  return stop - start >= SHORTEST_CLAUSE ? { start, end: stop } : undefined;
}

function isOneOfRow(text: string, clause: Clause): boolean {
  const beside = [before, after].flatMap((next) => {
    const row: Clause[] = [];
    for (let other = next(text, clause); lengthOf(other) === lengthOf(clause); other = next(text, other!)) {
      row.push(other!);
      if (row.length === ROW) break;
    }
    return row;
  });
  if (beside.length + 1 >= ROW) return true;
  return beside.some((other) => 3 * sharedPlaces(text, clause, other) >= lengthOf(clause));
}

function sharedPlaces(text: string, a: Clause, b: Clause): number {
  let shared = 0;
  for (let i = 0; i < lengthOf(a); i++) {
    const character = text[a.start + i]!;
    if (character === text[b.start + i] && character !== '的') shared++;
  }
  return shared;
}
