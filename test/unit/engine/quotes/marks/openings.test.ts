import * as assert from 'node:assert/strict';
import { markCandidates } from '../../../../../src/engine/quotes/marks/markCandidates';
import { DEEPEST, Openings } from '../../../../../src/engine/quotes/marks/openings';
import { plainLedger } from '../../../../../src/engine/rules/ledger';
import { lexicon } from '../reader';

/** The openings of a text whose first marks were opened. */
function opened(text: string, count: number): Openings {
  const openings = new Openings(markCandidates(text, lexicon.elisions, plainLedger));
  openings.marks.slice(0, count).forEach((mark, index) => {
    openings.open(mark, index);
  });
  return openings;
}

describe('openings', () => {
  const text = '“We read ‘Hamlet here,” Reed said. “And?”';

  it('know what is innermost, and what stands inside', () => {
    const openings = opened(text, 2);
    assert.equal(openings.depth, 2);
    assert.equal(openings.innermost('double')?.index, 0);
    assert.equal(openings.inside('double'), 1);
    assert.equal(openings.inside('single'), 0);
    assert.equal(openings.innermost('guillemet'), undefined);
  });

  it('know the next mark of a family', () => {
    const openings = opened(text, 0);
    assert.deepEqual(
      [0, 1, 2, 3, 4].map((index) => openings.nextOf(index)),
      [2, 5, 3, 4, 5],
    );
  });

  it('close with what was opened inside', () => {
    const openings = opened(text, 2);
    const mark = openings.marks[2];
    assert.ok(mark);
    openings.close(mark, 2);
    assert.equal(openings.depth, 0);
    assert.deepEqual(
      openings.all.map(({ closer, cut, parent }) => [closer, cut, parent]),
      [
        [2, -1, -1],
        [-1, mark.start, 0],
      ],
    );
  });

  it('give up the oldest when they are too deep', () => {
    const openings = opened('“a '.repeat(DEEPEST + 1), DEEPEST + 1);
    assert.equal(openings.depth, DEEPEST);
    assert.equal(openings.innermost('double')?.index, DEEPEST);
  });
});
