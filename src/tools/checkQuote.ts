import { claimsOf, judgeQuoted } from '../engine/compare/judge';
import { comparableWords } from '../engine/compare/comparedWords';
import { toEnd } from '../engine/steps';
import { checkedWords } from '../export/checkedQuotations';
import type { Judgement } from '../engine/compare/judge';
import type { Item } from './bounds';
import { schemaOf } from './inputs';
import { quotationItem, readerOf } from './quotationItem';
import type { Question, Tool } from './tool';

/** Whether words were said, after transcripts. */
export const checkQuote: Tool = {
  name: 'check_quote',
  title: 'Check Quotes Against Transcripts',
  description:
    'Whether quoted words stand in transcripts: those of the field words, or all that one article quotes word for word. ' +
    'status is exact, shortened, changed, partly or missing; found is true when all words were said, with a mark wherever ' +
    'some are left out; the passage of the transcript comes with its file and line, and each difference word for word.',
  schema: schemaOf(['words', 'file', 'transcripts', 'limit', 'cursor'], ['transcripts'], {
    words: 'Words of which it is asked whether they were said. Give these, or a file.',
    file: 'An article all of whose quotations are checked: its path, relative to the folder. Give this, or words.',
  }),
  problemOf({ words, file }) {
    if ((words === undefined) === (file === undefined)) return 'Give one of the fields words and file.';
    const isEmpty = words !== undefined && comparableWords(words).length === 0;
    return isEmpty ? 'The field words has no word.' : undefined;
  },
  items({ input: { words }, article, sources }) {
    if (words !== undefined) return toEnd(judgeQuoted([words], sources)).map(judgedItem);
    return article ? articleItems(article, sources) : [];
  },
};

function articleItems(article: NonNullable<Question['article']>, sources: Question['sources']): Item[] {
  const claims = claimsOf(article.index.analysis.quotes, article.text);
  // Nothing is proved by itself.
  const others = sources.filter(({ name }) => name !== article.file);
  const quoted = claims.map((claim) => claim.quoted);
  const reader = readerOf(article);
  return toEnd(judgeQuoted(quoted, others)).flatMap((judgement, i) => {
    const claim = claims[i];
    return claim ? [{ ...quotationItem(claim.quotation, article, reader), ...judgedItem(judgement) }] : [];
  });
}

function judgedItem(judgement: Judgement): Item {
  const { found, status, quoted, transcript, differences } = checkedWords(judgement);
  return {
    ...{ found, status, checked: quoted },
    transcript: transcript && { ...transcript },
    differences: differences.map((each) => ({ ...each })),
  };
}
