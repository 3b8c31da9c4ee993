import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { createTagger } from '../../../../src/engine/model/tagger';
import { partsOfSpeech } from '../../../../src/engine/model/tags';
import { testModel, testTokenizer } from './read';

function tagged(text: string): string {
  const tokens = testTokenizer()(text);
  const { upos } = createTagger(testModel()).tag(tokens);
  return Array.from(upos, (code) => partsOfSpeech[code]).join(' ');
}

describe('the tagger', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['The mayor opened a new bridge.', 'DET NOUN VERB DET ADJ NOUN PUNCT'],
    ['She said they would not leave.', 'PRON VERB PRON AUX PART VERB PUNCT'],
    ['Their report is late, and nobody reports it.', 'PRON NOUN AUX ADJ PUNCT CCONJ PRON VERB PRON PUNCT'],
    ['“We don’t know,” said Ms. Okafor.', 'PUNCT PRON AUX PART VERB PUNCT PUNCT VERB PROPN PROPN PUNCT'],
    ['He wants to win in 2026.', 'PRON VERB PART VERB ADP NUM PUNCT'],
  ];
  for (const [text, tags] of cases) {
    it(`tags: ${text}`, () => {
      assert.equal(tagged(text), tags);
    });
  }

  it('tells past tense from participle', () => {
    const tokens = testTokenizer()('The council rejected the plan that was proposed.');
    const { fine } = createTagger(testModel()).tag(tokens);
    assert.equal(testModel().tags[fine[2] ?? 0], 'VERB/VBD');
    assert.equal(testModel().tags[fine[7] ?? 0], 'VERB/VBN');
  });

  it('gives every token of any text a tag, the same every time', () => {
    const tagger = createTagger(testModel());
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const tokens = testTokenizer()(text);
        const { upos, fine } = tagger.tag(tokens);
        assert.equal(upos.length, tokens.count);
        assert.ok(upos.every((code) => code < partsOfSpeech.length));
        assert.deepEqual(createTagger(testModel()).tag(tokens).fine, fine);
      }),
      { numRuns: 40 },
    );
  });

  it('reads a paragraph like its sentences', () => {
    const tagger = createTagger(testModel());
    const both = tagger.tag(testTokenizer()('Rain fell. It stopped at noon.')).fine;
    const one = tagger.tag(testTokenizer()('Rain fell.')).fine;
    const two = tagger.tag(testTokenizer()('It stopped at noon.')).fine;
    assert.deepEqual([...both], [...one, ...two]);
  });
});
