import assert from 'node:assert/strict';
import { firstWord, holders, step, wordCount } from '../../../../../src/engine/quotes/sure/signs';
import { Article } from '../../../editor/article';

describe('signs', () => {
  it('tell numbers in steps', () => {
    assert.deepEqual(
      [0, 1, 3, 4, 40].map((value) => step('words', value, [1, 4])),
      ['words:0', 'words:1', 'words:1', 'words:4', 'words:4'],
    );
  });

  it('know words', () => {
    assert.equal(firstWord('“That it rained'), 'that');
    assert.equal(firstWord('…'), '');
    assert.equal(wordCount(' a  bad day '), 3);
  });

  it('see whether another cue stands in a quotation', () => {
    const article = new Article('Vale said that Orr said it rained. Kell said it snowed.');
    const cue = (nth: number): object => ({ cue: { span: article.span('said', nth), text: 'said', lemma: 'say' } });
    article
      .quote('q1', 'that Orr said it rained', { kind: 'indirect', ...cue(1) })
      .quote('q2', 'it rained', { kind: 'indirect', ...cue(2) })
      .quote('q3', 'it snowed', { kind: 'indirect', ...cue(3) });
    const { quotes } = article.analysis();
    assert.deepEqual(quotes.map(holders(quotes)), [true, false, false]);
  });
});
