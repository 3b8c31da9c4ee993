import * as assert from 'node:assert/strict';
import { readTokenLexicon } from '../../../../src/engine/words/tokenLexicon';
import {
  acronymEnd,
  ampersandJoins,
  cliticLength,
  dottedEnd,
  fusedEnd,
  hyphenJoins,
  isAstralLetter,
  isNegation,
  runEnd,
} from '../../../../src/engine/text/words';

const lexicon = readTokenLexicon({
  lexicon: { abbreviations: 'anti\tprefix\nesque\tsuffix' },
  gazetteer: undefined,
  model: undefined,
});

describe('words', () => {
  it('run over letters, digits, marks and inner underscores', () => {
    for (const [text, run] of [
      ['café1 b', 'café1'],
      ['a_b_ c', 'a_b'],
      ['\ud800\udf30\ud800\udf31!', '\ud800\udf30\ud800\udf31'],
      ['a👍', 'a'],
    ] as const)
      assert.equal(text.slice(0, runEnd(text, 0)), run);
  });

  it('tell astral letters from emoji', () => {
    assert.ok(isAstralLetter('𝐀', 0));
    assert.ok(!isAstralLetter('👍', 0));
    assert.ok(!isAstralLetter('\ud800', 0));
  });

  it('have clitics', () => {
    for (const clitic of ["'s", '’S', "'m", "'d", "'ll", '’RE', "'ve"]) {
      assert.equal(cliticLength(`${clitic} `, 0), clitic.length, clitic);
      assert.equal(cliticLength(`${clitic}x`, 0), 0, clitic);
    }
  });

  it('have negations', () => {
    assert.ok(isNegation("don't", 2));
    assert.ok(isNegation('CAN’T.', 2));
    assert.ok(!isNegation("don'ts", 2));
  });

  it('may be two in one', () => {
    assert.equal(fusedEnd('Cannot', 0, 6), 3);
    assert.equal(fusedEnd('canned', 0, 6), 6);
  });

  it('may have stops inside', () => {
    assert.equal(dottedEnd('a.bc.d. e', 0, 1), 6);
    assert.ok(dottedEnd('ab.'.repeat(1_000), 0, 2) < 60);
    assert.equal(acronymEnd('U.S.A. b', 0), 6);
    assert.equal(acronymEnd('J.K.Rowling', 0), 4);
    assert.equal(acronymEnd('J.Rowling', 0), 0);
  });

  it('keep some hyphens', () => {
    assert.ok(hyphenJoins('anti-war', 0, 4, lexicon));
    assert.ok(hyphenJoins('Kafka-esque', 0, 5, lexicon));
    assert.ok(!hyphenJoins('long-term', 0, 4, lexicon));
    assert.ok(!hyphenJoins('anti-', 0, 4, lexicon));
    assert.ok(!hyphenJoins('a-anti-b', 2, 6, lexicon));
  });

  it('keep the ampersand of short names', () => {
    for (const name of ['AT&T', 'PG&E', 'Q&A', 'p&l']) assert.ok(ampersandJoins(name, 0, name.indexOf('&')), name);
    for (const name of ['Marks&Spencer', 'B&', 'ab&cd']) assert.ok(!ampersandJoins(name, 0, name.indexOf('&')), name);
  });
});
