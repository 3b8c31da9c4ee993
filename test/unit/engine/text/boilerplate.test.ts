import * as assert from 'node:assert/strict';
import { isBoilerplate } from '../../../../src/engine/text/boilerplate';
import { paragraphsOf } from '../../../../src/engine/text/prose';

describe('what a page has around an article', () => {
  for (const text of [
    'Related: Stein says tax will fall',
    'READ MORE: Why the bridge is late',
    'Also read | Holm wins again',
    '© 2024 The Harlow Times. All rights reserved.',
    'Copyright 2024 Harlow Media',
    'Support independent journalism: every gift counts.',
    'Sign up for our daily newsletter.',
    'Share on Facebook',
    'Follow Ann Lund on Twitter @annlund.',
    'Story continues below advertisement',
    'Advertisement',
  ])
    it(`is not the article: ${text}`, () => assert.equal(isBoilerplate(text), true));
  for (const text of [
    'Related work began in May, Holm said.',
    'Read more slowly, she told them.',
    'Share prices fell on Monday.',
    'Copyright law was changed, Holm said.',
    'Support for the plan fell.',
    'Listen to the people, Holm said.',
    '“Subscribe today,” Holm said.',
    'Follow the money, they say.',
  ])
    it(`is the article: ${text}`, () => assert.equal(isBoilerplate(text), false));
  it('is no paragraph', () => {
    const text = 'Holm left.\n\nRelated: Stein Says Tax Will Fall\n\nBech stayed.';
    assert.deepEqual(
      paragraphsOf(text, 'plain').map((paragraph) => paragraph.text),
      ['Holm left.', 'Bech stayed.'],
    );
  });
});
