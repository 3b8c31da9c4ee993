import * as assert from 'node:assert/strict';
import { withCertainPlaces } from '../../../../src/engine/names/certainPlaces';
import { finder, gazetteer, tokenize } from '../entities/reading';

const reader = withCertainPlaces(finder, gazetteer);

/** The places of a text, as words. */
function places(text: string): string[] {
  return reader
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
    const found = reader.find(tokenize('Rep. Kim Lund (R-Ohio) met Paul Terhune.'));
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
      assert.deepEqual(reader.find(tokenize(text)), finder.find(tokenize(text)));
  });
  it('is found in no text that has none', () => {
    for (const text of ['', '(R-', ', D-', '(D-\u{1f600})', '(R-ohio)']) assert.deepEqual(places(text), []);
  });
});

describe('where somebody lives', () => {
  it('stands behind the age', () => {
    assert.deepEqual(places('Paul Terhune, 28, of Columbia, was charged.'), ['Columbia']);
    assert.deepEqual(places('Paul Terhune, 28 of Norman.'), ['Norman']);
  });
  it('stands before the word for those who live there', () => {
    assert.deepEqual(places('A Glen Allen woman was found.'), ['Glen Allen']);
    assert.deepEqual(places('Mr Terhune resident of nowhere left.'), []);
  });
  it('is no firm', () => {
    const text = 'Paul Terhune, 52, of Columbia Foods, agreed.';
    assert.deepEqual(reader.find(tokenize(text)), finder.find(tokenize(text)));
  });
});

describe('datelines', () => {
  const cases: readonly (readonly [text: string, ...expected: string[]])[] = [
    ['CORSICANA — A woman was sentenced.', 'CORSICANA'],
    ['A woman was sentenced. CORSICANA -- She left.', 'CORSICANA'],
    ['KYIV, Ukraine (Reuters) - Troops left.', 'KYIV', 'Ukraine'],
    ['NEW LONDON – The city grew.', 'NEW LONDON'],
  ];
  for (const [text, ...expected] of cases)
    it(text, () => {
      assert.deepEqual(places(text), expected);
    });
  it('are no speakers and no headings', () => {
    for (const text of ['CORSICANA: We left.', 'TERHUNE — We left.', 'Corsicana-based aides left.'])
      assert.deepEqual(reader.find(tokenize(text)), finder.find(tokenize(text)));
  });
});

describe('letters before a hyphen that are no party', () => {
  it('make no place', () => {
    for (const text of [
      'They landed in June (D-Day).',
      'It has a measure (R-Value) of its own.',
      'Lund told of it (D-Day).',
    ])
      assert.deepEqual(places(text), []);
  });
});

describe('a state in two letters behind its town', () => {
  it('is a place although it is a word, too', () => {
    assert.deepEqual(places('They moved to Gary, IN, and to Salem, OR, in May.'), ['Gary', 'IN', 'Salem', 'OR']);
  });
  it('needs the town', () => assert.deepEqual(places('They moved it, IN, and so on.'), []));
});

describe('counties in a list', () => {
  it('are places', () => {
    assert.deepEqual(places('Clinics opened in Douglas, Otter Tail and Warren counties.'), [
      'Douglas',
      'Otter Tail',
      'Warren',
    ]);
    assert.deepEqual(places('Small Hitchcock and Hayes counties lost.'), ['Hitchcock', 'Hayes']);
    assert.deepEqual(places('They live in Preble or Warren counties.'), ['Preble', 'Warren']);
    assert.deepEqual(places('It rained in Douglas, Sarpy, and Lancaster counties.'), ['Douglas', 'Sarpy', 'Lancaster']);
  });
  it('need the word', () => assert.deepEqual(places('They met Preble and Warren.'), []));
});
