import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { alternatives, wordSet, type WordList } from '../../../../src/engine/words/wordSet';
import { projectRoot } from '../../../root';

describe('a set of words', () => {
  it('has the words of its list', () =>
    assert.deepEqual([...wordSet({ about: 'what joins', words: "and or n't" })], ['and', 'or', "n't"]));

  it('is alternatives of a pattern, whose signs are signs', () => {
    const pattern = new RegExp(`^(?:${alternatives({ about: '', words: 'gov. close_to' })})$`);
    assert.ok(pattern.test('gov.') && pattern.test('close to'));
    assert.ok(!pattern.test('gove'));
  });

  const folder = path.join(projectRoot, 'src', 'engine', 'words', 'data');
  for (const file of readdirSync(folder)) {
    const lists = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Record<string, WordList>;
    for (const [name, list] of Object.entries(lists)) {
      it(`${file}: ${name} says what it is, and each word once, in small letters`, () => {
        assert.match(list.about, /\p{Ll}{2}.*\.$/u);
        const words = list.words.split(' ');
        assert.equal(wordSet(list).size, words.length);
        assert.ok(!words.includes(''));
        assert.equal(list.words, list.words.toLowerCase());
      });
    }
  }
});
