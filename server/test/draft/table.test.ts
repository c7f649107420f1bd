import assert from 'node:assert/strict';
import fc from 'fast-check';
import { tablesOf } from '../../dev/compile/tables';
import { unitsOf } from '../../src/draft/codes';
import { layOutPairs, pairIndexOf } from '../../src/draft/pairIndex';
import { joinTable, listOfUnits, splitTable, textOf, unitsIn } from '../../src/draft/table';
import { vocabulary } from '../../src/engine/builtin';
import { withOwnPacks } from '../../src/engine/vocabulary';

const han = fc.string({ unit: fc.constantFrom(...'完善制度工作体系落实政协'), minLength: 4, maxLength: 4 });

describe('tables', () => {
  it('are the same after they were joined and split', () => {
    const lists = fc.array(fc.uint32Array({ maxLength: 9 }), { maxLength: 5 });
    fc.assert(fc.property(lists, (table) => assert.deepEqual([...splitTable(joinTable(table))], table)));
  });

  it('hold units, two in a number', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(0xffff)), (units) => {
        const list = listOfUnits(units);
        assert.deepEqual([...unitsIn(list).subarray(0, units.length)], units);
      }),
    );
    assert.equal(textOf(unitsIn(listOfUnits([0x653f, 0x534f]))), '政协');
  });

  it('of pairs find each string wherever it stands, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(han), han, han, fc.constantFrom(0, 1, 2), (others, text, before, at) => {
        const { lists, entries } = layOutPairs([text, ...others].map((each) => ({ text: each, size: 4, at })));
        const index = pairIndexOf(lists);
        const { codes, pairHashes } = unitsOf(before + text);
        const met: string[] = [];
        index.visit(codes, pairHashes, (entry, start) => {
          assert.equal(index.textOf(entry), entries[entry]!.text);
          const isThere = (before + text).startsWith(entries[entry]!.text, start);
          assert.equal(index.differing(entry, codes, start) === 0, isThere);
          if (start === before.length && isThere) met.push(index.textOf(entry));
        });
        assert.ok(met.includes(text));
      }),
    );
  });

  it('that ship are what the rules would lay out themselves', () => {
    assert.deepEqual(vocabulary.tables, tablesOf(vocabulary));
  });

  it('are not taken for a pack that a user has added to', () => {
    const { tables } = withOwnPacks(vocabulary, { setphrases: [{ items: '众志成城' }] });
    assert.equal(tables?.setphrases, undefined);
    assert.equal(tables?.formulae, vocabulary.tables?.formulae);
  });
});
