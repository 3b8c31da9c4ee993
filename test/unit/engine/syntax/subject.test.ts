import * as assert from 'node:assert/strict';
import { oneSource, reached, ruledSubject } from '../../../../src/engine/syntax/subject';

describe('a subject', () => {
  const found = oneSource({ from: 2, to: 4, head: 3 }, 0.9);

  it('is one phrase beside its verb, unless it was reached in another way', () => {
    assert.deepEqual([found.from, found.reach, found.confidence], [2, 'near', 0.9]);
    const far = reached(found, 'far', 0.5);
    assert.deepEqual([far.phrases, far.reach, far.confidence], [found.phrases, 'far', 0.5]);
  });

  it('carries the rule that found it, or the one that this has it from', () => {
    assert.deepEqual(ruledSubject({ rule: 'source/subject', found })?.by, { rule: 'source/subject' });
    const by = { rule: 'source/over-asides' };
    assert.deepEqual(ruledSubject({ rule: 'source/two-verbs', found: { ...found, by } })?.by, by);
    assert.equal(ruledSubject(null), null);
  });
});
