import * as assert from 'node:assert/strict';
import { names } from '../entities/reading';

describe('names with of, for and and', () => {
  const fixtures: readonly (readonly [text: string, ...expected: string[]])[] = [
    ['He left the University of Harlow.', 'organization: University of Harlow'],
    ['He left the Center for Marine Research.', 'organization: Center for Marine Research'],
    ['He left the Bank of the North.', 'organization: Bank of the North'],
    ['He left the Ministry of Agriculture and Fisheries.', 'organization: Ministry of Agriculture and Fisheries'],
    ['He sailed the Gulf of Terrano.', 'place: Gulf of Terrano'],
    ['The president of Norway spoke.', 'place: Norway'],
    ['President of Norway for a year, she left.', 'place: Norway'],
    ['Research for Norway and Sweden is dear.', 'place: Norway', 'place: Sweden'],
    ['The Trade and Industry Committee met.', 'organization: Trade and Industry Committee'],
    ['The Congress and Senate met.', 'organization: Congress', 'organization: Senate'],
    ['They met Minister of Trade Emily Terhune.', 'person: Emily Terhune'],
    ['They met Minister of Norway Emily Terhune.', 'place: Norway', 'person: Emily Terhune'],
    ['The Oslo and Bergen Police met.', 'organization: Oslo and Bergen Police'],
    ['Terhune and Bergen Police met.', 'organization: Bergen Police'],
    ['The Port Authority of Oslo and Bergen met.', 'organization: Port Authority of Oslo and Bergen'],
    [
      'The Port Authority of Oslo and Bergen University met.',
      'organization: Port Authority of Oslo',
      'organization: Bergen University',
    ],
    ['The Port Authority of Oslo and Terhune met.', 'organization: Port Authority of Oslo', 'person: Terhune'],
    ['The Court of Appeals for the Third Circuit ruled.', 'organization: Court of Appeals for the Third Circuit'],
    [
      'The District Court for the Southern District of New York ruled.',
      'organization: District Court for the Southern District of New York',
    ],
    ['The Court of Appeals for Norway ruled.', 'organization: Court of Appeals', 'place: Norway'],
    ['The Food and Drug Administration met.', 'organization: Food and Drug Administration'],
    ['The Food and Terhune Administration met.', 'organization: Terhune Administration'],
    ['The Bank and Trade Committee met.', 'organization: Trade Committee'],
    ['He left the Ministry of Agriculture and Terhune.', 'organization: Ministry of Agriculture'],
    ['They asked the Chief of Norway.', 'place: Norway'],
    ['He left the World Health Organization of Norway.', 'organization: World Health Organization of Norway'],
    ['He left the Institute of Marine Research.', 'organization: Institute of Marine Research'],
  ];
  for (const [text, ...expected] of fixtures) it(text, () => assert.deepEqual(names(text), expected));
});
