import * as assert from 'node:assert/strict';
import { inShort } from '../reader';

/** Phenomenon, text, what is left of the piece. */
const cases: readonly (readonly [string, string, string])[] = [
  ['a verb and a name', '“We stay where we are, said Reed, who was tired.', 'Reed > said: “We stay where we are,'],
  ['a verb, a title and a name', '“We stay where we are, said Mr. Reed.', 'Mr. Reed > said: “We stay where we are,'],
  ['a pronoun and a verb', '"We stay where we are, he said.', 'he > said: "We stay where we are,'],
  ['a name and a verb', '“We stay where we are, Ann Reed said.', 'Ann Reed > said: “We stay where we are,'],
  [
    'a name and a verb in the middle',
    '“We stay where we are, Ann Reed said to me.',
    '? > -: “We stay where we are, Ann Reed said to me.',
  ],
  ['too little before it', '“Go, said Reed.', '? > -: “Go, said Reed.'],
  ['little before what ends the paragraph', '“We go, said Reed.', 'Reed > said: “We go,'],
  ['a verb that does not report', '“We stay where we are, left Reed.', '? > -: “We stay where we are, left Reed.'],
  ['no name behind it', '“We stay where we are, said nobody.', '? > -: “We stay where we are, said nobody.'],
  ['a pronoun with a capital', '“We stay where we are, It said.', '? > -: “We stay where we are, It said.'],
  [
    'another piece over the place',
    'Hill said: “We ‘stay where we are, said Reed’ now.',
    'Hill > said: “We ‘stay where we are, said Reed’ now.',
  ],
];

describe('unclosed', () => {
  for (const [phenomenon, text, quotation] of cases) {
    it(phenomenon, () => assert.equal(inShort(text)[0], quotation));
  }

  it('goes on to the end without a reporting clause', () => {
    assert.deepEqual(inShort('Reed said: “We stay, as Hill will see.'), ['Reed > said: “We stay, as Hill will see.']);
  });

  it('leaves a piece that is closed', () => {
    assert.deepEqual(inShort('“We stay where we are, said Reed,” Hill said.'), [
      'Hill > said: “We stay where we are, said Reed,”',
    ]);
  });
});
