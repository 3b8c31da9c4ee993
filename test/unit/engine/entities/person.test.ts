import * as assert from 'node:assert/strict';
import { addName } from '../../../../src/engine/entities/documentName';
import { groupBy, joinPersons, newPerson, type Person } from '../../../../src/engine/entities/person';

function person(text: string, at: number, titles: readonly string[] = []): Person {
  const key = text.toLowerCase();
  const made = newPerson(key, text, key.split(' '));
  const span = [at, at + text.length] as const;
  addName(made.cluster, { text, key, type: 'person', span, confidence: 0.9, by: { rule: 'test' } });
  made.at.push(at);
  for (const title of titles) made.titles.add(title);
  return made;
}

describe('a person', () => {
  it('takes in another, with the longer name', () => {
    const [short, long] = [person('Otto Vidal', 50, ['dr']), person('Leo Vidal', 0, ['mr'])];
    short.gender = 'man';
    joinPersons(short, long, { rule: 'test/same' }, 0.5, true);
    assert.equal(short.cluster.members.length, 0);
    assert.deepEqual(
      long.cluster.members.map(({ confidence, by }) => [confidence, by.rule]),
      [
        [0.9, 'test'],
        [0.5, 'test/same'],
      ],
    );
    assert.equal(long.cluster.name, 'Otto Vidal');
    assert.deepEqual([long.at, [...long.titles], long.gender], [[0, 50], ['mr', 'dr'], 'man']);
  });
  it('keeps its words where it has more', () => {
    const [short, long] = [person('Otto Lund', 50), person('Leo Otto Lund', 0)];
    joinPersons(short, long, { rule: 'test/same' }, 0.5, true);
    assert.deepEqual([long.cluster.name, long.words], ['Leo Otto Lund', ['leo', 'otto', 'lund']]);
    const [full, one] = [person('Leo Otto Lund', 50), person('Maximilian Lund', 0)];
    joinPersons(full, one, { rule: 'test/same' }, 0.5, true);
    assert.deepEqual([one.cluster.name, one.words], ['Maximilian Lund', ['leo', 'otto', 'lund']]);
  });
  it('keeps its name where the other is none', () => {
    const [long, short] = [person('Leo Vidal Tweets', 0), person('Leo Vidal', 50)];
    joinPersons(long, short, { rule: 'test/same' }, 0.5, false);
    assert.deepEqual([short.cluster.name, short.words], ['Leo Vidal', ['leo', 'vidal']]);
  });
  it('keeps its gender', () => {
    const [a, b] = [person('Leo Vidal', 0), person('Otto Vidal', 50)];
    [a.gender, b.gender] = ['man', 'woman'];
    joinPersons(a, b, { rule: 'test/same' }, 0.5, true);
    assert.equal(b.gender, 'woman');
  });
  it('is grouped by a key, in order', () =>
    assert.deepEqual(
      [...groupBy(['bay', 'oak', 'bog'], (word) => word[0] ?? '')],
      [
        ['b', ['bay', 'bog']],
        ['o', ['oak']],
      ],
    ));
});
