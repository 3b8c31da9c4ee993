import assert from 'node:assert/strict';
import { candidatesFor, type Candidates } from '../../../../src/engine/places/candidates';
import { countyTowns } from '../../../../src/engine/places/countyTowns';
import { plainLedger } from '../../../../src/engine/rules/ledger';
import { openGazetteer } from '../../../../src/engine/places/gazetteer';
import { packGazetteer } from '../../../../training/gazetteer/pack';
import { place } from './smallGazetteer';

describe('counties and towns of one text', () => {
  const gazetteer = openGazetteer(
    packGazetteer([
      place('Lund', 'city', 'SE', 'Skåne', [55.7, 13.2], 90_000),
      place('Lund', 'city', 'US', 'Texas', [30.1, -97.1], 20_000),
      place('Lund', 'city', 'US', 'Ohio', [40.2, -83.2], 500),
      place('Orange County', 'admin2', 'US', 'Texas', [30, -97], 80_000),
      place('Orange County', 'admin2', 'US', 'Ohio', [40, -83], 30_000),
      place('Orange County', 'admin2', 'US', 'California', [33.7, -117.8], 3_000_000),
    ]),
  );
  const named = (name: string): Candidates => candidatesFor({ names: [name], mentions: [] }, gazetteer);
  const gaining = (all: readonly Candidates[], one: Candidates): (string | null)[] =>
    one.places.filter((_, i) => (countyTowns(all, plainLedger).get(one)?.[i] ?? 0) > 0).map(({ admin1 }) => admin1);

  it('speak for those that lie together, if the town has some size', () => {
    const all = [named('Lund'), named('Orange County')] as const;
    assert.deepEqual(gaining(all, all[0]), ['Texas']);
    assert.deepEqual(gaining(all, all[1]), ['Texas']);
  });
  it('say nothing where one of them is missing', () => {
    assert.equal(countyTowns([], plainLedger).size, 0);
    assert.equal(countyTowns([named('Lund'), named('Nowhere')], plainLedger).size, 0);
    assert.equal(countyTowns([named('Orange County')], plainLedger).size, 0);
  });
});
