import * as assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { makeArticleFolder } from '../bench/articleFolder';
import { makeIndex, newFolder } from './made';
import { plantMisquotes } from './misquotes';

describe('misquotes that were planted', function () {
  this.timeout(120_000);
  const folder = newFolder();
  after(() => {
    rmSync(folder, { recursive: true });
  });

  it('are found, and what is said of them is right', async () => {
    makeArticleFolder(folder, 60, 2);
    await makeIndex(folder);
    const outcomes = await plantMisquotes(folder, 100);
    const wrong = outcomes.filter(({ right }) => !right);
    const list = wrong.map(({ kind, planted, said }) => `${kind}: ${planted}\n   ${said}`).join('\n');
    assert.equal(outcomes.length, 100);
    assert.ok(wrong.length <= 2, list);
    assert.deepEqual(
      wrong.filter(({ said }) => said.startsWith('exact')),
      [],
      list,
    );
  });
});
