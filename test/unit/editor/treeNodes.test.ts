import assert from 'node:assert/strict';
import { createNodeMaker, isTreeNode, spanOf, subjectOf } from '../../../src/editor/treeNodes';
import { harbour, sourceOf } from '../views/harbour';

describe('treeNodes', () => {
  const article = harbour();
  const source = sourceOf(article.analysis(), article.text);
  const maker = createNodeMaker(source);
  const [lopo, reis] = source.index.analysis.entities;
  const together = source.index.quotation('q2');
  assert.ok(lopo && reis && together);

  it('builds keys from the stable keys of the analysis', () => {
    const entity = maker.entity(undefined, reis);
    assert.equal(entity.key, 'entity:key-e2');
    assert.equal(maker.quote(entity, together).key, 'entity:key-e2/quote:key-q2');
  });

  it('names all speakers of a quotation in full', () => {
    assert.deepEqual(maker.quote(undefined, together).speakers, ['Rui Lopo', 'Ana Reis']);
  });

  it('says what a node stands for and where that is', () => {
    const entity = maker.entity(undefined, lopo);
    assert.equal(subjectOf(entity), lopo);
    assert.deepEqual(spanOf(entity), article.span('Rui Lopo'));
    const mention = maker.details(entity).at(-1);
    assert.ok(mention);
    assert.equal(subjectOf(mention), undefined);
    assert.deepEqual(spanOf(mention), article.span('Lopo', 2));
  });

  it('knows its nodes among the arguments of a command', () => {
    assert.ok(isTreeNode(maker.entity(undefined, lopo)));
    for (const value of [undefined, null, 'x', {}, [], { type: 'entity' }]) assert.ok(!isTreeNode(value));
  });
});
