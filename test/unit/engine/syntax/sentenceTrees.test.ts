import * as assert from 'node:assert/strict';
import { SentenceTrees } from '../../../../src/engine/syntax/sentenceTrees';
import { WordView } from '../../../../src/engine/names/wordView';
import { syntaxOf } from '../references/referring';

/** The trees of a text, and the token of a word. */
function read(text: string): {
  trees: SentenceTrees;
  token: (word: string) => number;
  word: (token: number) => string;
} {
  const syntax = syntaxOf(text);
  const view = new WordView(syntax.tokens);
  const words = Array.from({ length: syntax.tokens.count }, (_, i) => view.word(i));
  return { trees: new SentenceTrees(syntax), token: (word) => words.indexOf(word), word: (i) => view.word(i) };
}

describe('sentenceTree', () => {
  it('tells where a phrase stands', () => {
    const { trees, token } = read('The mayor met Orlov and his brother in the Leeds office.');
    assert.deepEqual(
      ['mayor', 'Orlov', 'his', 'brother', 'Leeds'].map((word) => trees.place(token(word))),
      ['subject', 'object', 'possessor', 'object', 'modifier'],
    );
  });
  it('finds the head of a phrase', () => {
    const { trees, token, word } = read('Foreign minister Ana Ruiz left.');
    assert.equal(word(trees.phraseHead(token('Ana'), token('Ruiz') + 1)), 'Ana');
  });
  it('finds subjects, also of joined and completing verbs', () => {
    const { trees, token, word } = read('Orlov left and slept. The ministry forced Harlow to lower prices.');
    assert.equal(word(trees.subjectOf(token('slept'))), 'Orlov');
    assert.equal(word(trees.subjectOf(token('lower'))), 'Harlow');
    assert.equal(trees.subjectOf(-1), -1);
  });
  it('finds the verbs whose content a word stands in', () => {
    const { trees, token, word } = read('Orlov said Gallo believed that he won.');
    assert.deepEqual(trees.contentVerbs(token('he')).map(word), ['believed', 'said']);
  });
  it('knows expletives and relative clauses', () => {
    const { trees, token, word } = read('It is clear that the man who left was Orlov.');
    assert.ok(trees.isExpletive(token('It')));
    assert.equal(word(trees.relativeHead(token('left'))), 'man');
  });
});
