import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../src/engine/builtin';
import { settingsSchema } from './settingsSchema';

/**
 * Writes dist/settings.schema.json, which package.json names under `contributes.jsonValidation`: VS Code then completes
 * and checks `hegao.rules` rule by rule, and a new rule needs no edit of the manifest.
 */
export default function writeSettingsSchema(root: string): void {
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(join(root, 'dist/settings.schema.json'), JSON.stringify(settingsSchema(rules)));
}
