import * as assert from 'node:assert/strict';
import { names } from '../entities/reading';

describe('what stands after a name', () => {
  const fixtures: readonly (readonly [text: string, ...expected: string[]])[] = [
    ['Terhune said so.', 'person: Terhune'],
    ['Terhune, who left, agrees.', 'person: Terhune'],
    ['Terhune, 61, agrees.', 'person: Terhune'],
    ['Terhune, a retired teacher, agrees.', 'person: Terhune'],
    ['They sold Terhune shares.', 'organization: Terhune'],
    ['They left the Terhune-based firm.', 'place: Terhune'],
    ['They crossed Terhune province.', 'place: Terhune'],
    ['They left Terhune, Norway.', 'place: Terhune', 'place: Norway'],
    ["They saw Terhune's capital.", 'place: Terhune'],
  ];
  for (const [text, ...expected] of fixtures) it(text, () => assert.deepEqual(names(text), expected));
});
