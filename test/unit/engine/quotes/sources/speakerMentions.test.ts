import * as assert from 'node:assert/strict';
import { namesIn, readParagraph, speakerOf } from '../reader';

const said = '“We stay where we are,”';

/** Phenomenon, text, who speaks. */
const cases: readonly (readonly [string, string, string])[] = [
  ['a name', `${said} Reed said.`, 'Reed'],
  ['a title', `${said} Sen. Ann Reed said.`, 'Sen. Ann Reed'],
  ['a role before the name', `${said} harbour police spokesman Ann Reed said.`, 'harbour police spokesman Ann Reed'],
  ['a role with a verb in it', `${said} campaign press secretary Ann Reed said.`, 'campaign press secretary Ann Reed'],
  ['a retired one', `${said} retired colonel Ann Reed said.`, 'retired colonel Ann Reed'],
  ['a pronoun', `${said} he said.`, 'he'],
  ['a nominal', `${said} the mayor said.`, 'the mayor'],
  ['somebody’s spokesman', `${said} the mayor's spokesman said.`, "the mayor's spokesman"],
  [
    'a spokesman for something',
    `${said} a spokesman for the port authority said.`,
    'a spokesman for the port authority',
  ],
  ['somebody of somewhere', `${said} said Ann Reed of the Port Workers Union.`, 'Ann Reed of the Port Workers Union'],
  ['a time between', `${said} Reed on Tuesday said.`, 'Reed'],
  ['a time behind', `${said} said Reed on Tuesday.`, 'Reed'],
  ['an adverb between', `${said} Reed later said.`, 'Reed'],
  ['an auxiliary', `${said} Reed has said.`, 'Reed'],
  ['a place of speaking behind', `${said} said Reed in a statement.`, 'Reed'],
  ['an apposition', `${said} Reed, the mayor's spokesman, said.`, 'Reed'],
  ['an apposition with commas in it', `${said} Reed, 45, a teacher from Leeds, Yorkshire, said.`, 'Reed'],
  ['a name as apposition', `${said} the mayor's spokesman, Ann Reed, said.`, "the mayor's spokesman, Ann Reed"],
  [
    'a name as apposition behind the verb',
    `${said} said the mayor's spokesman, Ann Reed.`,
    "the mayor's spokesman, Ann Reed",
  ],
  ['a relative clause', `${said} Reed, who replaced Hill in May, said.`, 'Reed'],
  ['a clause that has a subject of its own', `${said} Reed, whose father met Hill, said.`, 'Reed'],
  ['dashes', `${said} Reed — a teacher from Leeds — said.`, 'Reed'],
  ['brackets', `${said} Ann Reed (Ind.) said.`, 'Ann Reed (Ind.)'],
  ['an opening phrase', `On Monday, in Leeds, Reed said: ${said}`, 'Reed'],
  ['an opening clause', `When the vote was over, Reed said: ${said}`, 'Reed'],
  ['a clause before', `The vote failed, but Reed said: ${said}`, 'Reed'],
  ['two verbs', `Asked about the vote, Reed smiled and said: ${said}`, 'Reed'],
  ['but', `Mayor Ann Reed said people want a vote, but warned: ${said}`, 'Mayor Ann Reed'],
  ['two people', `${said} Reed and Hill said.`, 'Reed + Hill'],
  ['two people behind the verb', `${said} said Reed and Hill.`, 'Reed + Hill'],
  ['no two people', `Reed lost the vote and Hill said: ${said}`, 'Hill'],
  ['an organisation', `${said} the Port Authority said.`, 'the Port Authority'],
  ['a document', `The report said the plan was “not good enough”.`, 'The report'],
  ['a relative pronoun', `She showed a letter that said: ${said}`, 'a letter'],
  ['that is no determiner', `Hill wrote that Reed said: ${said}`, 'Reed'],
  ['somebody, as many do', `${said} many of the workers said.`, 'many of the workers'],
  ['somebody with something, over an apposition', `${said} someone with a boat, no sailor, said.`, 'someone'],
  ['a number in a compound', `${said} the four-term mayor said.`, 'the four-term mayor'],
  ['an age in a compound', `${said} the 12-year-old girl said.`, 'the 12-year-old girl'],
  ['somebody of an age', `${said} said the 12-year-old.`, 'the 12-year-old'],
  ['a compound before an apposition', `${said} Mayor-elect Ann Reed, a teacher, said.`, 'Mayor-elect Ann Reed'],
  ['no adverb of place', 'Reed stormed back, leaned into him and said: “We stay.”', 'Reed'],
  ['an office before a name', 'The Harbour Secretary, Ann Reed, said: “We stay.”', 'The Harbour Secretary, Ann Reed'],
  ['somebody’s dismay', "The trip was off - much to Reed's dismay, who called it “a bad joke”.", 'Reed'],
  ["somebody's daughter", "Hill met Reed's daughter, who called it “a bad joke”.", "Reed's daughter"],
  [
    'a noun that could be a verb behind an article',
    'A hospital trust in the south of Wales said: “We stay.”',
    'A hospital trust in the south of Wales',
  ],
  ['inserted', 'The trouble, says Ann Reed, a teacher, is that the plan is “not good enough”.', 'Ann Reed'],
  ['the sentence before', `Reed was angry, she said. “We stay where we are.”`, 'she'],
  ['the speaker goes on', `Reed said the plan was “odd”. ${said} and so on.`, 'Reed'],
  ['without a cue, the subject of the sentence', 'Reed ended the night with “a very long walk” home.', 'Reed'],
  ['nobody', '“We stay where we are.”', '?'],
];

