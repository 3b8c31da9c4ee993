import * as assert from 'node:assert/strict';
import { Kind } from '../../../../src/engine/text/tokenKinds';
import { markEnd, markKind } from '../../../../src/engine/text/tokenMarks';

/** Text, its first mark, what the mark is. */
const cases: readonly (readonly [string, string, number])[] = [
  ['. ', '.', Kind.Stop],
  ['... a', '...', Kind.Ellipsis],
  ['…', '…', Kind.Ellipsis],
  ['?! b', '?!', Kind.Exclamation],
  ["''''", "''", Kind.Quote],
  ['``a', '``', Kind.Open],
  ['’’ a', '’’', Kind.Quote],
  ['‘’a', '‘’', Kind.Open],
  ["'em all", "'em", Kind.Word],
  ["'emu'", "'", Kind.Quote],
  ['’90s', '’90s', Kind.Word],
  ["'n' b", "'n'", Kind.Word],
  ['“a', '“', Kind.Open],
  ['»', '»', Kind.Close],
  ['"', '"', Kind.Quote],
  ['-- a', '--', Kind.Dash],
  ['———', '———', Kind.Dash],
  ['––', '–', Kind.Dash],
  [':) ', ':)', Kind.Other],
  [': )', ':', Kind.Other],
  ['<3', '<3', Kind.Other],
  ['👍🏽👍', '👍🏽', Kind.Other],
  ['👩‍👩‍👧👩', '👩‍👩‍👧', Kind.Other],
  ['🇺🇸🇬🇧', '🇺🇸', Kind.Other],
  ['☺\ufe0f☺', '☺\ufe0f', Kind.Other],
  ['\ud83d\ud83d', '\ud83d', Kind.Other],
  ['((', '(', Kind.Open],
];

describe('marks', () => {
  for (const [text, mark, kind] of cases)
    it(`reads ${JSON.stringify(mark)} in ${JSON.stringify(text)}`, () => {
      const end = markEnd(text, 0);
      assert.equal(text.slice(0, end), mark);
      assert.equal(markKind(text, 0, end), kind);
    });
});
