import type { Ledger } from '../../rules/ledger';
import { RuleBook } from '../../rules/ruleBook';
import type { Item } from '../../syntax/clauseItems';
import type { Phrase } from '../../syntax/nounPhrases';
import { sure } from './confidence';
import { oneSource, ruledSubject, type FoundSubject, type Subject } from '../../syntax/subject';

/** A phrase at a mark that stands for a cue. */
interface NamedAtMark {
  readonly items: readonly Item[];
  readonly phrase: Phrase;
  /** `colon`: right before the piece; `label`: a colon at the beginning of a headline. */
  readonly mark: 'dash' | 'colon' | 'label';
  /** The item of the mark. */
  readonly at: number;
}

/** What stands at a colon or dash says how surely it speaks. */
export const namedAtMarkBook = new RuleBook<NamedAtMark, FoundSubject>(
  'Who is named at a mark that stands for a cue?',
  [
    {
      id: 'source/signature',
      example: '“We stay where we are.” — |Ann Reed|',
      find: ({ phrase, mark }) => (mark === 'dash' ? oneSource(phrase, sure.signature) : null),
    },
    {
      id: 'source/label',
      example: '|Reed|: Plan is “not good enough”',
      find: ({ phrase, mark }) => (mark === 'label' ? oneSource(phrase, sure.label) : null),
    },
    {
      id: 'source/colon-name',
      example: '|The club|: “We stay where we are.”',
      find: ({ phrase, mark, at }) => (mark === 'colon' && phrase.to === at ? oneSource(phrase, sure.colonName) : null),
    },
    {
      id: 'source/colon-sentence',
      example: '|The message| was clear: “We stay where we are.”',
      find: ({ phrase, mark }) => (mark === 'colon' ? oneSource(phrase, sure.colonSentence) : null),
    },
  ],
);

/** Who is named at a mark that stands for a cue; null where no rule says so. */
export function namedAtMark(at: NamedAtMark, ledger: Ledger): Subject | null {
  return ruledSubject(namedAtMarkBook.answer(at, ledger));
}
