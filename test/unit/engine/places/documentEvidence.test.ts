import assert from 'node:assert/strict';
import { candidatesFor, type Candidates } from '../../../../src/engine/places/candidates';
import { DocumentEvidence } from '../../../../src/engine/places/documentEvidence';
import { smallGazetteer } from './smallGazetteer';

describe('what the places of a document say about each other', () => {
  const gazetteer = smallGazetteer();
  const named = (name: string): Candidates => candidatesFor({ names: [name], mentions: [] }, gazetteer);
  const likeliest = (candidates: Candidates, evidence: DocumentEvidence): string | null | undefined => {
    const shares = evidence.shares(candidates);
    return candidates.places[shares.indexOf(Math.max(...shares))]?.admin1;
  };

  it('shares add up to one', () => {
    const paris = named('Paris');
    const shares = new DocumentEvidence([paris], []).shares(paris);
    assert.ok(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1) < 1e-9);
  });

  it('alone, the best known place is meant', () => {
    const springfield = named('Springfield');
    assert.equal(likeliest(springfield, new DocumentEvidence([springfield], [])), 'Illinois');
  });

  it('other places of a state speak for the one in it', () => {
    const springfield = named('Springfield');
    const all = [springfield, named('Dallas'), named('Plano'), named('Texas')];
    assert.equal(likeliest(springfield, new DocumentEvidence(all, [])), 'Texas');
  });

  it('hints speak, too', () => {
    const georgia = named('Georgia');
    const evidence = new DocumentEvidence([georgia], [{ country: 'US', admin1: 'Georgia', count: 3 }]);
    assert.ok(evidence.support(georgia, 1).division > 0);
    assert.equal(evidence.support(georgia, 0).country, 0);
  });

  it('an entity does not vote for itself', () => {
    const paris = named('Paris');
    const { country, division } = new DocumentEvidence([paris], []).support(paris, 0);
    assert.ok(country < 1e-9 && division < 1e-9);
  });

  it('entities without candidates are no trouble', () => {
    const nowhere = named('Nowhere');
    const evidence = new DocumentEvidence([nowhere], []);
    assert.deepEqual(evidence.shares(nowhere), []);
    assert.deepEqual(evidence.support(nowhere, 0), { country: 0, division: 0 });
  });
});
