import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { spellingWords, wordList } from '../../../src/export/wordList';
import { Article } from '../editor/article';

describe('word lists', () => {
  it('have the words of names in all forms, and of cues, sorted, each once', () => {
    const article = new Article("Zoë O’Neill-Reis's port: “We stay,” Said Reis of Cote d'Or.");
    const analysis = article
      .entity('e1', 'person', ['Zoë O’Neill-Reis', 'Reis'])
      .entity('e2', 'place', ["Cote d'Or"])
      .quote('q1', '“We stay,”', { cue: { span: article.span('Said'), text: 'Said', lemma: 'say' } })
      .analysis();
    assert.equal(wordList(spellingWords(analysis)), "Cote\nO'Neill\nReis\nZoë\nd'Or\nsaid\nsay\n");
  });

  it('are sorted whatever goes in, without blank lines', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zA-ZéÉ]{2,5}$/)), (words) => {
        const lines = wordList(words).split('\n');
        assert.equal(lines.pop(), '');
        assert.deepEqual(lines, [...new Set(words)].sort());
      }),
    );
  });
});
