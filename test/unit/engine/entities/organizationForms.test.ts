import * as assert from 'node:assert/strict';
import { addName, emptyCluster, type Cluster } from '../../../../src/engine/entities/documentName';
import { formKey } from '../../../../src/engine/entities/formKey';
import { FullNames, restOf } from '../../../../src/engine/entities/organizationForms';
import { entityLexicon, gazetteer } from './reading';

function cluster(text: string): Cluster {
  const made = emptyCluster('organization', text);
  addName(made, {
    ...{ text, key: formKey(text), type: 'organization', span: [0, text.length], confidence: 0.9 },
    by: { rule: 'test' },
  });
  return made;
}

describe('the short forms of organisations', () => {
  const union = cluster('European Union');
  const force = cluster('Air Force');
  const motor = cluster('Harlow Motor Company');
  const court = cluster('Court of Appeals');
  const pirates = cluster('Pittsburgh Pirates');
  const all = new Map([union, force, motor, court, pirates].map((each) => [formKey(each.name), each]));
  const names = new FullNames(all, entityLexicon.organizationWords, gazetteer);

  it('acronyms', () => {
    assert.equal(names.ofAcronym('eu'), union);
    assert.equal(names.ofAcronym('af'), force);
    assert.equal(names.ofAcronym('usaf'), force);
    assert.equal(names.ofAcronym('usa'), undefined);
    assert.equal(names.ofAcronym('ue'), undefined);
  });
  it('beginnings and what is left without the first word', () => {
    assert.deepEqual(names.ofShortForm('harlow'), [motor]);
    assert.deepEqual(names.ofShortForm('harlow motor'), [motor]);
    assert.deepEqual(names.ofShortForm('motor company'), [motor]);
    assert.deepEqual(names.ofShortForm('court of'), []);
    assert.deepEqual(names.ofShortForm('harlow motor company'), []);
  });
  it('the nickname of a team, behind a place', () => {
    assert.deepEqual(names.ofShortForm('pirates'), [pirates]);
    assert.deepEqual(names.ofShortForm('appeals'), []);
  });
  it('what a short form leaves out', () => {
    assert.equal(restOf(motor, cluster('Harlow')), 'Motor Company');
    assert.equal(restOf(motor, cluster('Company')), '');
    assert.ok(names.addsOnlyKind(cluster('Harlow Airlines'), cluster('Harlow')));
    assert.ok(!names.addsOnlyKind(cluster('Harlow Taurus'), cluster('Harlow')));
    assert.ok(!names.addsOnlyKind(motor, cluster('Company')));
    assert.ok(!names.addsOnlyKind(motor, motor));
  });
  it('countries', () => {
    assert.ok(names.isCountry('Australia'));
    assert.ok(!names.isCountry('Terhune'));
    assert.ok(!names.isCountry(''));
  });
});
