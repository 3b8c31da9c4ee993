import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { DependencyTree } from '../../../../src/engine/syntax/dependencyTree';
import { createParser } from '../../../../src/engine/model/parser';
import { relations } from '../../../../src/engine/model/relations';
import { createTagger } from '../../../../src/engine/model/tagger';
import { word, type Tokens } from '../../../../src/engine/text/tokens';
import { testModel, testTokenizer } from './read';

function read(text: string): { tokens: Tokens; parse: DependencyTree } {
  const tokens = testTokenizer()(text);
  const tags = createTagger(testModel()).tag(tokens);
  return { tokens, parse: createParser(testModel()).parse(tokens, tags, 0, tokens.sentences[1] ?? 0) };
}

/** The arcs of a sentence: `she <nsubj- said`. */
function arcs(text: string): string[] {
  const { tokens, parse } = read(text);
  return Array.from(parse.heads, (head, i) => {
    const relation = relations[parse.relations[i] ?? 0] ?? '';
    return `${word(tokens, i)} <${relation}- ${head < 0 ? 'ROOT' : word(tokens, head)}`;
  });
}

/** Every token reaches the one root. */
function isTree(parse: DependencyTree, from: number): boolean {
  const { heads } = parse;
  const roots = heads.filter((head) => head < 0).length;
  if (heads.length > 0 && roots !== 1) return false;
  return heads.every((_, i) => {
    let at = i;
    for (let steps = 0; steps <= heads.length; steps++) {
      const head = heads[at] ?? -1;
      if (head < 0) return true;
      at = head - from;
    }
    return false;
  });
}

describe('the parser', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['She said the bridge was safe.', ['She <nsubj- said', 'safe <ccomp- said', 'bridge <nsubj- safe']],
    ['The mayor of the town told reporters that he would resign.', ['mayor <nsubj- told', 'resign <ccomp- told']],
    ['“We will rebuild the school,” the minister said.', ['minister <nsubj- said', 'We <nsubj- rebuild']],
    ['The man who owns the shop said he was not asked.', ['man <nsubj- said', 'owns <acl:relcl- man']],
    ['The plan was rejected by the council.', ['plan <nsubj:pass- rejected', 'council <obl:agent- rejected']],
  ];
  for (const [text, expected] of cases) {
    it(`reads: ${text}`, () => {
      const found = arcs(text);
      for (const arc of expected) assert.ok(found.includes(arc), `${arc} is not in ${found.join(', ')}`);
    });
  }

  it('gives heads as indexes of the paragraph', () => {
    const tokens = testTokenizer()('Rain fell. She left early.');
    const tags = createTagger(testModel()).tag(tokens);
    const from = tokens.sentences[1] ?? 0;
    const { heads } = createParser(testModel()).parse(tokens, tags, from, tokens.count);
    assert.equal(from, 3);
    assert.deepEqual([...heads], [4, -1, 4, 4]);
  });

  it('makes a tree with one root of anything', () => {
    const tagger = createTagger(testModel());
    const parser = createParser(testModel());
    const words = fc.constantFrom(
      'said',
      '"',
      'the',
      'Ann',
      ',',
      'that',
      'is',
      '.',
      '–',
      '\ud800',
      'He',
      '(',
      '7',
      'of',
    );
    const any = fc.oneof(
      fc.array(words, { maxLength: 60 }).map((list) => list.join(' ')),
      fc.string({ unit: 'binary', maxLength: 200 }),
    );
    fc.assert(
      fc.property(any, (text) => {
        const tokens = testTokenizer()(text);
        const tags = tagger.tag(tokens);
        for (let i = 0; i + 1 < tokens.sentences.length; i++) {
          const from = tokens.sentences[i] ?? 0;
          const parse = parser.parse(tokens, tags, from, tokens.sentences[i + 1] ?? 0);
          assert.ok(isTree(parse, from), text);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('reads a sentence of 100,000 words and none at all', () => {
    const { parse } = read('word '.repeat(100_000));
    assert.ok(parse.heads.length > 10);
    const empty = testTokenizer()('');
    const tags = createTagger(testModel()).tag(empty);
    assert.equal(createParser(testModel()).parse(empty, tags, 0, 0).heads.length, 0);
  });
});
