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
  ];
  for (const [text, ...expected] of fixtures) it(text, () => assert.deepEqual(names(text), expected));
});
