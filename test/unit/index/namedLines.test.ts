import * as assert from 'node:assert/strict';
import { namedInLine, namedLines, nameInLine } from '../../../src/index/namedLines';
import type { EntityRecord } from '../../../src/index/record';

const lisa: EntityRecord = {
  ...{ type: 'person', name: 'Lisa Alfano', aliases: ['Alfano', 'Mayor Alfano'], roles: ['mayor, since May'] },
  ...{ mentions: 12, geonameId: null },
};
const genoa: EntityRecord = {
  ...{ type: 'place', name: 'Genoa', aliases: [], roles: [], mentions: 1, geonameId: -3_176_219 },
};

describe('the lines of what an article names', () => {
  it('give back what they were made of', () => {
    assert.deepEqual(namedLines([lisa, genoa]).split('\n').map(namedInLine), [lisa, genoa]);
    assert.deepEqual(
      namedLines([lisa, genoa]).split('\n').map(nameInLine),
      [lisa, genoa].map(({ type, name, geonameId }) => ({ type, name, geonameId })),
    );
    assert.equal(namedLines([]), '');
  });

  it('stay lines, whatever stands in a name', () => {
    const odd = { ...lisa, name: 'Lisa\n\tAlfano', aliases: ['A\u001fB', 'C  D'] };
    const lines = namedLines([odd, genoa]).split('\n');
    assert.equal(lines.length, 2);
    assert.deepEqual(namedInLine(lines[0]!), { ...lisa, name: 'Lisa Alfano', aliases: ['A B', 'C D'] });
  });

  it('name nobody when they are damaged', () => {
    const nobody = { type: 'person', name: '', aliases: [], roles: [], mentions: 0, geonameId: null };
    assert.deepEqual(namedInLine(''), nobody);
    assert.deepEqual(nameInLine(''), { type: 'person', name: '', geonameId: null });
    assert.deepEqual(namedInLine('9\t\t\t\tmany'), nobody);
  });
});
