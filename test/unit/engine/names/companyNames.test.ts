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

describe('names of firms, agencies and sites', () => {
  const cases: readonly (readonly [text: string, ...expected: string[]])[] = [
    ['(Photo by Kim Oda/Terhune Images)', 'person: Kim Oda', 'organization: Terhune Images'],
    ['Photo: CNN NewSource.', 'organization: CNN NewSource'],
    ['Photo: Kim Oda.', 'person: Kim Oda'],
    ['Terhune and Sons denied it.', 'organization: Terhune and Sons'],
    ['Marks and Spencer denied it.', 'organization: Marks and Spencer'],
    ['They sued the law firm Hale and Dorr.', 'organization: Hale and Dorr'],
    ['Barnes & Holt, the law firm, denied it.', 'organization: Barnes & Holt'],
    ['They sued the law firm Barnes & Holt.', 'organization: Barnes & Holt'],
    ['They asked Terhune.com and Portal.hu about it.', 'organization: Terhune.com', 'organization: Portal.hu'],
    ['Emily Lund and Paul Vidal denied it.', 'person: Emily Lund', 'person: Paul Vidal'],
    ['They saw Kim Oda/Getty Images in June.', 'person: Kim Oda'],
    ['Photo by Kim Oda/getty images.', 'person: Kim Oda'],
    ['Photo: CNN Photo.', 'organization: CNN Photo'],
    ['Lund and Terhune, the food company, closed.', 'organization: Lund and Terhune'],
    ['Lund and Terhune, the food, is cheap.', 'person: Lund'],
    ['Lund and Terhune, a food company that closed, lost.', 'person: Lund'],
    ['Lund and Emily, the food company, closed.', 'person: Lund', 'person: Emily'],
    ['The retailer Swedish and Terhune closed.'],
    // No more than two words in front go with the name.
    ['North Old Mill Lund and Sons closed.', 'organization: Old Mill Lund and Sons'],
    ['Lund and Sons Bank closed.', 'person: Lund', 'organization: Sons Bank'],
    ['Terhune and sons closed.'],
    ['They sued the law firm Kern, Lund & Terhune.', 'organization: Kern, Lund & Terhune'],
    ['They met Kern, Lund & Terhune today.', 'organization: Lund & Terhune'],
    ['They read portal.hu and End.It today.'],
  ];
  for (const [text, ...expected] of cases)
    it(text, () => {
      assert.deepEqual(names(text), expected);
    });
});
