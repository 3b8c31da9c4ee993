import * as assert from 'node:assert/strict';
import { referenceOf, unknownGrammar, type Reference } from '../../../../src/engine/references/mentionReading';
import { mentionsOf } from './referring';

describe('mention reading', () => {
  it('puts what grammar says to the words, and leaves out all else', () => {
    const core: Omit<Reference, keyof typeof unknownGrammar> = {
      span: [0, 3],
      form: 'pronoun',
      name: -1,
      word: 'she',
      kind: null,
      modifiers: [],
      determiner: '',
      sentence: 0,
    };
    const grammar = { ...unknownGrammar, place: 'subject' as const, says: true, others: [2] };
    assert.deepEqual(referenceOf({ ...core, ...{ from: 0, to: 1 } }, grammar), { ...core, ...grammar });
  });

  it('has references in text order that point at each other', () => {
    const { reading, text } = mentionsOf('|Orlov| said he had met the minister.');
    const words = reading.references.map(({ span }) => text.slice(...span));
    assert.deepEqual(words, ['Orlov', 'he', 'the minister']);
    for (const { others, saidBy, subject } of reading.references)
      for (const index of [...others, ...saidBy, subject]) assert.ok(index < reading.references.length);
  });
});
