import * as assert from 'node:assert/strict';
import { names } from '../entities/reading';

describe('names where a sentence begins', () => {
  const fixtures: readonly (readonly [text: string, ...expected: string[]])[] = [
    ['Over Norway it rained.', 'place: Norway'],
    ['Researchers Lorenzo Vidal and Ann Marlow agree.', 'person: Lorenzo Vidal', 'person: Ann Marlow'],
    ['Officials in Norway agree.', 'place: Norway'],
    ['Former New York City staff agree.', 'place: New York City'],
    ['Carmaker Terhune Motors agrees.', 'organization: Terhune Motors'],
    ['World Bank staff agree.', 'organization: World Bank'],
    ['Mark Vidal agrees.', 'person: Mark Vidal'],
    ['The Hague agrees.', 'place: The Hague'],
    ['The Harlow Institute agrees.', 'organization: Harlow Institute'],
    ['Security Council members agree.', 'organization: Security Council'],
    ['Restocking takes days.'],
    ['"Negotiations failed," she said.'],
  ];
  for (const [text, ...expected] of fixtures) it(text, () => assert.deepEqual(names(text), expected));
});
