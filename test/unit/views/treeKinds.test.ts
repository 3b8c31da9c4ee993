import assert from 'node:assert/strict';
import { everyKind, kindOfGroup, kindsOf } from '../../../src/views/treeKinds';
import { createTreeModel } from '../../../src/views/treeModel';
import { harbour, outline, sourceOf } from './harbour';

const article = harbour();
const source = { ...sourceOf(article.analysis(), article.text), lessSure: article.analysis().quotes.slice(3) };

describe('kinds of row', () => {
  it('are those that the setting names, all of them where it makes no sense', () => {
    assert.deepEqual([...kindsOf(['places', 'nonsense', 'quotes'])], ['quotes', 'places']);
    assert.deepEqual([...kindsOf([])], []);
    assert.equal(kindsOf(undefined), everyKind);
    assert.equal(kindsOf('places'), everyKind);
  });

  it('take their rows out of the list, and are told where there are such rows', () => {
    const people = createTreeModel(source, 'kind', '', new Set(['people']));
    assert.deepEqual(outline(people), { 'person 2': ['Ana Reis', 'Rui Lopo'] });
    assert.deepEqual(people.leftOut, ['quotes', 'organizations', 'places']);
    assert.deepEqual([people.shown, people.total], [2, 2]);
    const speakers = createTreeModel(source, 'speaker', '', new Set(['quotes']));
    assert.deepEqual(speakers.leftOut, []);
  });

  it('leave nothing of quotes, less sure ones and those of nobody too', () => {
    for (const grouping of ['kind', 'speaker', 'order'] as const) {
      const model = createTreeModel(source, grouping, '', new Set(['checks']));
      assert.deepEqual(model.roots, []);
      assert.ok(model.leftOut.includes('quotes'));
    }
    assert.equal(kindOfGroup('lessSure'), 'quotes');
    assert.equal(kindOfGroup('unattributed'), 'quotes');
  });
});
