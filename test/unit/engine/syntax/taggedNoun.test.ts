import * as assert from 'node:assert/strict';
import { WordView } from '../../../../src/engine/names/wordView';
import { isNominalAt, isNounAt, taggedNoun } from '../../../../src/engine/syntax/taggedNoun';
import { syntaxOf } from '../quotes/reports/reports';

/** Text, its noun, the determiner and the modifiers. */
const cases: readonly (readonly [text: string, noun: string, expected: string])[] = [
  ['The Russian foreign minister slept.', 'minister', 'the: foreign russian'],
  ['A minister slept.', 'minister', 'a: '],
  ['An old minister slept.', 'minister', 'a: old'],
  ['His old lawyer slept.', 'lawyer', 'owned: old'],
  ["The town's new mayor slept.", 'mayor', 'genitive: new town'],
  ['The minister of foreign affairs slept.', 'minister', 'the: foreign affairs'],
  ['The minister of small old red boats slept.', 'minister', 'the: small old red'],
  ['Ministers slept.', 'Ministers', ': '],
];

describe('taggedNoun', () => {
  for (const [text, noun, expected] of cases)
    it(text, () => {
      const { tokens, tags } = syntaxOf(text);
      const view = new WordView(tokens);
      const token = tokens.forms.findIndex((form) => form.text === noun);
      const { determiner, modifiers } = taggedNoun(view, tags, token, 0);
      assert.equal(`${determiner}: ${modifiers.join(' ')}`, expected);
    });

  it('knows nouns and adjectives', () => {
    const { tags } = syntaxOf('The old minister slept.');
    assert.deepEqual(
      [0, 1, 2, 3, 99].map((token) => [isNounAt(tags, token), isNominalAt(tags, token)]),
      [
        [false, false],
        [false, true],
        [true, true],
        [false, false],
        [false, false],
      ],
    );
  });
});