describe('speakers', () => {
  for (const [phenomenon, text, speaker] of cases) {
    it(phenomenon, () => {
      assert.equal(speakerOf(text), speaker);
    });
  }

  it('says form and kind of source', () => {
    const kind = (words: string): string => {
      const speaker = readParagraph(`${said} ${words} said.`).quotations[0]?.speakers[0];
      return `${speaker?.form ?? ''} ${speaker?.source ?? ''}`;
    };
    assert.equal(kind('Ann Reed'), 'name person');
    assert.equal(kind('she'), 'pronoun person');
    assert.equal(kind('they'), 'pronoun unnamed-group');
    assert.equal(kind('the mayor'), 'nominal unnamed-person');
    assert.equal(kind('two officials'), 'nominal unnamed-group');
    assert.equal(kind('the ministry'), 'nominal organization');
    assert.equal(kind('the Port Authority'), 'name organization');
    assert.equal(kind('the report'), 'nominal document');
  });

  it('keeps a name whole that the name finder found', () => {
    const text = `${said} Bank of New Leeds and Trust said.`;
    assert.equal(
      speakerOf(text, namesIn(text, { 'Bank of New Leeds and Trust': 'organization' })),
      'Bank of New Leeds and Trust',
    );
    const [speaker] =
      readParagraph(text, namesIn(text, { 'Bank of New Leeds and Trust': 'organization' })).quotations[0]?.speakers ??
      [];
    assert.equal(speaker?.source, 'organization');
  });

  it('points at the name inside the words', () => {
    const name = (text: string): string | null => {
      const span = readParagraph(text).quotations[0]?.speakers[0]?.name;
      return span ? text.slice(...span) : null;
    };
    assert.equal(name(`${said} harbour spokesman Ann Reed said.`), 'Ann Reed');
    assert.equal(name(`${said} the mayor's spokesman, Ann Reed, said.`), 'Ann Reed');
    assert.equal(name(`${said} Reed's spokesman said.`), null);
    assert.equal(name(`${said} she said.`), null);
  });

  it('is surer of a subject than of a guess', () => {
    const confidence = (text: string): number => readParagraph(text).quotations[0]?.speakers[0]?.confidence ?? 0;
    const [subject, apposition, guess] = [
      `${said} Reed said.`,
      `${said} Reed, a teacher, said.`,
      'Reed ended the night with “a very long walk” home.',
    ].map(confidence);
    assert.ok((subject ?? 0) > (apposition ?? 0) && (apposition ?? 0) > (guess ?? 0) && (guess ?? 0) > 0);
  });
});
