import type { LanguageModel } from '../../src/engine/model/modelFile';
import { createParser } from '../../src/engine/model/parser';
import { relations } from '../../src/engine/model/relations';
import { createTagger } from '../../src/engine/model/tagger';
import { partsOfSpeech } from '../../src/engine/model/tags';
import type { TreebankSentence } from './conllu';

/** Shares of words, in percent; relations without their subtypes. */
export interface SyntaxAccuracy {
  readonly upos: number;
  readonly uas: number;
  readonly las: number;
}

/** How often tags, heads and relations are right on gold tokens with the model's own tags. */
export function measureSyntax(model: LanguageModel, sentences: readonly TreebankSentence[]): SyntaxAccuracy {
  const tagger = createTagger(model);
  const parser = createParser(model);
  const right = { upos: 0, uas: 0, las: 0 };
  let words = 0;
  for (const { tokens, tags, heads, relations: gold } of sentences) {
    const found = tagger.tag(tokens);
    const parse = parser.parse(tokens, found, 0, tokens.count);
    for (let i = 0; i < tokens.count; i++) {
      words++;
      if (tags[i]?.startsWith(`${partsOfSpeech[found.upos[i] ?? 0] ?? ''}/`)) right.upos++;
      if ((parse.heads[i] ?? -1) + 1 !== heads[i]) continue;
      right.uas++;
      if (universal(parse.relations[i] ?? 0) === universal(gold[i] ?? 0)) right.las++;
    }
  }
  const share = (count: number) => (words === 0 ? 0 : (100 * count) / words);
  return { upos: share(right.upos), uas: share(right.uas), las: share(right.las) };
}

function universal(relation: number): string {
  return (relations[relation] ?? 'dep').replace(/:.*/, '');
}
