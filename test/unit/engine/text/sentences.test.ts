import * as assert from 'node:assert/strict';
import { sentencesOf } from './read';

/** Phenomenon and a text whose sentences are parted by ` | `. */
const cases: readonly (readonly [string, string])[] = [
  ['stops', 'He left. | She stayed! | Why? | Nobody knows'],
  ['titles', 'Mr. Smith met Gov. Jane Lee and Lt. Col. Ray Park. | They spoke.'],
  ['initials', 'J. K. Rowling wrote it. | George W. Bush read it.'],
  ['countries', 'The U.S. Army came. | It left the U.S. | The rest is known.'],
  ['firms', 'Acme Inc. bought Bolt Corp. Monday. | It paid.'],
  ['hours', 'It began at 5 p.m. Monday. | It ended at 7 p.m. | Nobody came.'],
  ['decimals', 'It rose 3.5 percent. | That is much.'],
  ['numbered things', 'He lives at No. 10 now. | She said no. | 15 people agreed.'],
  ['ellipses', 'I thought... maybe not. | He left… | Then it rained.'],
  ['closing marks after the stop', '“It is over.” | She left. | "Fine." | (He came.) | They sat.'],
  ['opening marks before the sentence', 'He left. | “It is over,” she said. | "Yes."'],
  ['a cue after a quoted question', '“Really?” he asked. | "No!" she cried. | ‘Why?’ said Lee.'],
  ['a capital cue after a quoted question', '“Really?” Smith asked. | “Now!” Mary Ann Lee shouted.'],
  ['doubled marks', "''It is over.'' | He left. | ''Why?'' he asked."],
  ['a quoted sentence before another', '“Really?” | Smith had no idea. | He left.'],
  ['an exclamation inside a sentence', 'Yahoo! said so. | The show Jeopardy! is on.'],
  ['numbers of a list', '1. Open the door. | Go in.'],
  ['footnotes', 'He was born there.[3] | She was not. [4] [5] | They met.'],
  ['small letters', 'It is a phone. | iPhones sell. | al-Bashir left.'],
  ['Latin abbreviations', 'Some fruit, e.g. Apples, i.e. Granny Smith vs. Fuji, sold.'],
  ['street names', 'The fire on Elm St. was put out. | The cause is open.'],
  ['months', 'It opens Jan. 5 and closes Dec. 12. | Tickets sell.'],
  ['a bracket in the name', 'He liked [George W.] Bush.'],
  ['an emphatic mark', 'What?! | No.'],
  ['a dateline', 'OSLO, Norway, May 2, 2019 — | The bridge is safe. | It was shut.'],
  ['a dateline with its agency', 'Oslo (UPI) - | The bridge is safe, engineers said.'],
  ['a dateline of two parts', 'OSLO – May 2, 2019 – | Kestrel Labs said so.'],
  ['a dateline without blanks', 'OSLO, Norway--(NEWSWIRE)-- | Kestrel Labs said so.'],
  ['a dash behind a name', 'Oslo — the capital — slept. | Ann Reed - a nurse - left.'],
  ['dashes behind a dateline', 'OSLO — | Mayor Ada Bright — She is new — spoke.'],
  ['a town with a hyphen', 'BADEN-BADEN is small.'],
  ['a crosshead that ran into its paragraph', 'Money matters | The council will vote in May. | It has none.'],
  ['no paper in the middle', 'Ann Reed of The Guardian told the mayor of The Hague.'],
  ['other scripts', '漢字。 | Привет.'],
];

describe('sentences', () => {
  for (const [name, text] of cases) {
    it(`are parted at ${name}`, () => {
      const expected = text.split(' | ');
      assert.deepEqual(sentencesOf(expected.join(' ')), expected);
    });
  }

  it('has one sentence in a headline', () =>
    assert.deepEqual(sentencesOf('Mayor Quits Over Bridge'), ['Mayor Quits Over Bridge']));
});
