import assert from 'node:assert/strict';
import type { Finding } from '../../../src/engine/checks/finding';
import { createTreeModel } from '../../../src/views/treeModel';
import { Article } from '../editor/article';
import { outline, sourceOf } from './harbour';

describe('treeLayouts', () => {
  it('unites speakers known by the same words, whatever their case', () => {
    const article = new Article('“One,” the ministry said. “Two.” The ministry did not say more.');
    article
      .quote('q1', '“One,”', { speakers: [article.speaker('the ministry', null, { form: 'nominal' })] })
      .quote('q2', '“Two.”', { speakers: [article.speaker('The ministry', null, { form: 'nominal' })] });
    const model = createTreeModel(sourceOf(article.analysis(), article.text), 'speaker');
    assert.deepEqual(outline(model), { 'the ministry 2': ['q1', 'q2'] });
  });

  it('sets what is less sure apart, at the end of every layout', () => {
    const article = new Article('“One,” said Al. “Two.” Al praised it.').entity('e1', 'person', ['Al']);
    const speakers = [article.speaker('Al', 'e1')];
    article.quote('q1', '“One,”', { speakers });
    const shown = { ...article.analysis(), quotes: article.analysis().quotes.slice() };
    const [, unsure] = article.quote('q2', 'it', { kind: 'indirect', confidence: 0.2, speakers }).analysis().quotes;
    const source = { ...sourceOf(shown, article.text), lessSure: unsure ? [unsure] : [] };
    for (const grouping of ['kind', 'speaker', 'order'] as const) {
      const model = createTreeModel(source, grouping);
      const last = model.roots.at(-1);
      assert.ok(last?.type === 'group' && last.group === 'lessSure', grouping);
      assert.deepEqual(outline(model)['lessSure 1'], ['q2'], grouping);
      assert.equal(model.find(unsure ?? assert.fail())?.parent, last, grouping);
      assert.equal(model.successor(last), last);
    }
    assert.equal(createTreeModel(source, 'speaker', 'one').roots.length, 1, 'the filter holds for it too');
  });

  it('sets what the checks found before everything else, unless a filter asks for words', () => {
    const article = new Article('“One,” said Al.').entity('e1', 'person', ['Al']);
    article.quote('q1', '“One,”', { speakers: [article.speaker('Al', 'e1')] });
    const finding: Finding = { rule: 'no-full-name', span: article.span('Al'), name: 'Al', related: [] };
    const source = { ...sourceOf(article.analysis(), article.text), findings: [finding, finding] };
    for (const grouping of ['kind', 'speaker', 'order'] as const) {
      const model = createTreeModel(source, grouping);
      assert.deepEqual(Object.entries(outline(model))[0], ['checks 2', ['no-full-name', 'no-full-name']], grouping);
      const [one, two] = model.children(model.roots[0] ?? assert.fail());
      assert.notEqual(one?.key, two?.key);
      assert.equal(model.successor(two ?? assert.fail()), two);
      assert.ok(!('checks 2' in outline(createTreeModel(source, grouping, 'one'))));
    }
  });

  it('keeps those of equal weight in text order', () => {
    const article = new Article('Cy, Bo and Al met Bo.');
    article.entity('e1', 'person', ['Cy']).entity('e2', 'person', ['Bo']).entity('e3', 'person', ['Al']);
    const model = createTreeModel(sourceOf(article.analysis(), article.text), 'kind');
    assert.deepEqual(outline(model), { 'person 3': ['Bo', 'Cy', 'Al'] });
  });

  it('shows under a speaker only what passed the filter', () => {
    const article = new Article('“One,” “Two,” said Al.').entity('e1', 'person', ['Al']);
    const speakers = [article.speaker('Al', 'e1')];
    article.quote('q1', '“One,”', { speakers }).quote('q2', '“Two,”', { speakers }).quote('q3', '“Two,”');
    const source = sourceOf(article.analysis(), article.text);
    assert.deepEqual(outline(createTreeModel(source, 'speaker', 'one')), { 'Al 1': ['q1'] });
    assert.deepEqual(outline(createTreeModel(source, 'speaker', 'two')), { 'Al 1': ['q2'], 'unattributed 1': ['q3'] });
  });
});
