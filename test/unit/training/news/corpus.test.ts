import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020';
import { parts, readArticles } from '../../../../training/news/article';
import { problemsOf } from '../../../../training/news/validate';
import { projectRoot } from '../../../root';

describe('the news corpus', () => {
  const folder = path.join(projectRoot, 'training', 'news');
  const validate = new Ajv2020().compile(
    JSON.parse(readFileSync(path.join(folder, 'schema.json'), 'utf8')) as Record<string, unknown>,
  );
  const ids: string[] = [];

  for (const part of parts) {
    it(`has sound articles in ${part}`, () => {
      for (const [file, article] of readArticles(folder, part)) {
        assert.ok(validate(article), `${file}: ${JSON.stringify(validate.errors?.slice(0, 3))}`);
        assert.deepEqual(problemsOf(article), [], file);
        ids.push(article.id);
      }
    });
  }

  it('has each article once', () => {
    assert.equal(new Set(ids).size, ids.length);
  });
});
