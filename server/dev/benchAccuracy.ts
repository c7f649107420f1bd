import { rules } from '../src/engine/builtin';
import type { Severity } from '../src/engine/rule';
import { countOf, measureAccuracy, perTenThousand, shippedLinter } from './accuracy/measure';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** `npm run bench:accuracy -- DIR…`: findings per 10,000 characters of published texts, by rule and severity, with samples. */
export default function benchAccuracy(root: string, folders: readonly string[]): void {
  if (folders.length === 0) throw new Error('npm run bench:accuracy -- DIR…');
  const linterOf = shippedLinter(root);
  for (const folder of folders) {
    const accuracy = measureAccuracy(folder, linterOf);
    console.log(`${folder}: ${accuracy.files.length} texts, ${accuracy.characters} characters`);
    const rate = (severities: readonly Severity[], prefix?: string) =>
      perTenThousand(countOf(accuracy, severities, prefix), accuracy).toFixed(3);
    for (const [rule, { counts, samples }] of [...accuracy.byRule].sort()) {
      const parts = SEVERITIES.flatMap((severity) => (counts[severity] ? [`${severity} ${counts[severity]}`] : []));
      console.log(`  ${rule}: ${parts.join(', ')} (${rate(SEVERITIES, rule)} per 10,000)`);
      for (const sample of samples.slice(0, 3)) console.log(`      ${sample}`);
    }
    for (const family of new Set(rules.map((rule) => rule.family)))
      console.log(`  ${family}: errors and warnings ${rate(['error', 'warning'], `${family}/`)} per 10,000`);
    console.log(`  errors and warnings ${rate(['error', 'warning'])}, information and hints ${rate(['info', 'hint'])}`);
  }
}
