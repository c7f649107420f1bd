import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ngramsAt } from '../src/statistics/loadNgrams';
import {
  type Counts,
  measureTypos,
  measureTyposInFolds,
  readRows,
  scores,
  type TypoFigures,
  typoLinter,
} from './accuracy/typos';

const USAGE = 'usage: npm run bench:typos -- FILE.tsv… [--folds N [--texts DIR]…]';

/**
 * `npm run bench:typos -- FILE.tsv…`: what the family `wording` finds of real slips (see accuracy/typos.ts). The statistics that
 * ship were trained on the corrected sides of such rows: with `--folds 4` each row is checked with statistics that have
 * not seen it, trained on the other rows, the other files and the texts of `--texts`.
 */
export default function benchTypos(root: string, args: readonly string[]): void {
  const { values, positionals: files } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { folds: { type: 'string' }, texts: { type: 'string', multiple: true, default: [] } },
  });
  const folds = values.folds === undefined ? 0 : Number(values.folds);
  if (files.length === 0 || !(folds === 0 || folds > 1)) throw new Error(USAGE);
  const shipped = typoLinter(ngramsAt(join(root, 'server/data/ngrams.bin')));
  for (const file of files) {
    const others = [...values.texts, ...files.filter((other) => other !== file)];
    print(
      file,
      folds === 0 ? measureTypos(readRows(file), () => shipped) : measureTyposInFolds(root, file, others, folds),
    );
  }
}

function print(file: string, { rows, sentences, characters, byRule }: TypoFigures): void {
  console.log(`${file}: ${rows} sentences, ${sentences.wrong} with slips`);
  console.log(`  sentences:  ${figures(sentences)}`);
  console.log(`  characters: ${figures(characters)}`);
  for (const [rule, [flagged, hits]] of [...byRule].sort((a, b) => b[1][0] - a[1][0]))
    console.log(`    ${rule}: ${flagged} sentences flagged, ${hits} rightly`);
}

function figures(counts: Counts): string {
  const { precision, recall, f } = scores(counts);
  return `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F0.5 ${f.toFixed(3)}`;
}
