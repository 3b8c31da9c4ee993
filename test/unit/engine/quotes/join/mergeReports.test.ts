import * as assert from 'node:assert/strict';
import { inShort, quotationsOf } from '../reports/reports';

const kinds = (text: string) => quotationsOf(text).map(({ kind, quoted }) => [kind, quoted.length]);

describe('mergeReports', () => {
  it('widens words in marks to the reported clause', () => {
    const text = 'Smith said the plan was “a disgrace” to the town.';
    assert.deepEqual(kinds(text), [['mixed', 1]]);
    assert.match(inShort(text)[0] ?? '', /: the plan was “a disgrace” to the town$/);
  });

  it('keeps the closing mark where the reported clause ends with words in marks', () => {
    const text = 'Smith said the plan would be “a disgrace for the town”, and left.';
    const [quotation] = quotationsOf(text);
    assert.deepEqual(
      quotation?.segments.map((span) => text.slice(...span)),
      ['the plan would be “a disgrace for the town”'],
    );
    assert.equal(quotation.kind, 'mixed');
  });

  it('leaves words in marks to whom they are given', () => {
    const text = 'Smith said that Jones called the plan “a disgrace for the town”.';
    const marked = quotationsOf(text).find(({ quoted }) => quoted.length > 0);
    assert.equal(marked && text.slice(...(marked.speakers[0]?.span ?? [0, 0])), 'Jones');
  });

  it('keeps a direct quotation what it is', () => {
    assert.deepEqual(kinds('“The plan is a disgrace,” Smith said.'), [['direct', 1]]);
  });

  it('takes in marks within marks once', () => {
    const text =
      "Brandt said he said “it is good”. '' Ada said: “He said “He said “Ada Brandt said ”the plan is good” is good“.";
    const marked = quotationsOf(text).find(({ quoted }) => quoted.length > 1);
    assert.ok(marked);
    marked.quoted.forEach(([start], i) => assert.ok(start >= (marked.quoted[i - 1]?.[1] ?? 0)));
  });

  it('tells which quotation stands in which', () => {
    const quotations = quotationsOf('Smith said that Jones called the plan “a disgrace for the town”.');
    const inner = quotations.find(({ quoted }) => quoted.length > 0);
    assert.equal(inner?.parent, 0);
  });

  it('keeps the marks of a quotation that somebody else reports', () => {
    const text = '“The road stays shut,” said Vale in an interview, according to the Post.';
    const outer = quotationsOf(text).find(({ cue }) => cue?.lemma === 'according to');
    assert.deepEqual(
      outer?.segments.map((span) => text.slice(...span)),
      ['“The road stays shut,” said Vale in an interview'],
    );
  });

  it('gives words in marks to the report around them where their own cue is none, or weak', () => {
    const only = (text: string): string[] => inShort(text).filter((each) => each.includes('“'));
    assert.deepEqual(only('Vale caused a stir by her remark that “there is no room for boats.”'), [
      'her > remark: that “there is no room for boats.”',
    ]);
    assert.deepEqual(only('Smith said the mayor praised the “grand plan of the town” in May.'), [
      'Smith > said: the mayor praised the “grand plan of the town” in May',
    ]);
    assert.deepEqual(only('Smith said that she denied “a disgrace for the town”.'), [
      'Smith > said: that she denied “a disgrace for the town”',
    ]);
  });

  it('keeps what a pronoun says by its own cue in what a paper reports', () => {
    assert.deepEqual(inShort('“I did not,” he replied, according to the Post.'), [
      'the Post > according to: “I did not,” he replied',
      'he > replied: “I did not,”',
    ]);
  });

  it('reports once what a verb and a noun behind it report', () => {
    assert.deepEqual(inShort('Vale and Reed said in a joint statement that the road was shut.'), [
      'Vale and Reed > said: that the road was shut',
    ]);
  });

  it('takes the speaker of the report where the marks show none', () => {
    assert.deepEqual(inShort('Vale stayed in Leeds on Monday and says he felt “unwelcome.”'), [
      'Vale > says: he felt “unwelcome.”',
    ]);
  });
});
