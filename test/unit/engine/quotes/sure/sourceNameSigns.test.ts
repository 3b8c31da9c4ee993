import assert from 'node:assert/strict';
import type { Speaker } from '../../../../../src/engine/analysis';
import { signContext } from '../../../../../src/engine/quotes/sure/calibrated';
import { nameSigns, nobodySigns } from '../../../../../src/engine/quotes/sure/sourceNameSigns';
import { Article } from '../../../editor/article';

describe('sourceNameSigns', () => {
  function named(words: string): readonly string[] {
    const article = new Article(`“We stay,” said ${words}. Ann Lee left.`);
    article.entity('e1', 'person', ['Ann Lee']).quote('q1', '“We stay,”', { speakers: [article.speaker(words, 'e1')] });
    const { quotes, entities } = article.analysis();
    const speaker = quotes[0]?.speakers[0] ?? assert.fail();
    return nameSigns(speaker, speaker.entity ?? assert.fail(), signContext(quotes, entities, article.text)).names;
  }
  function nameless(words: string, more: Partial<Speaker>): readonly string[] {
    const article = new Article(`“We stay,” said ${words}.`);
    article.quote('q1', '“We stay,”', { speakers: [article.speaker(words, null, more)] });
    const [quotation] = article.analysis().quotes;
    return nobodySigns(quotation?.speakers[0] ?? assert.fail(), quotation ?? assert.fail()).names;
  }

  it('tell where in the words the name stands', () => {
    assert.ok(named('Ann Lee').includes('place:all'));
    assert.ok(named('the mayor, Ann Lee').includes('place:end'));
    assert.ok(named('an aide of Ann Lee').includes('place:behind-preposition'));
    assert.ok(named('Ann Lee’s aide').includes('place:owner'));
  });

  it('tell who may have got a name elsewhere', () => {
    assert.ok(nameless('the clerk', { form: 'nominal' }).includes('article:definite'));
    assert.ok(nameless('a clerk', { form: 'nominal' }).includes('article:indefinite'));
    assert.ok(nameless('clerks', { form: 'nominal' }).includes('article:bare'));
    assert.ok(nameless('he', { form: 'pronoun' }).includes('pronoun:one'));
    assert.ok(nameless('they', { form: 'pronoun' }).includes('pronoun:they'));
  });
});
