import assert from 'node:assert/strict';
import { createTreeModel, nodeAt, type TreeModel } from '../../../src/views/treeModel';
import { covers, spanOf, type TreeNode } from '../../../src/editor/treeNodes';
import { Article } from '../editor/article';
import { harbour, outline, say, sourceOf } from './harbour';

const article = harbour();
const source = sourceOf(article.analysis(), article.text);

function all(model: TreeModel, nodes: readonly TreeNode[] = model.roots): TreeNode[] {
  return nodes.flatMap((node) => [node, ...all(model, model.children(node))]);
}

describe('treeModel', () => {
  it('groups by kind: the most named first, quotations in text order', () => {
    assert.deepEqual(outline(createTreeModel(source, 'kind')), {
      'person 2': ['Ana Reis', 'Rui Lopo'],
      'organization 1': ['Harbour Trust'],
      'place 1': ['Lisbon'],
      'quote 4': ['q1', 'q2', 'q3', 'q4'],
    });
  });

  it('groups by speaker: who says most first, a quotation said together under each, the unknown last', () => {
    assert.deepEqual(outline(createTreeModel(source, 'speaker')), {
      'Ana Reis 2': ['q1', 'q2'],
      'Rui Lopo 1': ['q2'],
      'a fisherman 1': ['q4'],
      'unattributed 1': ['q3'],
    });
  });

  it('lists everything in text order', () => {
    assert.deepEqual(createTreeModel(source, 'order').roots.map(say), [
      'Rui Lopo',
      'Ana Reis',
      'Lisbon',
      'q1',
      'q2',
      'q3',
      'q4',
      'Harbour Trust',
    ]);
  });

  it('has the quotations and the mentions of an entity under it', () => {
    const model = createTreeModel(source, 'order');
    const reis = model.roots[1];
    assert.ok(reis);
    const mentions = reis.type === 'entity' ? reis.entity.mentions.map(({ span }) => `@${String(span[0])}`) : [];
    assert.equal(mentions.length, 4);
    assert.deepEqual(model.children(reis).map(say), ['q1', 'q2', ...mentions]);
  });

  for (const grouping of ['kind', 'speaker', 'order'] as const) {
    it(`gives every node one key and the right parent, grouped by ${grouping}`, () => {
      const model = createTreeModel(source, grouping);
      const nodes = all(model);
      assert.equal(new Set(nodes.map(({ key }) => key)).size, nodes.length);
      for (const node of nodes) {
        assert.ok((node.parent ? model.children(node.parent) : model.roots).includes(node));
        const span = spanOf(node);
        assert.ok(node.type === 'group' ? span === undefined : span && covers(node, span[0]), node.key);
      }
    });
  }

  it('finds the same node again in a tree of the next version', () => {
    const before = createTreeModel(source, 'kind');
    const after = createTreeModel(sourceOf(article.analysis(), article.text), 'kind');
    for (const node of all(before)) assert.equal(after.successor(node)?.key, node.key);
    const other = new Article('Nobody.');
    const empty = createTreeModel(sourceOf(other.analysis(), other.text), 'kind');
    for (const node of all(before)) assert.equal(empty.successor(node), undefined);
  });

  it('finds what is at the cursor: the name before the quotation, the mention when its entity is open', () => {
    const model = createTreeModel(source, 'kind');
    const at = (words: string, nth = 1, open: string[] = []): string | undefined => {
      const node = nodeAt(model, article.span(words, nth)[0] + 1, new Set(open));
      return node && say(node);
    };
    assert.equal(at('port stays'), 'q1');
    assert.equal(at('Reis', 2), 'Ana Reis');
    const person = model.roots[1];
    assert.ok(person);
    const reis = model.children(person)[0];
    assert.ok(reis);
    assert.equal(at('Reis', 2, [reis.key]), `@${String(article.span('Reis', 2)[0])}`);
    assert.equal(at('met'), undefined);
    const speakers = createTreeModel(source, 'speaker');
    assert.equal(say(nodeAt(speakers, article.span('Reis', 1)[0], new Set()) ?? assert.fail()), 'Ana Reis 2');
    assert.equal(nodeAt(speakers, article.span('Lisbon')[0], new Set()), undefined);
  });

  it('counts what is there and what passed the filter', () => {
    const counts = ({ shown, total }: TreeModel): number[] => [shown, total];
    assert.deepEqual(counts(createTreeModel(source, 'kind')), [8, 8]);
    assert.deepEqual(counts(createTreeModel(source, 'speaker')), [4, 4]);
    assert.deepEqual(counts(createTreeModel(source, 'kind', 'lopo')), [2, 8]);
    assert.deepEqual(createTreeModel(source, 'kind', 'nobody').roots, []);
  });

  it('is empty for an empty analysis', () => {
    const nothing = new Article('');
    for (const grouping of ['kind', 'speaker', 'order'] as const) {
      assert.deepEqual(createTreeModel(sourceOf(nothing.analysis(), ''), grouping).roots, []);
    }
  });

  it('makes the nodes of a group only when it is opened', () => {
    const asked: string[] = [];
    const counted = { ...source, keyOf: (id: string) => (asked.push(id), id) };
    const model = createTreeModel(counted, 'kind');
    assert.deepEqual(asked, []);
    const quotes = model.roots[0];
    assert.ok(quotes);
    assert.equal(model.children(quotes), model.children(quotes));
    assert.deepEqual(asked, ['q1', 'q2', 'q3', 'q4']);
  });
});
