import assert from 'node:assert/strict';
import { analysisJson } from '../../../src/export/json';
import { withReasons } from '../../../src/export/reasons';
import { Article } from '../editor/article';

describe('json', () => {
  const article = new Article('“No,” said [\n  1,\n  2\n].')
    .quote('q1', '“No,”')
    .term('[\n  1,\n  2\n]', 'words like a [\n 1,\n 2\n] span');

  it('is the analysis itself, with the reasons in words', () => {
    assert.deepEqual(JSON.parse(analysisJson(article.analysis())), withReasons(article.analysis()));
  });

  it('says of which part of the text it is, when it is not of all', () => {
    assert.deepEqual(JSON.parse(analysisJson(article.analysis(), [0, 5])), {
      ...withReasons(article.analysis()),
      part: [0, 5],
    });
  });

  it('has each span on one line', () => {
    const json = analysisJson(article.analysis());
    assert.match(json, /"quoted": \[\n\s+\[0, 5\]\n/);
    assert.ok(json.endsWith('}\n'));
  });
});
