import * as assert from 'node:assert/strict';
import { withoutPartyTags } from '../../../../src/engine/entities/partyTags';
import { finder, tokenize } from './reading';

/** The places that a text holds when party tags are read, as words. */
function places(text: string): string[] {
  return withoutPartyTags(finder)
    .find(tokenize(text))
    .filter(({ type }) => type === 'place')
    .map(({ span }) => text.slice(...span));
}

describe('the party of a politician', () => {
  const cases: readonly (readonly [text: string, ...expected: string[]])[] = [
    ['Rep. Kim Lund (R-Ohio) was there.', 'Ohio'],
    ['Sen. Ann Terhune (D-Calif.) was there.', 'Calif.'],
    ['Sen. Ann Terhune (D–N.Y.) was there.', 'N.Y.'],
    ['Rep. Jo Lund, D-Iowa City, and Sen. Ann Terhune, DFL-Cook; were there.', 'Iowa City', 'Cook'],
    ['They met state Sen. Jo Lund, R-Fairfax.', 'Fairfax'],
    ['They met state Sen. Jo Lund, R-Elbow Lake, and left.', 'Elbow Lake'],
  ];
  for (const [text, ...expected] of cases)
    it(`is no part of a name: ${text}`, () => {
      assert.deepEqual(places(text), expected);
    });

  it('leaves no person of that name', () => {
    const found = withoutPartyTags(finder).find(tokenize('Rep. Kim Lund (R-Ohio) met Paul Terhune.'));
    assert.deepEqual(
      found.map(({ type }) => type),
      ['person', 'place', 'person'],
    );
  });
  it('is not looked for elsewhere', () => {
    for (const text of [
      'They drove down I-95, then home.',
      'The R-Type was sold.',
      'On the coast, D-Day was remembered.',
    ])
      assert.deepEqual(withoutPartyTags(finder).find(tokenize(text)), finder.find(tokenize(text)));
  });
  it('is found in no text that has none', () => {
    for (const text of ['', '(R-', ', D-', '(D-\u{1f600})', '(R-ohio)']) assert.deepEqual(places(text), []);
  });
});
