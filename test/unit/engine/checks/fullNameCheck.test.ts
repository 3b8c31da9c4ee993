import assert from 'node:assert/strict';
import { checkFullNames } from '../../../../src/engine/checks/fullNameCheck';
import { Article } from '../../editor/article';
import { found } from './found';

describe('checks/fullNames', () => {
  it('finds people known by one name, where the article first uses it itself', () => {
    const article = new Article('“Ask Mattis,” said Ana Reis. Mattis was not asked. Mattis left.');
    article
      .entity('e1', 'person', ['Mattis'])
      .entity('e2', 'person', ['Ana Reis'])
      .entity('e3', 'place', ['Faro'], { mentions: [] })
      .quote('q1', '“Ask Mattis,”');
    assert.deepEqual(found(checkFullNames, article), [
      { rule: 'no-full-name', name: 'Mattis', span: article.span('Mattis', 2), related: [] },
    ]);
  });

  it('leaves alone who is named in full anywhere, may be somebody with a full name, or is named in quotations only', () => {
    const article = new Article('Reis spoke. Ana Reis left. Lopo came, Rui Lopo. “Putin again,” he said.');
    article
      .entity('e1', 'person', ['Ana Reis', 'Reis'])
      .entity('e2', 'person', ['Rui Lopo'])
      .entity('e3', 'person', ['Lopo'], { maybeSameAs: [{ id: 'e2', confidence: 0.5 }] })
      .entity('e4', 'person', ['Putin'])
      .quote('q1', '“Putin again,”');
    assert.deepEqual(found(checkFullNames, article), []);
  });
});
