import assert from 'node:assert/strict';
import { englishOverview } from '../../../../src/cli/englishOverview';
import { createAnalysisIndex } from '../../../../src/engine/analysisIndex';
import { readPerson } from '../../../../src/engine/people/personEntry';
import { peopleOf } from '../../../../src/engine/people/peopleOf';
import { overviewOf } from '../../../../src/export/overview/overview';
import { overviewHtml } from '../../../../src/export/overview/overviewHtml';
import { townArticle } from './town';

describe('what people entered of the sources', () => {
  const article = townArticle();
  const index = createAnalysisIndex(article.analysis());
  const facts = { group: 'city <b>', gender: 'woman', age: '40', ['constructor']: 'x' };
  const entry = readPerson({ id: 'a', time: '2026-01-01T00:00:00Z', name: 'Ines Vaz', ...facts });
  assert.ok(entry);
  const people = peopleOf([entry]);
  const of = (without?: ReadonlySet<string>): ReturnType<typeof overviewOf> =>
    overviewOf(index, article.text, null, { people, ...(without ? { without } : {}) });

  it('is counted for each key: sources, words and share, what nobody entered last', () => {
    const counts = of().entered;
    assert.deepEqual(
      counts.map(({ key }) => key),
      ['group', 'gender', 'age', 'constructor'],
    );
    assert.deepEqual(counts[0]?.rows, [
      { value: 'city <b>', sources: 1, words: 22, share: 22 / 24 },
      { value: null, sources: 1, words: 2, share: 2 / 24 },
    ]);
  });

  it('leaves out what is not to be told, and is nothing where nothing was entered', () => {
    assert.deepEqual(
      of(new Set(['gender'])).entered.map(({ key }) => key),
      ['group', 'age', 'constructor'],
    );
    assert.deepEqual(overviewOf(index, article.text, null).entered, []);
    assert.deepEqual(overviewOf(index, article.text, null, { people: peopleOf([]) }).entered, []);
  });

  it('stands under the balance, with every word escaped', () => {
    const html = overviewHtml(of(), { words: englishOverview, isLive: true, atlas: null, zoom: 1 });
    assert.ok(html.includes('<h3>As people entered it</h3>'));
    assert.match(html, /<tr><td>city &lt;b&gt;<\/td><td class="number">1<\/td><td class="number">22<\/td>/);
    assert.match(html, /<tr><td>not entered<\/td>/);
  });
});
