import { isRight, occurrences, type Planter, sample } from './planting';

interface Pair {
  readonly wrong: string;
  readonly right: string;
}

/** Places in a text. */
const MOST = 40;

/** A word is replaced by the one it is taken for. Each place has one of the wrong forms, by turns. */
export function confusables(pairs: readonly Pair[]): Planter {
  const wrongs = new Map<string, string[]>();
  for (const { wrong, right } of pairs) wrongs.set(right, [...(wrongs.get(right) ?? []), wrong]);
  const rights = [...wrongs.keys()];
  return {
    families: ['wording'],
    *plant(text, { random, corpus }) {
      const seen = new Map<string, { at: number; string: string }[]>();
      for (const place of occurrences(text, rights)) seen.set(place.string, [...(seen.get(place.string) ?? []), place]);
      // A pair once in a text, so that the commonest words are not all there is.
      const chosen = sample(random, [...seen.values()], MOST);
      for (const list of chosen) {
        const { at, string } = list[Math.floor(random() * list.length)]!;
        const forms = wrongs.get(string)!;
        const wrong = forms[Math.floor(random() * forms.length)]!;
        const end = at + string.length;
        if (!isRight(corpus, text, at, end, wrong)) yield { kind: 'confusable', start: at, end, wrong };
      }
    },
  };
}

/**
 * Pairs of a table: `wrong TAB right TAB source TAB how often the wrong form stands in official text` with that head line,
 * or `right、right TAB wrong、wrong TAB note TAB class` where class N says that the wrong form is always one.
 */
export function pairsIn(table: string): Pair[] {
  const [head = '', ...rows] = table.trimEnd().split('\n');
  const cells = rows.map((row) => row.split('\t'));
  if (head.startsWith('wrong')) {
    return cells.flatMap(([wrong = '', right = '', , hits]) =>
      hits === '0' && isWord(wrong) && isWord(right) && wrong !== right ? [{ wrong, right }] : [],
    );
  }
  return cells.flatMap(([rights = '', wrongs = '', , certainty]) => {
    if (certainty !== 'N') return [];
    const right = wordsOf(rights);
    const wrong = wordsOf(wrongs);
    return wrong.flatMap((form) => {
      const nearest =
        right.find((word) => differences(word, form) === 1) ??
        right.find((word) => differences(word, form) < word.length);
      return nearest ? [{ wrong: form, right: nearest }] : [];
    });
  });
}

const isWord = (text: string): boolean => /^[\u4e00-\u9fff]{2,8}$/.test(text);
const wordsOf = (cell: string): string[] =>
  cell
    .replace(/（[^（）]*）/g, '')
    .split(/[、，/\s]+/)
    .filter(isWord);

function differences(a: string, b: string): number {
  if (a.length !== b.length) return Number.MAX_SAFE_INTEGER;
  return [...a].filter((character, i) => character !== b[i]).length;
}
