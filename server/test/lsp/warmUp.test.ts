import assert from 'node:assert/strict';
import { readSettings } from '../../src/lsp/settings';
import { warmUp } from '../../src/lsp/warmUp';

const setupFor = (section: object, lint: (text: string) => unknown) => ({
  documents: { get: () => undefined },
  settings: { get: () => readSettings(section), forget: () => false, clear: () => true },
  linterFor: () => ({ lint }) as never,
  localeOf: () => 'zh' as const,
  onChecked: () => assert.fail('no draft was checked'),
});

describe('lsp: the warm-up', () => {
  it('checks some lines of Chinese before a draft is open', () => {
    const texts: string[] = [];
    warmUp(
      setupFor({}, (text) => texts.push(text)),
      assert.fail,
    );
    assert.equal(texts.length, 1);
    assert.match(texts[0]!, /同志们：/);
  });

  it('does nothing where checking is off, and what it throws stops nobody', () => {
    warmUp(
      setupFor({ enable: false }, () => assert.fail('checked')),
      assert.fail,
    );
    const said: string[] = [];
    const fail = () => {
      throw new Error('broken');
    };
    warmUp(setupFor({}, fail), (message) => said.push(message));
    assert.deepEqual(said, ['warm-up: Error: broken']);
  });
});
