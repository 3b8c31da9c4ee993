import assert from 'node:assert/strict';
import { createAnalyzer } from '../../../../src/engine/analyzer';
import type { EntityType } from '../../../../src/engine/analysis';
import type { LabelledName } from '../../../../src/engine/entities/documentName';
import { formKey } from '../../../../src/engine/entities/formKey';
import { royalBook, settleFirstNames } from '../../../../src/engine/names/firstNamePlaces';
import { plainLedger } from '../../../../src/engine/rules/ledger';
import { testResources } from '../../../resources';
import { gazetteer, lexicon } from '../entities/reading';

describe('first names and places', () => {
  const analyzer = createAnalyzer(testResources());
  /** The mentions of a text as `person Jordan Vidal: Jordan`. */
  const mentions = (text: string): string[] =>
    analyzer
      .analyze({ id: 'x', text, format: 'plain' })
      .entities.flatMap(({ type, name, mentions: all }) =>
        all.filter(({ form }) => form === 'name').map(({ span }) => `${type} ${name}: ${text.slice(...span)}`),
      );

  it('are the person whom the text names in full, where they speak', () => {
    const text = 'Jordan Vidal watched. “He was lucky,” Jordan said.';
    assert.deepEqual(mentions(text), ['person Jordan Vidal: Jordan Vidal', 'person Jordan Vidal: Jordan']);
  });

  it('are somebody in full where the last word alone is a person, though places end with it', () => {
    assert.deepEqual(mentions('Georgia Pike led it. “We are many,” Pike said.'), [
      'person Georgia Pike: Georgia Pike',
      'person Georgia Pike: Pike',
    ]);
    assert.deepEqual(mentions('Jo Park was asked about it.'), ['person Jo Park: Jo Park']);
    assert.deepEqual(mentions('They met in Victoria Park. “We are many,” said Nora Park.'), [
      'place Victoria Park: Victoria Park',
      'person Nora Park: Nora Park',
    ]);
  });

  it('are the place where the words say so', () => {
    const found = mentions('Orlando Vidal flew to Orlando on Friday. He said Orlando was hot.');
    assert.deepEqual(found, [
      'person Orlando Vidal: Orlando Vidal',
      'place Orlando: Orlando',
      'place Orlando: Orlando',
    ]);
  });

  it('are the city where nobody has the name', () => {
    assert.deepEqual(mentions('It rains in Ohio. Charlotte is dry.'), [
      'place Ohio: Ohio',
      'place Charlotte: Charlotte',
    ]);
  });

  it('are the king or queen, unless the town is meant', () => {
    assert.deepEqual(mentions('Queen Victoria reigned. Prince Albert died.'), [
      'person Victoria: Victoria',
      'person Albert: Albert',
    ]);
    assert.deepEqual(mentions('He was born in Prince Albert, Saskatchewan, in May.'), [
      'place Prince Albert: Prince Albert',
      'place Saskatchewan: Saskatchewan',
    ]);
  });
});

