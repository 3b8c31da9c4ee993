import * as assert from 'node:assert/strict';
import { claimedText, judgeWords } from '../../../src/index/sameWords';

describe('the same words elsewhere', () => {
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

  it('takes the words claimed from an article, with dots where others stand between', () => {
    const text = '“We stay,” she said, “until Monday.”  “Then we go.”';
    assert.equal(
      claimedText(
        [
          [0, 10],
          [21, 36],
          [38, 51],
        ],
        text,
      ),
      '“We stay,” … “until Monday.”\n“Then we go.”',
    );
  });
});

function exact(): ReturnType<typeof judgeWords> {
  return { verdict: 'exact', marked: true };
}

function changed(): ReturnType<typeof judgeWords> {
  return { verdict: 'changed', marked: false };
}
