/**
 * Breaks one set expression at a time in published texts and counts what the `formula` family finds:
 *
 *   node esbuild.mjs --run plant/formula FOLDER [DATES.tsv] [FORMS.txt]
 *
 * FOLDER holds texts; their dates are taken from DATES.tsv (`name TAB date`) or from the year in the file's name. The
 * expressions are those of the vocabulary, or the lines of FORMS.txt. The seed is fixed: two runs plant the same.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createBuiltinLinter, vocabulary } from '../../src/engine/builtin';

const COMMON =
  '的一是在有人这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长';
const OTHER_VERBS = ['坚定', '增强', '做到', '维护', '打造', '筑牢', '树立', '落实'];
const PER_FORM = 3;

interface Planting {
  readonly kind: string;
  readonly text: string;
}
type Random = () => number;

export default function plantFormula(_root: string, [folder, datesFile, formsFile]: readonly string[]): void {
  if (!folder) throw new Error('usage: node esbuild.mjs --run plant/formula FOLDER [DATES.tsv] [FORMS.txt]');
  const forms = formsFile
    ? readFileSync(formsFile, 'utf8').trim().split('\n')
    : vocabulary.formulae.map((formula) => formula.form);
  const dates = new Map(
    datesFile
      ? readFileSync(datesFile, 'utf8')
          .trim()
          .split('\n')
          .map((line) => line.split('\t').slice(0, 2) as [string, string])
      : [],
  );
  const linter = createBuiltinLinter({ settings: { only: ['formula'] } });
  const random = seeded(20241120);
  const tally = new Map<string, { planted: number; found: number }>();
  for (const { line, at, form, date } of places(folder, dates, forms)) {
    for (const { kind, text } of plantings(form, random)) {
      const count = (of: string) =>
        linter.lint(of, { date }).findings.filter(({ span }) => span.start < at + form.length + 3 && span.end > at - 3)
          .length;
      const broken = line.slice(0, at) + text + line.slice(at + form.length);
      const score = tally.get(kind) ?? { planted: 0, found: 0 };
      tally.set(kind, score);
      score.planted++;
      if (count(broken) > count(line)) score.found++;
      else console.log(`missed  ${kind}  ${broken.slice(Math.max(0, at - 6), at + text.length + 6)}`);
    }
  }
  print(tally);
}

function* places(folder: string, dates: ReadonlyMap<string, string>, forms: readonly string[]) {
  const taken = new Map<string, number>();
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.txt')) continue;
    const name = basename(file, '.txt');
    const date = dates.get(name) ?? name.slice(0, 4);
    for (const line of readFileSync(join(folder, file), 'utf8').split(/\r?\n/)) {
      for (const form of forms) {
        const at = line.indexOf(form);
        const times = taken.get(form) ?? 0;
        if (at < 0 || times >= PER_FORM) continue;
        taken.set(form, times + 1);
        yield { line, at, form, date };
      }
    }
  }
}

function* plantings(form: string, random: Random): Iterable<Planting> {
  const han = [...form].flatMap((character, i) => (/\p{Script=Han}/u.test(character) ? [i] : []));
  const pick = () => han[Math.floor(random() * han.length)]!;
  const replace = (i: number, by: string) => form.slice(0, i) + by + form.slice(i + 1);
  const dropped = pick();
  yield { kind: 'dropped', text: replace(dropped, '') };
  const doubled = pick();
  yield { kind: 'doubled', text: replace(doubled, form[doubled]!.repeat(2)) };
  const changed = pick();
  const other = COMMON[Math.floor(random() * COMMON.length)]!;
  if (other !== form[changed]) yield { kind: 'changed', text: replace(changed, other) };
  const items = form.split('、');
  if (items.length > 1) {
    const first = Math.floor(random() * (items.length - 1));
    [items[first], items[first + 1]] = [items[first + 1]!, items[first]!];
    yield { kind: 'exchanged', text: items.join('、') };
  }
  const governed = form.indexOf('“');
  if (governed === 2) {
    const verb = OTHER_VERBS[Math.floor(random() * OTHER_VERBS.length)]!;
    if (verb !== form.slice(0, 2)) yield { kind: 'verb', text: verb + form.slice(2) };
  }
}

function print(tally: ReadonlyMap<string, { planted: number; found: number }>): void {
  let planted = 0;
  let found = 0;
  for (const [kind, score] of tally) {
    console.log(`${kind}\t${score.found}/${score.planted}\t${((100 * score.found) / score.planted).toFixed(1)} %`);
    planted += score.planted;
    found += score.found;
  }
  console.log(`all\t${found}/${planted}\t${((100 * found) / planted).toFixed(1)} %`);
}

/** A small generator (mulberry32), so that the plantings are the same every time. */
function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
