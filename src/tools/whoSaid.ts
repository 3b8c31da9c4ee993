import type { Quotation } from '../engine/analysis';
import type { ComparisonStatus } from '../engine/compare/comparison';
import { compareQuoted } from '../engine/compare/compare';
import { comparableWords } from '../engine/compare/comparedWords';
import { readTranscript } from '../engine/compare/transcript';
import { toEnd } from '../engine/steps';
import { fold } from '../export/spaces';
import { findWords } from '../index/findWords';
import type { Item } from './bounds';
import { schemaOf, USUAL_LEAST } from './inputs';
import type { Article } from './library';
import { mayHoldWords } from './mayHold';
import { quotationItem, readerOf, surenessOfQuotation } from './quotationItem';
import type { Tool } from './tool';

/** Whose words these are. Words of the reporter's own are told as such: they are nobody's quotation. */
export const whoSaid: Tool = {
  name: 'who_said',
  title: 'Who Said It',
  description:
    'Who said these words, according to the articles. Gives each quotation that has them, as printed, with file, line, ' +
    'speakers, how sure that is and the rules that decided it; match says whether the words stand there exactly, ' +
    'shortened or changed. Words that stand in an article without being anybody’s quotation come with kind "no-quotation" ' +
    'and no speakers. An empty list means that nobody is quoted with them: then do not name a speaker.',
  schema: schemaOf(['words', 'file', 'least', 'limit', 'cursor'], ['words']),
  problemOf: ({ words = '' }) => (comparableWords(words).length === 0 ? 'The field words has no word.' : undefined),
  hint: ({ words = '' }) => ({ kind: 'words', words }),
  mayHold: ({ words = '' }) => mayHoldWords(words),
  items({ input: { words = '', least = USUAL_LEAST }, article }) {
    if (!article) return [];
    const found = matchesIn(article, words);
    const reader = readerOf(article);
    if (found.length === 0) return narrationIn(article, words);
    return found
      .filter(({ quotation }) => surenessOfQuotation(quotation) >= least)
      .map(({ quotation, match }) => ({ match, ...quotationItem(quotation, article, reader) }));
  },
};

interface Match {
  readonly quotation: Quotation;
  readonly match: ComparisonStatus;
}

const ORDER: readonly ComparisonStatus[] = ['exact', 'shortened', 'changed'];
/** A quotation with fewer of the words is not compared. */
const SHARE = 0.6;

/** The quotations that have the words, the likest first, the innermost before what is around it. */
function matchesIn({ index }: Article, words: string): Match[] {
  const wanted = [...new Set(comparableWords(words).map(({ key }) => key))];
  return index.analysis.quotes
    .flatMap((quotation): (Match & { readonly size: number })[] => {
      const content = quotation.content.join('\n');
      const there = new Set(comparableWords(content).map(({ key }) => key));
      if (wanted.filter((key) => there.has(key)).length < SHARE * wanted.length) return [];
      const { status } = compareQuoted(words, toEnd(readTranscript(content)));
      return ORDER.includes(status) ? [{ quotation, match: status, size: content.length }] : [];
    })
    .sort((a, b) => ORDER.indexOf(a.match) - ORDER.indexOf(b.match) || a.size - b.size);
}

function narrationIn(article: Article, words: string): Item[] {
  const span = findWords(article.text, words);
  if (!span) return [];
  const { file, text } = article;
  return [
    {
      match: 'exact',
      file,
      line: readerOf(article).line(span[0]),
      quote: fold(text.slice(...span)),
      kind: 'no-quotation',
      speakers: [],
    },
  ];
}
