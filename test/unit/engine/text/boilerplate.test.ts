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
    'Subscribe to The Harlow Times today',
    'Sign up now',
    'Register for free access here.',
    'FOLLOW US ON FACEBOOK',
    'Please support us today',
    'Support the Guardian',
    'Sign in to comment',
    'Donate now',
    'Watch: Bridge falls in a storm',
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
    'Support the premier once enjoyed in the US has gone, Vera Sund said on Friday.',
    'Support the premier once enjoyed in the US has gone.',
    'Join the US on Monday, Holm told the allies.',
    'Register now or lose your seat, the minister told renters.',
    'Sign up for the navy today, the admiral told the class.',
    'Listen: nobody will tear down that tower, Holm said.',
    'Listen: nobody will tear down that tower.',
    'Donate blood or people will die.',
    'Post on the border was shelled',
    'Sign in the window reads closed',
    'Jump to safety was the last thing they heard.',
    'Get the emails, Holm warned them.',
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
