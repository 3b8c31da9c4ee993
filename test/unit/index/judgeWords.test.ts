import * as assert from 'node:assert/strict';
import { areOfSameWords, judgeWords, wordsThatDiffer } from '../../../src/index/judgeWords';

describe('the words of two quotations', () => {
  const said = 'We will not leave the harbour before the talks with the union are over, and the crews know it';
  const cases: readonly [string, ReturnType<typeof judgeWords>, string][] = [
    [
      'the same, whatever the marks',
      exact(),
      '“we will not leave the harbor'.replace('harbor', 'harbour') +
        ' before the talks with the union are over – and the crews know it.”',
    ],
    ['less at the end', exact(), 'We will not leave the harbour before the talks with the union are over.'],
    ['less at the beginning', exact(), 'before the talks with the union are over, and the crews know it'],
    ['more at both ends', exact(), `They were tired. ${said}. Then we will see.`],
    ['another word', changed(), said.replace('talks', 'meetings')],
    ['another last word', changed(), said.replace('know it', 'know that')],
    ['a number', changed(), said.replace('the crews', 'five crews')],
    ['no negation', changed(), said.replace('not ', '')],
    ['no negation, and less', changed(), 'We will leave the harbour before the talks with the union are over'],
    ['a negation before it', changed(), said.replace('We will not', 'Nor will we').replace('leave', 'leave')],
    ['a clause left out, with dots', { verdict: 'shortened', marked: true }, said.replace('with the union ', '… ')],
    ['a clause left out, unseen', { verdict: 'shortened', marked: false }, said.replace('with the union ', '')],
    ['words put in', { verdict: 'shortened', marked: false }, said.replace('the talks', 'the long talks in Genoa')],
    [
      'hardly anything',
      { verdict: 'partly', marked: false },
      'We will see about the harbour and about the weather of next week too',
    ],
    [
      'other words on both sides',
      { verdict: 'partly', marked: false },
      `${'we do not know what will come of all this but '.repeat(2)}leave the harbour before the talks with the rail board next year or so`,
    ],
  ];
  for (const [name, verdict, other] of cases) {
    it(name, () => {
      assert.deepEqual(judgeWords(said, other), verdict);
      assert.deepEqual(judgeWords(other, said), verdict);
    });
  }

  it('a negation that stands just before the words of one alone', () => {
    const rest = 'of us will leave the harbour before the talks are over';
    assert.deepEqual(judgeWords(`Not one ${rest}`, `One ${rest}`), changed());
    assert.deepEqual(judgeWords(`It is not. One ${rest}`, `One ${rest}`), exact());
  });

  const differences: readonly [string, readonly (readonly [string, string])[], string][] = [
    ['another word', [['talks', 'meetings']], said.replace('talks', 'meetings')],
    ['another last word', [['it', 'that']], said.replace('know it', 'know that')],
    ['a negation lost', [['not', '']], said.replace('not ', '')],
    ['a negation put in', [['', 'not']], said.replace('and the', 'and not the')],
    ['none, in the same words', [], said],
    ['none, in fewer words', [], said.replace('with the union ', '')],
  ];
  for (const [name, words, other] of differences) {
    it(`differ in ${name}`, () => {
      assert.deepEqual(
        wordsThatDiffer(said, other).map(({ here, there }) => [here, there]),
        words,
      );
      assert.deepEqual(
        wordsThatDiffer(other, said).map(({ here, there }) => [there, here]),
        words,
      );
    });
  }

  it('are of the same words when most of the shorter one is in the other, whatever was changed', () => {
    assert.ok(areOfSameWords(said, said.replace('talks', 'meetings')));
    assert.ok(areOfSameWords(`We are tired of all this. ${said.replace('not ', '')}`, said));
    assert.ok(areOfSameWords('leave the harbour before the talks with the union', said));
  });

  it('are not of the same words with a phrase in common', () => {
    const phrase = 'the next president of the United States of America';
    assert.ok(!areOfSameWords(`I am proud to endorse him today as ${phrase}`, `We are on fire to make her ${phrase}`));
    assert.ok(!areOfSameWords('We will leave the harbour', said));
    assert.ok(!areOfSameWords('', said));
  });

  it('differ in a negation that stands just before the words of one alone', () => {
    const rest = 'of us will leave the harbour before the talks are over';
    assert.deepEqual(wordsThatDiffer(`Not one ${rest}`, `One ${rest}`), [{ here: 'Not', there: '' }]);
  });
});

function exact(): ReturnType<typeof judgeWords> {
  return { verdict: 'exact', marked: true };
}

function changed(): ReturnType<typeof judgeWords> {
  return { verdict: 'changed', marked: false };
}
