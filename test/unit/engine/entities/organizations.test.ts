import * as assert from 'node:assert/strict';
import type { LabelledName } from '../../../../src/engine/entities/documentName';
import { formKey } from '../../../../src/engine/entities/formKey';
import { uniteOrganizations } from '../../../../src/engine/entities/organizations';
import { plainLedger } from '../../../../src/engine/rules/ledger';
import { entitiesOf, entityLexicon, gazetteer, summary } from './reading';

function united(...texts: readonly string[]): string[][] {
  const names = texts.map((text, i): LabelledName => {
    const span = [i * 1000, i * 1000 + text.length] as const;
    return { text, key: formKey(text), type: 'organization', span, confidence: 0.9, by: { rule: 'test' } };
  });
  return uniteOrganizations(names, entityLexicon, gazetteer, plainLedger).map(({ members }) =>
    members.map(({ name }) => name.text),
  );
}

describe('organisations', () => {
  it('the acronym in brackets', () => {
    assert.deepEqual(summary('The Northern Rail Authority (NRA) grew. The NRA agreed.'), [
      'organization: Northern Rail Authority = NRA (3)',
    ]);
  });
  it('the acronym elsewhere', () => {
    assert.deepEqual(summary('The European Union met. The EU agreed.'), ['organization: European Union = EU (2)']);
  });
  it('acronyms with figures', () =>
    assert.deepEqual(summary('The Group of Seven met. The G-7 agreed.'), ['organization: Group of Seven = G-7 (2)']));
  it('legal forms', () => {
    assert.deepEqual(summary('Harlow Steel Corp. grew. They left Harlow Steel Corporation.'), [
      'organization: Harlow Steel Corporation = Harlow Steel Corp. (2)',
    ]);
  });
  it('short forms, said so', () => {
    const [entity] = entitiesOf('Lockheed Martin grew.\nThey sold Lockheed shares.');
    assert.equal(entity?.name, 'Lockheed Martin');
    assert.deepEqual(entity.mentions[1]?.values, ['Lockheed Martin']);
  });
  it('no short form when two begin alike', () => {
    assert.deepEqual(summary('Terhune Hospital and Terhune University met. They sold Terhune shares.').length, 3);
  });
  it('acronyms that brackets declare', () =>
    assert.deepEqual(summary('They sued Terhune Steel Workers (TSWK). TSWK denied it.'), [
      'organization: Terhune Steel Workers = TSWK (3)',
    ]));
  it('names that a list unites', () =>
    assert.deepEqual(
      summary('The Federal Reserve met. The U.S. Federal Reserve agreed. The Fed denied it.').length,
      1,
    ));
  it('the head of the name', () => {
    assert.deepEqual(summary('The Defense Department grew. They asked the Department of Defense.').length, 1);
    assert.deepEqual(summary('They sued Harlow Airlines. They sold Harlow shares.'), [
      'organization: Harlow Airlines = Harlow (2)',
    ]);
  });
  it('a short form before its full name is left to a person', () => {
    const text = `${'Lockheed grew. They met Lockheed. '.repeat(20)}\nThey sold Lockheed Martin shares.`;
    const entities = entitiesOf(text);
    assert.deepEqual(
      entities.map(({ name, maybeSameAs }) => [name, maybeSameAs.length]),
      [
        ['Lockheed', 1],
        ['Lockheed Martin', 0],
      ],
    );
  });
  it('the full name that adds only what kind of firm it is', () => {
    assert.deepEqual(summary('They left Harlow Motor Company. They met Harlow Taurus Club. They sold Harlow shares.'), [
      'organization: Harlow Motor Company = Harlow (2)',
      'organization: Harlow Taurus Club',
    ]);
  });
  it('the shorter of two full names that begin alike', () => {
    assert.deepEqual(united('Northern League Football', 'Northern League Football Draft', 'Northern League'), [
      ['Northern League Football', 'Northern League'],
      ['Northern League Football Draft'],
    ]);
  });
  it('the nickname of a team', () => {
    assert.deepEqual(united('Pittsburgh Pirates', 'Pirates'), [['Pittsburgh Pirates', 'Pirates']]);
    assert.equal(united('Terhune Pirates', 'Pirates').length, 2);
  });
  it('acronyms with the country', () => {
    assert.deepEqual(summary('The Air Force grew. The USAF agreed.'), ['organization: Air Force = USAF (2)']);
  });
  it('branches and companies with a legal form stay apart', () => {
    assert.deepEqual(
      summary('They sued Harlow Australia Corp.\nThey sold Harlow Inc. shares.\nThey sold Harlow Foods shares.').length,
      3,
    );
  });
});