describe('a word that is a first name and a place', () => {
  type Named = readonly [type: EntityType, text: string, around?: Partial<LabelledName>];
  /** The types of names, the words around each given where they matter. */
  const types = (...names: readonly Named[]): EntityType[] =>
    settleFirstNames(
      names.map(([type, text, around], i): LabelledName => ({
        text,
        type,
        key: formKey(text),
        span: [100 * i, 100 * i + text.length],
        confidence: 0.8,
        by: { rule: 'test', values: [] },
        ...around,
      })),
      lexicon.firstNames,
      gazetteer,
      plainLedger,
    ).map(({ type }) => type);
  const vidal: Named = ['person', 'Jordan Vidal'];
  const jordan = (around: Partial<LabelledName>): EntityType | undefined =>
    types(vidal, ['place', 'Jordan', around])[1];

  it('is whoever was named so, alone in front of a verb', () => {
    assert.equal(jordan({ before: 'Later ', after: ' wept.' }), 'person');
    assert.equal(jordan({ before: 'Ohio and ', after: ' wept.' }), 'place');
    assert.equal(jordan({ before: 'Later ', after: ' and Ohio wept.' }), 'place');
    assert.equal(jordan({ before: 'Later ', after: ', too, wept.' }), 'place');
    assert.equal(jordan({ before: 'They flew to ', after: ' wept.' }), 'place');
    assert.deepEqual(types(['place', 'Jordan', { before: 'Later ', after: ' wept.' }], vidal)[0], 'place');
    assert.equal(
      types(vidal, ['place', 'Jordan', { confidence: 0.99 }], ['place', 'Jordan', { after: ' wept.' }])[2],
      'place',
    );
  });
  it('is whoever was named so where only people do such things', () => {
    for (const after of [' said.', ', who left', ', 41, left', "'s mother"])
      assert.equal(jordan({ before: 'and ', after }), 'person', after);
    assert.equal(jordan({ before: 'Later it was said ', after: '.' }), 'person');
    assert.equal(jordan({ before: 'Later it was said ', after: ' lies there.' }), 'person');
    assert.equal(jordan({ before: 'They said in ', after: ' said.' }), 'place');
    const sure = { confidence: 0.99 };
    assert.equal(
      types(vidal, ['place', 'Jordan', sure], ['place', 'Jordan', { ...sure, after: ' said.' }])[2],
      'place',
    );
    assert.equal(types(['person', 'Ann Vidal'], ['place', 'Jordan', { after: ' said.' }])[1], 'place');
  });
  it('may be the surname of somebody with the first name in front', () => {
    const pike = (around: Partial<LabelledName>, ...more: readonly Named[]): EntityType | undefined =>
      types(['place', 'Georgia Pike', around], ...more)[0];
    assert.equal(pike({ after: ' said.' }), 'person');
    assert.equal(pike({}, ['person', 'Pike']), 'person');
    assert.equal(pike({}, ['person', 'Pike'], ['person', 'Ann Pike']), 'place');
    assert.equal(pike({}), 'place');
    assert.equal(pike({ before: 'They drove to ' }, ['person', 'Pike']), 'place');
    assert.equal(pike({ confidence: 0.99 }, ['person', 'Pike']), 'place');
    assert.equal(types(['place', 'Trade Pike'], ['person', 'Pike'])[0], 'place');
    assert.equal(types(['place', 'Georgia Bell Pike'], ['person', 'Pike'])[0], 'place');
  });
  it('is a place where it is said to be in it again and again', () => {
    const inside = { before: 'They live in ' };
    const ada = (...around: readonly Partial<LabelledName>[]): EntityType | undefined =>
      types(...around.map((each): Named => ['person', 'Ada Quillen', each]))[0];
    assert.equal(ada(inside, inside), 'place');
    assert.equal(ada(inside, {}), 'person');
    assert.equal(ada(inside, inside, {}, {}, {}, {}, {}), 'person');
    assert.equal(ada(inside, inside, { after: ' said.' }), 'person');
    assert.equal(ada({ ...inside, title: 'Mrs' }, inside), 'person');
    assert.equal(types(['person', 'Quillen', inside], ['person', 'Quillen', inside])[0], 'person');
  });
  it('is a city where nobody has the name', () => {
    assert.equal(types(['person', 'Charlotte'])[0], 'place');
    for (const around of [{ title: 'Mrs' }, { after: ' said.' }])
      assert.equal(types(['person', 'Charlotte', around])[0], 'person');
    for (const other of ['Charlotte Vidal', 'Ann Charlotte', 'Charlotte'])
      assert.equal(types(['person', 'Charlotte'], ['person', other])[0], 'person', other);
    assert.equal(types(['person', 'Quillen'])[0], 'person');
    assert.equal(types(['organization', 'Charlotte'])[0], 'organization');
  });
  it('is a king or queen behind the title only', () => {
    const royal = (text: string, from: number, to: number, type: EntityType = 'place'): string | null => {
      const name = { span: [from, to], type, confidence: 0.9, by: { rule: 'test', values: [] } } as const;
      const found = royalBook.find({ text, name }, plainLedger);
      return found === null ? null : `${found.title ?? ''}: ${text.slice(...found.span)}`;
    };
    assert.equal(royal('Queen Victoria left.', 0, 14), 'Queen: Victoria');
    assert.equal(royal('Queen Victoria left.', 0, 14, 'organization'), null);
    assert.equal(royal('Victoria left.', 0, 8), null);
    assert.equal(royal('They met in Queen Victoria.', 12, 26), null);
    assert.equal(royal('Prince Albert, Saskatchewan', 0, 13), null);
    assert.equal(royal('Prince Albert, a king', 0, 13), 'Prince: Albert');
  });
});
