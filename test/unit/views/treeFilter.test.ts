import assert from 'node:assert/strict';
import { createTreeModel } from '../../../src/views/treeModel';
import { harbour, outline, sourceOf } from './harbour';

const article = harbour();

function passing(query: string): string[] {
  const model = createTreeModel(sourceOf(article.analysis(), article.text), 'kind', query);
  return Object.values(outline(model)).flat();
}

describe('treeFilter', () => {
  it('looks into names, roles, places, words of quotations and their speakers', () => {
    assert.deepEqual(passing('reis'), ['q1', 'q2', 'Ana Reis']);
    assert.deepEqual(passing('mayor'), ['Ana Reis']);
    assert.deepEqual(passing('trust'), ['Harbour Trust']);
    assert.deepEqual(passing('stays'), ['q1']);
    assert.deepEqual(passing('fisherman'), ['q4']);
  });

  it('wants every word, in any order, whatever the case and the accents', () => {
    assert.deepEqual(passing('OPEN ana'), ['q1']);
    assert.deepEqual(passing('andre'), ['q2']);
    assert.deepEqual(passing('andré'), ['q2']);
    assert.deepEqual(passing('reis zebra'), []);
  });

  it('lets everything pass when there is nothing to look for', () => {
    assert.equal(passing(' \t').length, 8);
  });

  it('takes the query as words, not as a pattern', () => {
    assert.deepEqual(passing('.*'), []);
    assert.deepEqual(passing('('), []);
  });
});
