import * as assert from 'node:assert/strict';
import { verbCuesOf } from '../../../../../src/engine/quotes/reports/verbCues';
import { inShort, lexicon, quotationsOf, treeOf } from './reports';

const cues = (text: string) => verbCuesOf(treeOf(text), lexicon);

describe('verbCues', () => {
  it('tell lemma, class and form', () => {
    assert.deepEqual(
      cues('He said that he wanted to explain why the plan was criticized.').map(({ lemma, cueClass, form }) => [
        lemma,
        cueClass,
        form,
      ]),
      [
        ['say', 'say', 'active'],
        ['want', 'think', 'active'],
        ['explain', 'say', 'infinitive'],
        ['criticize', 'judge', 'passive'],
      ],
    );
  });

  it('need the particle of verbs that report only with it', () => {
    assert.deepEqual(
      cues('She pointed out that it rained.').map(({ lemma }) => lemma),
      ['point out'],
    );
    assert.deepEqual(
      cues('She pointed a finger.').map(({ lemma }) => lemma),
      [],
    );
  });

  it('see “say” before those who speak, where the tagger sees an interjection', () => {
    assert.deepEqual(inShort('Ginger may cure colds, say scientists'), ['scientists > say: Ginger may cure colds']);
    assert.deepEqual(inShort('It could last, say ten years.'), []);
  });

  it('tell what is not said, or only perhaps', () => {
    const modality = (text: string) => quotationsOf(text)[0]?.modality;
    assert.equal(modality('He declined to say whether he would run.'), 'denied');
    assert.equal(modality('She did not say that it was over.'), 'denied');
    assert.equal(modality('If he says that he is ill, we will wait.'), 'hypothetical');
    assert.equal(modality('She said that it was over.'), 'asserted');
  });

  it('tell thoughts from speech', () => {
    assert.equal(quotationsOf('She believes that the plan will work.')[0]?.act, 'thought');
  });

  it('know that who is asked does not ask', () => {
    for (const text of ['When asked whether he would run, Vale smiled.', 'Vale, asked whether he would run, smiled.'])
      assert.deepEqual(quotationsOf(text)[0]?.speakers, [], text);
    assert.equal(cues('Prices fell, compared with last year.')[0]?.form, 'participle');
  });

  it('tell who asks from who is asked', () => {
    const cases: Readonly<Record<string, readonly string[]>> = {
      'Vale has asked whether it rained.': ['Vale > has asked: whether it rained'],
      'Vale, tired, asked whether it rained.': ['Vale, tired > asked: whether it rained'],
      'Vale, when asked whether it rained, smiled.': ['? > asked: whether it rained'],
    };
    for (const [sentence, expected] of Object.entries(cases)) assert.deepEqual(inShort(sentence), expected, sentence);
  });
});
