import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { generalNames } from '../../../../training/names/generalNames';
import { projectRoot } from '../../../root';

describe('names from compromise’s lexicon', () => {
  it('are entries with a kind, each once', () => {
    const lines = generalNames()
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    assert.ok(lines.length > 4000);
    assert.equal(new Set(lines).size, lines.length);
    for (const line of lines) assert.match(line, /^[^\t#]+\t(?:first-name|surname|person|organization|role|demonym)$/);
    assert.ok(lines.includes('maria\tfirst-name'));
  });

  it('are those in media/lexicon', () => {
    const file = path.join(projectRoot, 'media', 'lexicon', 'general-names.txt');
    assert.equal(readFileSync(file, 'utf8'), generalNames());
  });
});
