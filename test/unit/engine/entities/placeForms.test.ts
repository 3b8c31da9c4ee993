import * as assert from 'node:assert/strict';
import type { LabelledName } from '../../../../src/engine/entities/documentName';
import { formKey } from '../../../../src/engine/entities/formKey';
import { unitePlaces } from '../../../../src/engine/entities/placeForms';
import { plainLedger } from '../../../../src/engine/rules/ledger';
import { entitiesOf, gazetteer, summary } from './reading';

function place(text: string, before = ''): LabelledName {
  return {
    text,
    key: formKey(text),
    type: 'place',
    span: [0, text.length],
    confidence: 0.9,
    by: { rule: 'test' },
    before,
  };
}

/** The words of what is united, the names standing one behind the other. */
function united(...names: readonly LabelledName[]): string[][] {
  const inOrder = names.map((name, i): LabelledName => ({ ...name, span: [i * 100, i * 100 + name.text.length] }));
  return unitePlaces(inOrder, gazetteer, plainLedger).map(({ members }) => members.map(({ name }) => name.text));
}

describe('places', () => {
  it('names of one country', () => {
    assert.deepEqual(
      summary('They left the U.S. for Russia. The United States, the US and the USA met the Russian Federation.'),
      ['place: United States = U.S. = USA (4)', 'place: Russia = Russian Federation (2)'],
    );
  });
  it('say that they are variants', () => {
    const [entity] = entitiesOf('They left the USA. The United States agreed.');
    assert.equal(entity?.mentions[0]?.rule, 'alias/place-variant');
  });
  it('a name repeated, in capitals too', () => {
    assert.deepEqual(summary('They left Oslo. In Oslo it rained.\nSTORM HITS OSLO HARD'), ['place: Oslo (3)']);
  });
  it('a dateline in capitals, by the name as the text has it', () => {
    assert.deepEqual(summary('OSLO, Norway — It rained in Oslo.'), ['place: Oslo (2)', 'place: Norway']);
  });
  it('short forms of islands', () => {
    assert.deepEqual(united(place('Vidal Islands'), place('Vidals'), place('Vidal')), [
      ['Vidal Islands', 'Vidal', 'Vidals'],
    ]);
    assert.deepEqual(united(place('Oslo Islands'), place('Oslo')), [['Oslo Islands'], ['Oslo']]);
  });
  it('the first word, where it is no place of its own', () => {
    assert.deepEqual(summary('They left Levico Terme. In Levico it rained.'), ['place: Levico Terme = Levico (2)']);
    assert.equal(summary('They left Oslo Bridge. In Oslo it rained.').length, 2);
  });
  it('several States are not America', () => {
    const names = [place('United States'), place('States', 'many '), place('States', 'in the ')];
    assert.deepEqual(united(...names), [['United States', 'States'], ['States']]);
  });
  it('states as news agencies abbreviate them', () => {
    assert.deepEqual(united(place('California'), place('Calif.'), place('CA')), [['California', 'Calif.', 'CA']]);
    assert.deepEqual(united(place('Ohio'), place('Oslo.')), [['Ohio'], ['Oslo.']]);
  });
  it('streets by what they are short for', () => {
    assert.deepEqual(united(place('Vidal St.'), place('Vidal Street'), place('Vidal Rd.')), [
      ['Vidal St.', 'Vidal Street'],
      ['Vidal Rd.'],
    ]);
  });
  it('short forms of streets, before the full name, too', () => {
    assert.deepEqual(united(place('Terhune'), place('Terhune Avenue')), [['Terhune Avenue', 'Terhune']]);
    assert.deepEqual(united(place('Terhune'), place('Terhune Quillen')), [['Terhune'], ['Terhune Quillen']]);
    assert.deepEqual(united(place('New Terhune'), place('New')), [['New Terhune'], ['New']]);
  });
  it('have the gazetteer’s name, or else the longest', () => {
    const named = (...texts: readonly string[]): string[] =>
      unitePlaces(
        texts.map((text, i): LabelledName => ({ ...place(text), span: [i * 100, i * 100 + text.length] })),
        gazetteer,
        plainLedger,
      ).map(({ name }) => name);
    assert.deepEqual(named('München', 'Munich'), ['Munich']);
    assert.deepEqual(named('Munich', 'München'), ['Munich']);
    assert.deepEqual(named('Vidal Rd.', 'Vidal Road'), ['Vidal Road']);
    assert.deepEqual(named('Vidal Road', 'Vidal Rd.'), ['Vidal Road']);
    assert.deepEqual(named('QUILLEN', 'Quillen'), ['Quillen']);
    assert.deepEqual(named('Quillen', 'QUILLEN'), ['Quillen']);
  });
  it('a longer name than the gazetteer’s is another place', () => {
    assert.deepEqual(united(place('Delhi'), place('New Delhi'), place('Old Delhi')).length, 3);
  });
  it('different places stay apart', () => assert.equal(summary('They left Oslo for Bergen.').length, 2));
});
