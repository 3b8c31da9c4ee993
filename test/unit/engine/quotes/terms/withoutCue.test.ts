import * as assert from 'node:assert/strict';
import { readParagraph } from '../reader';

/** What a piece without a cue is: the rule of its term, or of its quotation. */
function readAs(text: string): string {
  const { terms, quotations } = readParagraph(text);
  return terms[0]?.by.rule ?? quotations[0]?.by.rule ?? 'none';
}

/** Phenomenon, text, rule. */
const cases: readonly (readonly [string, string, string])[] = [
  ['a title alone', '“A Town Without Boats”', 'term/heading'],
  ['a title of nine words alone', '“A Town Without Boats And Ships And Long Harbours”', 'link/none'],
  ['a title that is not alone', 'It was “A Town Without Boats” again.', 'term/title-case'],
  ['words alone', '“we stay where we are”', 'link/none'],
  ['a few words alone', '“we stay here”', 'term/few-words'],
  ['a short sentence alone', '“We stay.”', 'link/none'],
  ['one word alone', '“Never.”', 'term/few-words'],
  ['a short sentence of small letters', '“we stay.”', 'term/few-words'],
  ['a short sentence behind words', 'Then “We stay.”', 'term/few-words'],
  ['a few words', 'Then “a way down” again.', 'term/few-words'],
  ['a few words in a headline', 'Critics In Leeds See The Plan As ‘Utter Nonsense’', 'link/none'],
  ['a work in a headline', 'Reed’s ‘Salt’ Opens In Leeds On Monday', 'term/few-words'],
  ['more than a few', 'Then “a long way down” again.', 'link/none'],
  ['more than a title has', 'Then “A Long Way Down And Up And Down Again Now” again.', 'link/none'],
];

describe('without a cue', () => {
  for (const [phenomenon, text, rule] of cases) {
    it(phenomenon, () => {
      assert.equal(readAs(text), rule);
    });
  }

  it('takes long words for somebody’s', () => {
    const word = `a${'b'.repeat(210)}`;
    assert.equal(readAs(`Then “${word}” again.`), 'link/none');
    assert.equal(readAs(`“${word}”`), 'link/none');
  });
});
