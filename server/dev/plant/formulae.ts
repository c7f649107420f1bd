import { COMMON, choose, isRight, occurrences, type Planter, type Planting, type Random, sample } from './planting';

const OTHER_VERBS = ['坚定', '增强', '做到', '维护', '打造', '筑牢', '树立', '落实'];
/** Places in a text. */
const MOST = 24;

const ALSO: Readonly<Record<string, { readonly also: string }>> = {
  doubled: { also: 'repetition' },
  dropped: { also: 'wording' },
  changed: { also: 'wording' },
};

/** Breaks set expressions, each in every part that it has. */
export function formulae(forms: readonly string[]): Planter {
  return {
    families: ['formula'],
    *plant(text, { random, corpus }) {
      for (const { at, string } of sample(random, [...occurrences(text, forms)], MOST))
        for (const { kind, wrong } of plantings(string, random))
          if (!isRight(corpus, text, at, at + string.length, wrong))
            yield trimmed({ kind: `formula: ${kind}`, ...ALSO[kind], start: at, end: at + string.length, wrong }, text);
    },
  };
}

function* plantings(form: string, random: Random): Iterable<{ readonly kind: string; readonly wrong: string }> {
  const han = [...form].flatMap((character, i) => (/\p{Script=Han}/u.test(character) ? [i] : []));
  const replace = (i: number, by: string) => form.slice(0, i) + by + form.slice(i + 1);
  yield { kind: 'dropped', wrong: replace(choose(random, han), '') };
  const doubled = choose(random, han);
  yield { kind: 'doubled', wrong: replace(doubled, form[doubled]!.repeat(2)) };
  const changed = choose(random, han);
  const other = choose(random, COMMON);
  if (other !== form[changed]) yield { kind: 'changed', wrong: replace(changed, other) };
  const items = form.split('、');
  if (items.length > 1) {
    const first = Math.floor(random() * (items.length - 1));
    [items[first], items[first + 1]] = [items[first + 1]!, items[first]!];
    yield { kind: 'order', wrong: items.join('、') };
  }
  const quote = form.indexOf('“');
  if (quote === 2) {
    const verb = choose(random, OTHER_VERBS);
    if (verb !== form.slice(0, 2)) yield { kind: 'verb', wrong: verb + form.slice(2) };
  }
  if (quote >= 0) yield { kind: 'quotes', wrong: form.replace(/[“”]/g, '') };
}

/** The stretch that differs, so that the finding has to stand there. */
function trimmed(planting: Planting, text: string): Planting {
  let { start, end, wrong } = planting;
  while (start < end && wrong !== '' && text[start] === wrong[0]) {
    start++;
    wrong = wrong.slice(1);
  }
  while (start < end && wrong !== '' && text[end - 1] === wrong.at(-1)) {
    end--;
    wrong = wrong.slice(0, -1);
  }
  return { ...planting, start, end, wrong };
}
