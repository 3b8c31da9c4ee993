import * as assert from 'node:assert/strict';
import { bestOf, farthest, genderOfPronoun, scoreReferent } from '../../../../src/engine/references/pronounScore';
import { plainLedger } from '../../../../src/engine/rules/ledger';
import type { Question, Referent } from '../../../../src/engine/references/referent';

const referent = (change: Partial<Referent> = {}): Referent => ({
  entity: null,
  type: 'person',
  gender: null,
  count: 1,
  sentence: 9,
  paragraph: 1,
  place: 'subject',
  says: false,
  form: 'name',
  name: [0, 5],
  last: [0, 5],
  ...change,
});
const question = (change: Partial<Question> = {}): Question => ({
  gender: 'man',
  sentence: 10,
  paragraph: 1,
  place: 'subject',
  says: false,
  saidBy: [],
  subject: null,
  speaker: null,
  only: null,
  agent: null,
  ...change,
});
const score = (of: Referent, asked = question()): number => scoreReferent(asked, of, plainLedger)?.score ?? -Infinity;

describe('what speaks for the referent of a pronoun', () => {
  it('it must agree', () => {
    assert.equal(score(referent({ gender: 'woman' })), -Infinity);
    assert.equal(score(referent({ type: 'organization' })), -Infinity);
    assert.equal(score(referent(), question({ gender: null })), -Infinity);
    assert.ok(score(referent({ type: 'organization' }), question({ gender: null })) > -Infinity);
  });
  it('it must be near', () => {
    assert.equal(score(referent({ sentence: 10 - farthest - 1 })), -Infinity);
    assert.ok(score(referent()) > score(referent({ sentence: 7 })));
    assert.ok(score(referent()) > score(referent({ paragraph: 0 })));
  });
  it('subjects, speakers, frequent and agreeing referents are likelier', () => {
    const plain = score(referent());
    assert.ok(plain > score(referent({ place: 'object' })));
    assert.ok(plain > score(referent({ place: 'modifier' })));
    assert.ok(plain < score(referent({ count: 5 })));
    assert.ok(plain < score(referent({ gender: 'man' })));
    const one = referent();
    assert.ok(plain < score(one, question({ speaker: one })));
    assert.ok(plain < score(one, question({ saidBy: [one] })));
    assert.ok(plain < score(one, question({ subject: one })));
  });
  it('each sign counts, in its direction', () => {
    const plain = score(referent({ place: 'other' }));
    for (const place of ['modifier', 'possessor', 'object', 'subject'] as const)
      assert.ok(plain < score(referent({ place })), place);
    assert.ok(score(referent()) < score(referent(), question({ sentence: 9 })));
    assert.ok(score(referent(), question({ place: 'object' })) < score(referent()));
    assert.ok(score(referent({ gender: 'man' })) < score(referent({ gender: 'man', form: 'pronoun' })));
    assert.ok(score(referent()) === score(referent({ form: 'pronoun' })));
    assert.ok(score(referent({ says: true }), question({ says: true })) > score(referent(), question({ says: true })));
    const one = referent();
    assert.ok(score(one, question({ speaker: one, says: true })) > score(one, question({ speaker: one })));
  });
  it('the strongest evidence is the rule', () => {
    const one = referent({ place: 'object' });
    assert.equal(scoreReferent(question({ saidBy: [one] }), one, plainLedger)?.by.rule, 'pronoun/said-by');
    assert.equal(scoreReferent(question(), referent({ place: 'other' }), plainLedger)?.by.rule, 'pronoun/nearest');
    const said = question({ speaker: one, says: true });
    assert.equal(scoreReferent(said, one, plainLedger)?.by.rule, 'pronoun/speaker-speaks');
  });
  it('the share of the best grows with its lead', () => {
    const [a, b] = [referent(), referent()];
    const scored = (x: number, y: number) => [
      { referent: a, score: x, by: { rule: 'test' } },
      { referent: b, score: y, by: { rule: 'test' } },
    ];
    assert.equal(bestOf([], plainLedger), null);
    const close = bestOf(scored(1, 0.9), plainLedger);
    const clear = bestOf(scored(3, 0.9), plainLedger);
    assert.equal(close?.best.referent, a);
    assert.ok((close.share ?? 1) < 0.5 && (clear?.share ?? 0) > 0.8);
    assert.ok((bestOf(scored(-40, -50), plainLedger)?.share ?? 1) < 0.1);
  });
  it('knows the genders of pronouns', () => {
    assert.deepEqual(['he', 'himself', 'her', 'it', 'they'].map(genderOfPronoun), ['man', 'man', 'woman', null, null]);
  });
});
