import type { NameMention } from '../../../../../src/engine/names/nameFinder';
import { openLanguage } from '../../../../../src/engine/model/language';
import type { Syntax } from '../../../../../src/engine/syntax/syntax';
import { SentenceTree } from '../../../../../src/engine/syntax/sentenceTree';
import { createQuotationReader } from '../../../../../src/engine/quotes/quotationReader';
import { readQuoteLexicon } from '../../../../../src/engine/words/quoteLexicon';
import type { ParagraphQuotation } from '../../../../../src/engine/quotes/reading';
import { createTokenizer } from '../../../../../src/engine/text/tokenizer';
import { testResources } from '../../../../resources';

const resources = testResources();
const tokenize = createTokenizer(resources);
const reader = createQuotationReader(resources);
const { language } = openLanguage(resources.model);

export const lexicon = readQuoteLexicon(resources);

/** The syntax of a paragraph, by the trained model that the product ships. */
export function syntaxOf(text: string): Syntax {
  if (!language) throw new Error('the tests need the language model');
  return language.readSyntax(tokenize(text));
}

/** The tree of the first sentence. */
export function treeOf(text: string): SentenceTree {
  return new SentenceTree(syntaxOf(text), 0, lexicon);
}

/** The token that is written so, the first one. */
export function tokenOf(tree: SentenceTree, word: string): number {
  for (let token = tree.from; token < tree.to; token++) if (tree.raw(token) === word) return token;
  throw new Error(`no “${word}” here`);
}

/** The words of tokens, as they stand. */
export function wordsOf(tree: SentenceTree, [from, to]: readonly [number, number]): string {
  return tree.tokens.text.slice(tree.tokens.starts[from], tree.tokens.ends[to - 1]);
}

/** The quotations of a paragraph, indirect ones too. */
export function quotationsOf(text: string, names: readonly NameMention[] = []): readonly ParagraphQuotation[] {
  return reader.read(tokenize(text), names, syntaxOf(text)).quotations;
}

/** The quotations in short: `speaker + speaker > cue: segment | segment`. */
export function inShort(text: string, names: readonly NameMention[] = []): string[] {
  return quotationsOf(text, names).map(({ speakers, cue, segments }) => {
    const who = speakers.map(({ span }) => text.slice(...span)).join(' + ') || '?';
    return `${who} > ${cue?.text ?? '-'}: ${segments.map((span) => text.slice(...span)).join(' | ')}`;
  });
}
