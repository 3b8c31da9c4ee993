import * as assert from 'node:assert/strict';
import { Evidence } from '../../../../src/engine/names/evidence';
import { NameSigns } from '../../../../src/engine/names/nameSigns';
import { CountingLedger } from '../../../../src/engine/rules/ledger';

describe('evidence on a name', () => {
  const { signs } = new NameSigns('What is it?', {
    town: { place: 1.5, none: -1, example: '' },
    first: { person: 1, organization: -1, example: '' },
    title: { person: 2, example: '' },
    verb: { person: 5, untold: true, example: '' },
    nobody: { none: 3, example: '' },
    noun: { person: 1, place: 2, example: '' },
  });

  it('adds up, and the strongest sign is named with what it saw', () => {
    const evidence = new Evidence(new CountingLedger());
    evidence.add(signs.town);
    evidence.add(signs.first);
    evidence.add(signs.title, 'Dr');
    const { verdict, confidence, by } = evidence.decide();
    assert.deepEqual([verdict, by], ['person', { rule: 'name/title', values: ['Dr'] }]);
    const sum = Math.exp(3) + Math.exp(1.5) + Math.exp(-1) + Math.exp(-1);
    assert.ok(Math.abs(confidence - Math.exp(3) / sum) < 1e-9);
  });

  it('decides for none when nothing speaks for a name', () => {
    const { verdict, by } = new Evidence(new CountingLedger()).decide();
    assert.deepEqual([verdict, by], ['none', null]);
  });

  it('names the best of the three even then', () => {
    const evidence = new Evidence(new CountingLedger());
    evidence.add(signs.nobody);
    evidence.add(signs.town);
    assert.equal(evidence.bestName().type, 'place');
    assert.deepEqual(evidence.bestName().by, { rule: 'name/town' });
    assert.ok(evidence.bestName().confidence < 0.4);
  });

  it('does not name what is not to be told', () => {
    const evidence = new Evidence(new CountingLedger());
    evidence.add(signs.first);
    evidence.add(signs.verb);
    assert.deepEqual(evidence.decide().by, { rule: 'name/first' });
  });

  it('takes what a sign says of one verdict alone, as often as it is there', () => {
    const evidence = new Evidence(new CountingLedger());
    evidence.addFor('place', signs.noun, 'village', 0.5);
    const { verdict, confidence, by } = evidence.decide();
    assert.deepEqual([verdict, by], ['place', { rule: 'name/noun', values: ['village'] }]);
    assert.ok(Math.abs(confidence - Math.E / (Math.E + 3)) < 1e-9);
  });

  it('leaves out signs that are off, and counts the others', () => {
    const ledger = new CountingLedger(['name/title', 'name/noun']);
    const evidence = new Evidence(ledger);
    evidence.add(signs.title);
    evidence.addFor('place', signs.noun);
    evidence.add(signs.first);
    evidence.addFor('none', signs.nobody);
    assert.equal(evidence.decide().verdict, 'none');
    assert.deepEqual([...ledger.counts.keys()], ['name/first', 'name/nobody']);
  });
});
