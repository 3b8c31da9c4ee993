import * as assert from 'node:assert/strict';
import { withCertainNames } from '../../../../src/engine/names/certainNames';
import { finder, gazetteer, lexicon, tokenize } from '../entities/reading';

const reader = withCertainNames(finder, lexicon, gazetteer);

/** The names of a text that are sure enough, as `type: words`. */
function names(text: string): string[] {
  return reader
    .find(tokenize(text))
    .filter(({ confidence }) => confidence >= 0.4)
    .map(({ type, span }) => `${type}: ${text.slice(...span)}`);
}

describe('where names begin and end', () => {
  const cases: readonly (readonly [text: string, ...expected: string[]])[] = [
    ['They met Cyrus Vane QC today.', 'person: Cyrus Vane'],
    ['They met Cyrus QC today.', 'person: Cyrus QC'],
    ['They met Cyrus R. Vane, Jr. today.', 'person: Cyrus R. Vane, Jr.'],
    ['The senator from Vermont Bernard Quillen left.', 'place: Vermont', 'person: Bernard Quillen'],
    [
      "The United States' National Institute of Health agreed.",
      'place: United States',
      'organization: National Institute of Health',
    ],
    ['They left the Canada-EU summit.', 'place: Canada', 'organization: EU'],
    ['Saying Rocky Quillen agreed, they left.', 'person: Rocky Quillen'],
    ["Chris Christie's aide left.", 'person: Chris Christie'],
    ["Sales of Terhune Motors' National Institute fell.", "organization: Terhune Motors' National Institute"],
    ['Listed US states lost.', 'place: US'],
    ['Harding Quillen agreed, they left.', 'person: Harding Quillen'],
    ['Visiting Terhune Motors, they left.', 'organization: Visiting Terhune Motors'],
    ['The senator from Springfield Bernard Quillen left.', 'place: Springfield', 'person: Bernard Quillen'],
    ['The senator from Madison Bernard Quillen left.', 'person: Madison Bernard Quillen'],
    ['A Republican Assemblywoman said so.'],
    ['TORONTO Bernard Quillen left.', 'place: TORONTO', 'person: Bernard Quillen'],
    ['TORONTO Terhune Motors left.', 'place: TORONTO', 'organization: Terhune Motors'],
    // A place until the dateline was seen.
    ['NEW YORK Bernard Quillen left.', 'place: NEW YORK', 'person: Bernard Quillen'],
    ['Bernard Quillen Visits Norway', 'person: Bernard Quillen', 'place: Norway'],
    ['Bernard Quillen Visits Bergh for a day', 'person: Bernard Quillen'],
  ];
  for (const [text, ...expected] of cases)
    it(text, () => {
      assert.deepEqual(names(text), expected);
    });
});
