import { comparableWords } from '../engine/compare/comparedWords';
import { quotedText, wordForWord } from '../engine/compare/quotedText';
import { fingerprintsOf, SHARED_RUN } from '../index/fingerprints';
import { keysOf } from '../index/keysOf';
import { judgeWords } from '../index/judgeWords';
import { schemaOf } from './inputs';
import { mayHoldWords } from './mayHold';
import { quotationItem, readerOf } from './quotationItem';
import type { Tool } from './tool';

/** Where else words are quoted, and how they differ there. */
export const sameQuote: Tool = {
  name: 'same_quote',
  title: 'Same Quote Elsewhere',
  description:
    'Which articles quote the same words: every quotation that shares seven words in a row with these, as printed there, ' +
    'with file, line and speakers. verdict is exact, shortened, changed or partly (too few in common to tell), as far as ' +
    'both go; marked says whether dots or a break show each place where words were left out.',
  schema: schemaOf(['words', 'leave_out', 'limit', 'cursor'], ['words'], {
    words: 'The quoted words; seven at least.',
  }),
  problemOf: ({ words = '' }) =>
    comparableWords(words).length < SHARED_RUN
      ? `The field words needs ${String(SHARED_RUN)} words: fewer stand in many texts by chance.`
      : undefined,
  hint: ({ words = '' }) => ({ kind: 'same', prints: fingerprintsOf(keysOf(words)) }),
  mayHold: ({ words = '' }) => mayHoldWords(words),
  items({ input: { words = '' }, article }) {
    if (!article) return [];
    const prints = new Set(fingerprintsOf(keysOf(words)));
    const reader = readerOf(article);
    return wordForWord(article.index.analysis.quotes).flatMap((quotation) => {
      const text = quotedText(quotation, article.text);
      if (!fingerprintsOf(keysOf(text)).some((print) => prints.has(print))) return [];
      return [{ ...judgeWords(words, text), ...quotationItem(quotation, article, reader) }];
    });
  },
};
