import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import type { Resources } from '../../../../src/engine/resources';
import { createTokenizer } from '../../../../src/engine/text/tokenizer';
import { word } from '../../../../src/engine/text/tokens';
import { projectRoot } from '../../../root';

const resources: Resources = {
  lexicon: { abbreviations: readFileSync(path.join(projectRoot, 'media', 'lexicon', 'abbreviations.txt'), 'utf8') },
  gazetteer: undefined,
  model: undefined,
};

export const tokenize = createTokenizer(resources);

/** The tokens of a text, with a space between each two. */
export function tokensOf(text: string): string {
  const tokens = tokenize(text);
  return Array.from({ length: tokens.count }, (_, index) => word(tokens, index)).join(' ');
}

/** The sentences of a text as they stand in it. */
export function sentencesOf(text: string): string[] {
  const { starts, ends, sentences } = tokenize(text);
  return [...sentences.subarray(0, -1)].map((first, index) =>
    text.slice(starts[first], ends[(sentences[index + 1] ?? 0) - 1]),
  );
}
