import * as assert from 'node:assert/strict';
import { addName } from '../../../../src/engine/entities/documentName';
import { fullNameBook, FullNameTable, shorterFormBook } from '../../../../src/engine/entities/fullNameForms';
import { newPerson, type Person } from '../../../../src/engine/entities/person';
import { plainLedger } from '../../../../src/engine/rules/ledger';
import { entityLexicon } from './reading';

/** Somebody named at each of these offsets. */
function person(text: string, ...at: readonly number[]): Person {
  const words = text.toLowerCase().split(' ');
  const made = newPerson(`${words[0] ?? ''} ${words.at(-1) ?? ''}`, text, words);
  for (const offset of at) {
    const span = [offset, offset + text.length] as const;
    addName(made.cluster, {
      text,
      key: text.toLowerCase(),
      type: 'person',
      span,
      confidence: 0.9,
      by: { rule: 'test' },
    });
    made.at.push(offset);
  }
  return made;
}

/** What each rule says of somebody among others: who is joined with whom. */
function answers(one: Person, ...others: readonly Person[]): string[] {
  const table = new FullNameTable(
    new Map([one, ...others].map((each) => [each.key, each])),
    entityLexicon,
    plainLedger,
  );
  return fullNameBook.rules.flatMap((rule) => {
    const answer = fullNameBook.ask(rule, { person: one, table }, plainLedger);
    if (answer === null) return [];
    const { from, to } = answer.found;
    return [`${answer.rule}: ${from.cluster.name} > ${to.map(({ cluster }) => cluster.name).join(', ')}`];
  });
}

describe('other forms of a full name', () => {
  it('an initial, of each whom it fits', () => {
    const [ana, adam] = [person('Ana Ruiz', 0), person('Adam Ruiz', 20)];
    assert.deepEqual(answers(person('A Ruiz', 40), ana), ['alias/other-form: A Ruiz > Ana Ruiz']);
    assert.deepEqual(answers(person('A Ruiz', 40), ana, adam), ['alias/other-form: A Ruiz > Ana Ruiz, Adam Ruiz']);
    assert.deepEqual(answers(person('A Ruiz', 40), person('Ana Lund', 0)), []);
  });
  it('nobody who has been joined', () => assert.deepEqual(answers(person('A Ruiz', 40), person('Ana Ruiz')), []));
  it('the end of a longer one', () => {
    assert.deepEqual(answers(person('Del Toro', 40), person('Benicio Del Toro', 0)), [
      'alias/other-form: Del Toro > Benicio Del Toro',
      'alias/long-surname: Del Toro > Benicio Del Toro',
    ]);
    assert.deepEqual(answers(person('Del Toro', 40), person('Ana Toro', 0)), []);
    assert.deepEqual(answers(person('Del Toro', 40), person('Benicio Del Toro')), []);
    // The article that counts for nothing is no word of either.
    const dine = person('El Dine', 40);
    const zein = person('Zein El Dine', 0);
    [dine.words, zein.words] = [['dine'], ['zein', 'dine']];
    assert.deepEqual(answers(dine, zein), [
      'alias/other-form: El Dine > Zein El Dine',
      'alias/long-surname: El Dine > Zein El Dine',
    ]);
  });
  it('the family name in front: the rarer form goes with the other', () => {
    assert.deepEqual(answers(person('Ichiro Tanaka', 0), person('Tanaka Ichiro', 20, 40)), [
      'alias/reversed: Ichiro Tanaka > Tanaka Ichiro',
    ]);
    assert.deepEqual(answers(person('Ichiro Tanaka', 0, 60), person('Tanaka Ichiro', 20)), [
      'alias/reversed: Tanaka Ichiro > Ichiro Tanaka',
    ]);
    assert.deepEqual(answers(person('Tanaka Ichiro', 0), person('Ichiro Tanaka', 20)), [], 'once for both');
    assert.deepEqual(answers(person('Ichiro Tanaka', 0), person('Tanaka Ichiro')), []);
    assert.deepEqual(answers(person('Ichiro Tanaka', 0), person('Tanaka Ichiro', 20)), [
      'alias/reversed: Tanaka Ichiro > Ichiro Tanaka',
    ]);
  });
  it('first names, behind the full name', () => {
    assert.deepEqual(answers(person('Leo Otto', 40), person('Leo Otto Vidal', 0)), [
      'alias/first-names: Leo Otto > Leo Otto Vidal',
    ]);
    assert.deepEqual(answers(person('Leo Otto', 40), person('Leo Otto Vidal', 60)), []);
    assert.deepEqual(answers(person('Leo Otto', 40), person('Leo Otto-Vidal', 0)), []);
    assert.deepEqual(answers(person('Leo Otto', 40), person('Leo Otto Vidal', 0), person('Leo Otto Lund', 20)), []);
    assert.deepEqual(answers(person('Leo Otto', 40), person('Leo Otto Vidal')), []);
    const titled = person('Leo Otto', 40);
    titled.titles.add('mr');
    assert.deepEqual(answers(titled, person('Leo Otto Vidal', 0)), []);
  });
  it('a headline that runs on', () =>
    assert.deepEqual(answers(person('Leo Vidal', 40, 60), person('Leo Vidal Tweets', 0)), [
      'alias/headline: Leo Vidal Tweets > Leo Vidal',
    ]));
});

describe('a shorter form of a full name', () => {
  const isShorter = (short: Person, long: Person): boolean =>
    shorterFormBook.find({ short, long, lexicon: entityLexicon }, plainLedger) ?? false;
  const fixtures: readonly (readonly [string, string, boolean])[] = [
    ['A Ruiz', 'Ana Ruiz', true],
    ['B Ruiz', 'Ana Ruiz', false],
    ['A Ruiz', 'A Ruiz', false],
    ['Ana Ruiz', 'A Ruiz', false],
    ['Bill Ruiz', 'William Ruiz', true],
    ['William Ruiz', 'Bill Ruiz', false],
    ['Otto Ruiz', 'Jens Otto Ruiz', true],
    ['Jens Ruiz', 'Jens Otto Ruiz', false],
    ['Ann Ruiz', 'Mary Otto Ruiz', false],
    ['Jens Otto Ruiz', 'Otto Ruiz', false],
    ['Otto Max Ruiz', 'Jens Otto Ruiz', false],
    ['Otto Max Ruiz', 'Jens Otto Max Ruiz', true],
    ['Bill Ruiz', 'Robert Ruiz', false],
  ];
  for (const [short, long, expected] of fixtures)
    it(`${short}, ${long}: ${String(expected)}`, () =>
      assert.equal(isShorter(person(short, 0), person(long, 20)), expected));
  it('the form named more often is not the shorter', () =>
    assert.ok(!isShorter(person('Bill Ruiz', 0, 40, 60), person('William Ruiz', 20))));
  it('the longer form that is named less often is', () =>
    assert.ok(isShorter(person('William Ruiz', 20), person('Bill Ruiz', 0, 40, 60))));
  it('a man’s is not a woman’s', () => {
    const [short, long] = [person('A Ruiz', 0), person('Ana Ruiz', 20)];
    [short.gender, long.gender] = ['man', 'woman'];
    assert.ok(!isShorter(short, long));
    short.gender = null;
    assert.ok(isShorter(short, long));
  });
});
