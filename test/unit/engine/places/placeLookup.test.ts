import assert from 'node:assert/strict';
import { lookupBook } from '../../../../src/engine/places/placeLookup';
import { CountingLedger } from '../../../../src/engine/rules/ledger';
import { smallGazetteer } from './smallGazetteer';

describe('what the gazetteer has under a name', () => {
  const gazetteer = smallGazetteer();
  const read = (name: string, ...off: string[]): string | undefined => {
    const answer = lookupBook.answer({ name, gazetteer }, new CountingLedger(off));
    if (answer === null) return undefined;
    const { places, kind } = answer.found;
    return `${answer.rule}: ${places.map((place) => place.kind).join(' ')}, ${kind ?? 'any'}`;
  };

  const fixtures: readonly (readonly [name: string, found: string | undefined])[] = [
    ['Dallas', 'lookup/exact: city, any'],
    ['Idlib Province', 'lookup/generic: city admin1, admin1'],
    ['Dallas County', 'lookup/generic: city, admin2'],
    ['Dallas International Airport', 'lookup/generic: city, city'],
    ['Dallas Area', 'lookup/generic: city, any'],
    ['the City of Dallas', 'lookup/leading-generic: city, city'],
    ['northern Syria', 'lookup/direction: country, any'],
    ['the northern Syria', 'lookup/direction: country, any'],
    ['Kern', 'lookup/county: admin2, any'],
    ['Dallas Island', undefined],
    ['Nowhere', undefined],
    ['Nowhere Province', undefined],
  ];
  for (const [name, found] of fixtures) it(name, () => assert.equal(read(name), found));

  it('a rule that is off leaves the name to the others', () => {
    assert.equal(read('Kern', 'lookup/county'), undefined);
    assert.equal(read('Dallas International Airport', 'lookup/generic'), undefined);
  });
});
