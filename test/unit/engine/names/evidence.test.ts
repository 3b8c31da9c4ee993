import * as assert from 'node:assert/strict';
import { Evidence } from '../../../../src/engine/names/evidence';

describe('evidence on a name', () => {
  it('adds up, and the strongest sign is named', () => {
    const evidence = new Evidence();
    evidence.add('place', 1.5, 'weak sign');
    evidence.add('person', 1, 'first name');
    evidence.add('person', 2, 'title');
    const { verdict, confidence, by } = evidence.decide();
    assert.deepEqual([verdict, by], ['person', { rule: 'title' }]);
    assert.ok(Math.abs(confidence - Math.exp(3) / (Math.exp(3) + Math.exp(1.5) + 2)) < 1e-9);
  });
  it('decides for none when nothing speaks for a name', () => assert.equal(new Evidence().decide().verdict, 'none'));
  it('names the best of the three even then', () => {
    const evidence = new Evidence();
    evidence.add('none', 3);
    evidence.add('place', 1, 'gazetteer');
    assert.equal(evidence.bestName().type, 'place');
    assert.ok(evidence.bestName().confidence < 0.2);
  });
});
