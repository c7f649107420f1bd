import assert from 'node:assert/strict';
import { parse } from 'acorn';
import { full } from 'acorn-walk';
import { buildSync } from 'esbuild';
import { checkSync } from 'recheck';
import { rules, vocabulary } from '../../src/engine/builtin';

/**
 * Matching is linear in the text: no pattern that the engine or a rule uses may backtrack without bound. Literals are
 * read from the built code; patterns made at run time are caught while every rule builds its matchers.
 */
function literals(): Map<string, RegExp> {
  const { outputFiles } = buildSync({
    entryPoints: ['server/src/engine/builtin.ts'],
    bundle: true,
    write: false,
    format: 'esm',
    charset: 'utf8',
    loader: { '.bin': 'empty' },
  });
  const found = new Map<string, RegExp>();
  full(parse(outputFiles[0]!.text, { ecmaVersion: 'latest', sourceType: 'module' }), (node) => {
    const value = node.type === 'Literal' && (node as { value?: unknown }).value;
    if (value instanceof RegExp) found.set(String(value), value);
  });
  return found;
}

function built(): Map<string, RegExp> {
  const found = new Map<string, RegExp>();
  const Native = globalThis.RegExp;
  const record = (args: ConstructorParameters<typeof RegExp>) => {
    const made = new Native(...args);
    found.set(String(made), made);
    return made;
  };
  globalThis.RegExp = new Proxy(Native, {
    construct: (_, args) => record(args as never),
    apply: (_, __, args) => record(args as never),
  });
  try {
    for (const rule of rules) {
      const defaults = Object.entries(rule.options).map(([name, option]) => [name, option.default]);
      rule.module.create({ vocabulary, options: Object.fromEntries(defaults) });
    }
  } finally {
    globalThis.RegExp = Native;
  }
  return found;
}

/** The exact checker decides; the few patterns that are too large for it are attacked instead, always in the same way. */
function verdict({ source, flags }: RegExp) {
  const known = flags.replace(/[dv]/g, '');
  const exact = checkSync(source, known, { checker: 'automaton', timeout: 5_000 });
  return exact.status === 'unknown' ? checkSync(source, known, { checker: 'fuzz', attackTimeout: 2_000 }) : exact;
}

describe('regular expressions are linear', function () {
  this.timeout(60_000);
  for (const [name, pattern] of new Map([...literals(), ...built()])) {
    it(name.slice(0, 80), () => {
      const found = verdict(pattern);
      assert.notEqual(found.status, 'vulnerable', JSON.stringify('complexity' in found ? found.complexity : found));
    });
  }
});
