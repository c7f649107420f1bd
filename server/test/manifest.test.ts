import * as assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { settingsSchema } from '../dev/settingsSchema';
import { rules } from '../src/engine/builtin';
import { profiles } from '../src/engine/settings';

const read = (path: string): string => readFileSync(path, 'utf8');
const json = (path: string) => JSON.parse(read(path));
const sources = (dir: string): string =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => read(join(dir, name)))
    .join('\n');

describe('the manifest', () => {
  const manifest = json('package.json');
  const client = sources('client/src');

  it('says everything in Chinese and in English', () => {
    const used = [...read('package.json').matchAll(/"%([\w.]+)%"/g)].map((match) => match[1]);
    for (const file of ['package.nls.json', 'package.nls.zh-cn.json'])
      assert.deepEqual(Object.keys(json(file)).sort(), [...new Set(used)].sort(), file);
  });

  it('names the commands that the client registers', () => {
    for (const { command } of manifest.contributes.commands) assert.ok(client.includes(`'${command}'`), command);
  });

  it('names files that are built', () => {
    for (const { url } of manifest.contributes.jsonValidation) assert.ok(json(url).properties['hegao.rules']);
  });

  it('offers the profiles that the engine knows', () => {
    assert.deepEqual(manifest.contributes.configuration.properties['hegao.profile'].enum, profiles);
  });
});

describe('the texts of the client', () => {
  it('are all in Chinese as well', () => {
    const text = /l10n\.t\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/g;
    const used = [...sources('client/src').matchAll(text)].map((match) => match[1] ?? match[2]!);
    assert.deepEqual(Object.keys(json('l10n/bundle.l10n.zh-cn.json')).sort(), [...new Set(used)].sort());
  });
});

describe('the schema of the settings', () => {
  const { properties } = settingsSchema(rules).definitions.rules;

  it('has every rule with its options and every family, without an edit of the manifest', () => {
    for (const { id, family, options } of rules) {
      const known = ['severity', ...Object.keys(options)].sort();
      assert.deepEqual(Object.keys(properties[id]!.properties).sort(), known, id);
      assert.ok(properties[family], family);
    }
    assert.ok(!rules.some(({ id }) => read('package.json').includes(`"${id}"`)));
  });
});
