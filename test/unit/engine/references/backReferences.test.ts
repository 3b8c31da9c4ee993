import * as assert from 'node:assert/strict';
import type { Entity, EntityType } from '../../../../src/engine/analysis';
import { metonymBook, otherBook, relativeBook } from '../../../../src/engine/references/backReferences';
import type { Reference } from '../../../../src/engine/references/mentionReading';
import type { Referent } from '../../../../src/engine/references/referent';
import { plainLedger } from '../../../../src/engine/rules/ledger';

const reference = (change: Partial<Reference>): Reference => ({
  ...{ span: [0, 3], form: 'pronoun', name: -1, word: 'who', kind: null, modifiers: [], determiner: '', sentence: 0 },
  ...{ place: 'subject', says: false, subject: -1, antecedent: -1, others: [], saidBy: [] },
  ...change,
});
const referent = (): Referent => ({
  ...{ entity: null, type: 'person', gender: null, count: 1, sentence: 0, paragraph: 0, place: 'subject' },
  ...{ says: false, form: 'name', name: null, last: [0, 3] },
});
const [one, two] = [referent(), referent()];

describe('words that refer back', () => {
  it('who means the reference that its clause is about', () => {
    const meant = (antecedent: number): Referent | null =>
      relativeBook.find({ reference: reference({ antecedent }), resolved: [one, null] }, plainLedger);
    assert.equal(meant(0), one);
    assert.equal(meant(1), null);
    assert.equal(meant(-1), null);
  });
  it('a pronoun is none of those that grammar names, nor its speaker, spoken of in it or an agent', () => {
    const kept = (
      others: readonly number[],
      speaker: Referent | null,
      spokenOf: Referent[] = [],
      agents: Referent[] = [],
    ): (readonly Referent[])[] =>
      otherBook.rules.flatMap((rule) => {
        const at = { reference: reference({ others }), resolved: [one, null], speaker, spokenOf, agents };
        const answer = otherBook.ask(rule, at, plainLedger);
        return answer ? [answer.found] : [];
      });
    assert.deepEqual(kept([0, 1], null), [[one]]);
    assert.deepEqual(kept([1], null), []);
    assert.deepEqual(kept([], two), [[two]]);
    assert.deepEqual(kept([0], two), [[one], [two]]);
    assert.deepEqual(kept([], null, [two]), [[two]]);
    assert.deepEqual(kept([], null, [], [two]), [[two]]);
  });
  it('a place that speaks is meant for its people', () => {
    const entity = (type: EntityType): Entity => ({
      ...{ id: 'e1', type, name: 'Moscow', aliases: [], roles: [], maybeSameAs: [], mentions: [], place: null },
    });
    assert.equal(metonymBook.find({ entity: entity('place'), says: true }, plainLedger), true);
    assert.equal(metonymBook.find({ entity: entity('place'), says: false }, plainLedger), null);
    assert.equal(metonymBook.find({ entity: entity('person'), says: true }, plainLedger), null);
  });
});
