import assert from 'node:assert/strict';
import type { Entity } from '../../../src/engine/analysis';
import { createAnalysisIndex } from '../../../src/engine/analysisIndex';
import { attributionsOf, type Attribution } from '../../../src/export/attribution';
import { Article } from '../editor/article';

/** Who says the last of some quotations, said by these words. */
function source(speakers: readonly string[], more: Partial<Entity> = {}): Attribution | undefined {
  const text = speakers.map((words, i) => `“Words ${String(i)}.” ${words} said.`).join('\n');
  const article = new Article(text).entity('e1', 'person', ['Ana Reis', 'Reis'], more);
  speakers.forEach((words, i) => {
    article.quote(`q${String(i)}`, `“Words ${String(i)}.”`, { speakers: [article.speaker(words, 'e1')] });
  });
  const index = createAnalysisIndex(article.analysis());
  const last = index.analysis.quotes.at(-1);
  return last && attributionsOf(last, index)[0];
}

describe('attribution', () => {
  it('gives the full name of a surname', () => {
    assert.deepEqual(source(['Reis']), { name: 'Ana Reis', role: null, identified: true, guess: false });
  });

  it('takes the role from the words beside the name', () => {
    assert.equal(source(['the harbour master Ana Reis'])?.role, 'harbour master');
    assert.equal(source(['Ana Reis, the harbour master'])?.role, 'the harbour master');
    assert.equal(source(['Mrs. Reis'])?.role, null);
    assert.equal(source(['Both Reis'])?.role, null);
    assert.equal(source(['Ana Reis'])?.role, null);
  });

  it('remembers the role told at an earlier quotation', () => {
    assert.equal(source(['harbour master Ana Reis', 'Reis'])?.role, 'harbour master');
  });

  it('prefers the roles of the analysis', () => {
    assert.equal(source(['skipper Ana Reis'], { roles: [{ text: 'mayor', span: [0, 1] }] })?.role, 'mayor');
  });

  it('has the words of the text for who has no name, and says when a pronoun is nobody', () => {
    const article = new Article('“No,” a fisherman and she said.');
    article.quote('q1', '“No,”', {
      speakers: [
        article.speaker('a fisherman', null, { form: 'nominal' }),
        article.speaker('she', null, { form: 'pronoun' }),
      ],
    });
    const index = createAnalysisIndex(article.analysis());
    assert.deepEqual(
      index.analysis.quotes.flatMap((quotation) => attributionsOf(quotation, index)),
      [
        { name: 'a fisherman', role: null, identified: true, guess: false },
        { name: 'she', role: null, identified: false, guess: false },
      ],
    );
  });
});
