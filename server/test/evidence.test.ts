import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { attests, seedLines, withEvidence } from '../dev/evidence';
import { packFilesOf } from '../dev/files';

const ROOT = process.cwd();

describe('evidence', () => {
  const seeds = seedLines(ROOT);
  const lineOf = new Map(seeds.flat().map(({ place, text }) => [place, text]));

  for (const { pack, file } of packFilesOf(ROOT)) {
    it(`${file}: each pointer is true`, () => {
      for (const { evidence = [], ...entry } of parse(readFileSync(file, 'utf8'))) {
        assert.ok(Array.isArray(evidence), `${JSON.stringify(entry)}: evidence is a list of places`);
        for (const place of evidence)
          assert.ok(attests(pack, entry, lineOf.get(place) ?? ''), `${place}: ${JSON.stringify(entry)}`);
      }
    });

    it(`${file}: each entry that a seed attests points at it`, () => {
      const text = readFileSync(file, 'utf8');
      assert.ok(withEvidence(text, pack, seeds) === text, 'run `npm run evidence` and commit the packs');
    });
  }

  it('there is some', () => {
    const entries = packFilesOf(ROOT).flatMap(({ file }) => parse(readFileSync(file, 'utf8')));
    assert.ok(entries.filter(({ evidence }) => evidence).length > 20);
  });

  it('is set in entries on one line and in blocks, and nothing else is changed', () => {
    const lines = [[{ place: '000:1', text: '推进三城同创' }], [{ place: '001:4', text: '三城同创和四城联动' }]];
    const text = [
      '# 提法',
      '- { id: a, terms: [三城同创] } # 注',
      '- id: b',
      '  terms: [四城联动]',
      '',
      '- id: c',
      '  terms: [五城]',
      "  evidence: ['000:9']",
      "- { id: d, terms: [五城], evidence: ['000:9'] }",
      '',
    ].join('\n');
    const filled = [
      '# 提法',
      "- { id: a, terms: [三城同创], evidence: ['000:1', '001:4'] } # 注",
      '- id: b',
      '  terms: [四城联动]',
      "  evidence: ['001:4']",
      '',
      '- id: c',
      '  terms: [五城]',
      '- { id: d, terms: [五城] }',
      '',
    ].join('\n');
    assert.equal(withEvidence(text, 'timeline', lines), filled);
    assert.equal(withEvidence(filled, 'timeline', lines), filled);
  });

  it('is a term of its own, not a part of another', () => {
    const entry = { terms: ['农业部'], except: ['农业部门'] };
    assert.deepEqual(
      ['农业部门', '农业部', '农业部门和农业部'].map((line) => attests('timeline', entry, line)),
      [false, true, true],
    );
  });
});
