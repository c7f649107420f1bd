import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';

/** What VS Code calls in its extension host, desktop or workbench: runs every suite beside this file. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', color: false, timeout: 20_000, slow: 2000 });
  const suites = join(__dirname, 'suites');
  for (const file of readdirSync(suites).sort()) if (file.endsWith('.test.js')) mocha.addFile(join(suites, file));
  if (process.env['HEGAO_E2E_GREP']) mocha.grep(process.env['HEGAO_E2E_GREP']);
  const failures = await new Promise<number>((done) => mocha.run(done));
  if (failures > 0) throw new Error(`${failures} of the end-to-end tests failed`);
}
