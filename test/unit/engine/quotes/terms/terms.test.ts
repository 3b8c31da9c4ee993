import * as assert from 'node:assert/strict';
import { ruleWords } from '../../../../../src/export/ruleWords';
import { inShort, readParagraph } from '../reader';

/** Phenomenon, text, terms. */
const cases: readonly (readonly [string, string, readonly string[]])[] = [
  ['scare quotes', 'The “experts” met in a “secret” room.', ['“experts”', '“secret”']],
  ['a nickname', 'Jack “Ace” Marlow said he was tired.', ['“Ace”']],
  ['a nickname that friends use', 'Friends call him “Doc”.', ['“Doc”']],
  ['no nickname', 'Friends call him “a born liar”.', []],
  ['a work behind its noun', 'Reed said the film “The Long Harbour” was over.', ['“The Long Harbour”']],
  ['a work behind its maker', "Reed read Hill's “The Long Harbour Road” aloud.", ['“The Long Harbour Road”']],
  ['a programme', 'Reed said on “Morning In Leeds” that she was tired.', ['“Morning In Leeds”']],
  ['a name that something has', 'Reed joined a club called “The Night Owls”.', ['“The Night Owls”']],
  [
    'two programmes',
    'Reed spoke on “Morning In Leeds” and “Evening In York”.',
    ['“Morning In Leeds”', '“Evening In York”'],
  ],
  ['a title beside quoted words', 'Reed called him a “fool” and “Mister Nobody”.', []],
  ['capitals behind an article', 'Reed said: “We go. The “United States” stays.”', []],
  ['what something is known as', 'The basin known as the “old lady” is shut.', ['“old lady”']],
  ['what something is titled', 'Reed said a book titled “Salt” was his.', ['“Salt”']],
  ['quoted words in a headline', 'Reed Sees ‘Personal Insult’ In The Harbour Plan', []],
  ['no nickname in a headline', 'Reed ‘A Disgrace’ Over Harbour Remarks, Hill Says', []],
  ['a heading', '“A Town Without Boats”', ['“A Town Without Boats”']],
  ['a motto', '“We stay where we are” is the motto of the town.', ['“We stay where we are”']],
  ["somebody's slogan", "“Nobody is left behind” was the club's slogan, Reed said.", ['“Nobody is left behind”']],
  ['a motto before it', "The town's motto is “We stay where we are”.", ['“We stay where we are”']],
  ['no motto', 'The message of the town is “we stay where we are”.', []],
  ['quoted words of a cue', 'Reed said the plan was “odd”.', []],
  ['an utterance of few words', '“Never,” Reed said.', []],
];

describe('terms', () => {
  for (const [phenomenon, text, terms] of cases) {
    it(phenomenon, () => {
      const found = readParagraph(text).terms;
      assert.deepEqual(
        found.map(({ span }) => text.slice(...span)),
        terms,
      );
      assert.ok(found.every(({ by }) => by.rule in ruleWords));
    });
  }

  it('takes more than three words for somebody’s even without a cue', () => {
    assert.deepEqual(inShort('It was “a long way down” from there.').length, 1);
  });
});
