import * as assert from 'node:assert/strict';
import type { Entity } from '../../../../src/engine/analysis';
import { Discourse, type Occurrence } from '../../../../src/engine/references/discourse';

const entity = (id: string): Entity => ({
  id,
  type: 'person',
  name: id,
  aliases: [],
  roles: [],
  maybeSameAs: [],
  mentions: [],
  place: null,
});
const occurrence = (sentence: number, change: Partial<Occurrence> = {}): Occurrence => ({
  span: [sentence * 10, sentence * 10 + 5],
  form: 'name',
  sentence,
  paragraph: 0,
  place: 'object',
  says: false,
  ...change,
});

describe('discourse', () => {
  it('holds the latest referent first, each once', () => {
    const discourse = new Discourse();
    for (const id of ['a', 'b', 'a']) discourse.mention(entity(id), occurrence(1));
    discourse.mentionNameless('officer', 'person', occurrence(2), null);
    assert.deepEqual(
      discourse.recent.map((referent) => referent.entity?.id ?? null),
      [null, 'a', 'b'],
    );
    assert.equal(discourse.referent(entity('a'))?.count, 2);
  });
  it('keeps the better place within a sentence', () => {
    const discourse = new Discourse();
    const a = discourse.mention(entity('a'), occurrence(1, { place: 'subject', says: true }));
    discourse.again(a, occurrence(1, { form: 'pronoun', place: 'possessor' }), 'man');
    assert.deepEqual([a.place, a.says, a.gender, a.form], ['subject', true, 'man', 'pronoun']);
    discourse.again(a, occurrence(2, { form: 'pronoun', place: 'possessor' }), 'woman');
    assert.deepEqual([a.place, a.says, a.gender], ['possessor', false, 'man']);
  });
  it('remembers the last name', () => {
    const discourse = new Discourse();
    const a = discourse.mention(entity('a'), occurrence(1));
    discourse.again(a, occurrence(2, { form: 'pronoun' }), null);
    assert.deepEqual(
      [a.name, a.last],
      [
        [10, 15],
        [20, 25],
      ],
    );
  });
  it('forgets whom nobody spoke of for long', () => {
    const discourse = new Discourse();
    for (let i = 0; i < 100; i++) discourse.mention(entity(String(i)), occurrence(i));
    assert.ok(discourse.recent.length < 50);
    assert.equal(discourse.recent[0]?.entity?.id, '99');
  });
});
