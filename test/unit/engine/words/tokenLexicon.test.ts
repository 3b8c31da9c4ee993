import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { readTokenLexicon } from '../../../../src/engine/words/tokenLexicon';
import { projectRoot } from '../../../root';

describe('the word lists of the tokenizer', () => {
  it('match capitals strictly and small letters freely', () => {
    const lexicon = readTokenLexicon({
      lexicon: { abbreviations: '# a comment\nSat\tend\netc\tinner\nNo\tnumber' },
      gazetteer: undefined,
      model: undefined,
    });
    assert.deepEqual(
      ['Sat', 'SAT', 'sat'].map((word) => lexicon.abbreviation(word)),
      ['end', 'end', undefined],
    );
    assert.deepEqual(
      ['etc', 'Etc', 'ETC'].map((word) => lexicon.abbreviation(word)),
      ['inner', 'inner', 'inner'],
    );
    assert.equal(lexicon.abbreviation('No'), 'number');
  });

  it('may be missing', () => {
    const lexicon = readTokenLexicon({ lexicon: {}, gazetteer: undefined, model: undefined });
    assert.equal(lexicon.abbreviation('Mr'), undefined);
    assert.equal(lexicon.prefixes.size, 0);
  });

  it('are well formed as they ship', () => {
    const text = readFileSync(path.join(projectRoot, 'media', 'lexicon', 'abbreviations.txt'), 'utf8');
    const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    const classes = new Set([
      'title',
      'inner',
      'number',
      'end',
      'prefix',
      'suffix',
      'exclaimed',
      'domain',
      'starter',
      'saying',
    ]);
    for (const line of lines) {
      const [entry = '', kind = '', ...more] = line.split('\t');
      assert.ok(entry !== '' && classes.has(kind) && more.length === 0, line);
    }
    assert.equal(new Set(lines).size, lines.length);
  });
});
