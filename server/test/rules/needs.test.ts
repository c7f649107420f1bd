import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules, vocabulary } from '../../src/engine/builtin';
import { createLinter } from '../../src/engine/linter';
import type { Rule } from '../../src/engine/rule';

/** Every page and every seed: what the rules are about, and long texts of every kind of paragraph. */
const texts = ['rules', 'seeds'].flatMap((folder) =>
  readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((file) => file.endsWith('rule.md') || (folder === 'seeds' && file.endsWith('.txt')))
    .map((file) => readFileSync(file, 'utf8').replace(/⟦([^⟧→]*)(?:→[^⟧]*)?⟧/g, '$1')),
);

const withoutNeeds = ({ module, ...rule }: Rule): Rule => ({
  ...rule,
  module: module.scope === 'paragraph' ? { ...module, needs: undefined } : module,
});

describe('what a rule says it needs', () => {
  for (const rule of rules.filter(({ module }) => module.scope === 'paragraph' && module.needs?.length))
    it(`${rule.id} finds the same when it is asked about every paragraph`, () => {
      const find = (asked: Rule) => {
        const linter = createLinter({ rules: [asked], vocabulary });
        return texts.map((text) => linter.lint(text, { today: '2025-01-01' }).findings);
      };
      assert.deepEqual(find(rule), find(withoutNeeds(rule)));
    });
});
