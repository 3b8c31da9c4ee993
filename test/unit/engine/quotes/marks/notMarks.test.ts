import * as assert from 'node:assert/strict';
import { pieces, rulesFor } from './marks';

/** Rule (or none), text. */
const cases: readonly (readonly [string | null, string])[] = [
  ['mark/inside-word', "We don't."],
  ['mark/inside-word', 'We don’t.'],
  ['mark/fence', "'''''''"],
  ['mark/markup', 'a href="x'],
  ['mark/markup', "a href='x"],
  [null, '="We stay."'],
  ['mark/measure', 'a 7"6 wall'],
  ['mark/measure', 'a 4"x8 board'],
  ['mark/measure', 'is 6′2" tall'],
  ['mark/measure', 'is 6’ 11" tall'],
  [null, 'a "7" here'],
  ['mark/possessive', "“The Tide”'s cast"],
  ['mark/elision', "tell 'em so"],
  ['mark/elision', "the '90s here"],
  ['mark/elision', "in '62 they"],
  ['mark/elision', 'it is ‘bout right'],
];

describe('not marks', () => {
  for (const [rule, text] of cases) {
    it(`${rule ?? 'no rule'} in ${text}`, () => {
      assert.deepEqual(
        rulesFor(text).filter((id) => /inside-word|fence|markup|measure|possessive|elision/.test(id)),
        rule === null ? [] : [rule],
      );
    });
  }

  it('leaves what only looks like them', () => {
    assert.deepEqual(pieces("'''''''We stay.'''''''"), []);
    assert.deepEqual(pieces('It is 7 "by far" here.'), ['"by far"']);
    assert.deepEqual(pieces('‘Til we stay,’ she said.'), ['‘Til we stay,’']);
    assert.deepEqual(pieces('She said, ‘Til we stay,’ often.'), []);
    assert.deepEqual(pieces('‘We like ‘Hamlet’ so,’ she said.'), ['‘We like ‘Hamlet’ so,’', '‘Hamlet’']);
    assert.deepEqual(pieces("‘We like ‘Hamlet’'s cast,’ she said."), ["‘We like ‘Hamlet’'s cast,’", '‘Hamlet’']);
  });
});
