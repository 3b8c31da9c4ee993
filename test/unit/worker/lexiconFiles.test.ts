import * as assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import * as path from 'node:path';
import { lexiconFiles } from '../../../src/worker/lexiconFiles';
import { projectRoot } from '../../root';

describe('lexiconFiles', () => {
  it('names the word lists that are there', () => {
    const files = readdirSync(path.join(projectRoot, 'media', 'lexicon')).filter((name) => name.endsWith('.txt'));
    assert.deepEqual([...lexiconFiles], files.map((name) => path.basename(name, '.txt')).sort());
  });
});
