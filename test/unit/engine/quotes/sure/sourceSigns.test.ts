import assert from 'node:assert/strict';
import type { Speaker } from '../../../../../src/engine/analysis';
import { sourceSigns } from '../../../../../src/engine/quotes/sure/sourceSigns';
import { Article } from '../../../editor/article';

describe('sourceSigns', () => {
  function signsOf(words: string, more: Partial<Speaker> = {}): readonly string[] {
    const article = new Article(`“We stay,” said ${words}`);
    article.quote('q1', '“We stay,”', { speakers: [article.speaker(words, null, more)] });
    const [quotation] = article.analysis().quotes;
    return sourceSigns(quotation?.speakers[0] ?? assert.fail(), quotation ?? assert.fail()).names;
  }

  it('tell the look of the words', () => {
    assert.ok(signsOf('the clerk of the town', { form: 'nominal' }).includes('first:determiner'));
    assert.ok(signsOf('Vale').includes('first:capital'));
    assert.ok(signsOf('clerks').includes('first:small'));
    assert.ok(signsOf('20 clerks').includes('first:number'));
    assert.ok(signsOf('Vale, the clerk').includes('with-aside'));
  });

  it('tell how many there are', () => {
    assert.ok(!signsOf('Vale').includes('several'));
    assert.ok(signsOf('Vale').includes('words:1'));
    assert.ok(signsOf('the clerk of the town').includes('words:4'));
  });
});
