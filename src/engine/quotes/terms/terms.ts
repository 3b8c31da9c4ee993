import { RuleBook, type Answer } from '../../rules/ruleBook';
import type { Ledger } from '../../rules/ledger';
import { wordAt, type Item, type Region } from '../../syntax/clauseItems';
import data from '../../words/data/terms.json';
import { WordClass, type QuoteLexicon } from '../../words/quoteLexicon';
import { wordSet } from '../../words/wordSet';
import type { MarkedPiece } from '../marks/pairing';
import { countWords, hasCapitals, isTitle, LONGEST_TITLE } from './titles';

/** Nouns whose name stands in quotation marks: *the film “…”*. */
const works = wordSet(data.works);
/** Nouns for words that are nobody's: *“…” is the motto of the town*. */
const labels = wordSet(data.labels);
const programmes = wordSet(data.programmes);
const sungOrShown = wordSet(data.sungOrShown);
const linking = wordSet(data.linking);
const naming = wordSet(data.naming);
const givingNames = wordSet(data.givingNames);
const callingBy = wordSet(data.callingBy);
const beforeProgrammes = wordSet(data.beforeProgrammes);
/** How far a noun for a label is looked for behind its verb, and before it, in items. */
const LABEL_BEHIND = 8;
const LABEL_BEFORE = 7;

/** In words. */
const LONGEST_NICKNAME = 2;
const LONGEST_WORK = 6;
/** John “the clever one” Lennard. */
const LONGEST_DESCRIPTION = 4;

/** A marked piece among the words around it. */
interface MarkedWords {
  readonly items: readonly Item[];
  /** The item of the piece. */
  readonly index: number;
  readonly before: Item | undefined;
  readonly after: Item | undefined;
  /** What stands in the marks, and without what ends it. */
  readonly whole: string;
  readonly inner: string;
  /** How many words that are. */
  readonly words: number;
  readonly lexicon: QuoteLexicon;
  /** Capitals say nothing. */
  readonly headline: boolean;
}

/** What a term is; titles of works and what something is called stand even beside a cue. */
export type TermKind = 'work' | 'called' | 'other';

/** What shows that marked words are nobody's, whatever cue stands in the sentence. */
export const termBook = new RuleBook<MarkedWords, TermKind>('Are marked words a name or a title?', [
  {
    id: 'term/label',
    example: '|“We stay where we are”| is the motto of the town.',
    find: ({ items, index }) => (isLabelled(items, index) ? 'other' : null),
  },
  {
    id: 'term/nickname',
    example: 'Reed said Jack |“Ace”| Marlow was tired.',
    find: (at) => (isNickname(at) ? 'other' : null),
  },
  {
    id: 'term/so-called',
    example: 'Hill joined the so-called |“long way round the harbour”| on Monday.',
    find: ({ items, index }) =>
      wordAt(items, index - 1) === 'called' && wordAt(items, index - 2) === '-' && wordAt(items, index - 3) === 'so'
        ? 'other'
        : null,
  },
  {
    id: 'term/work',
    example: 'Reed said the essay |“The Long Harbour”| was over.',
    find: ({ items, index, before, inner, words }) => {
      const beforeComma = before?.word === ',' ? wordAt(items, index - 2) : '';
      const named = before !== undefined && (works.has(before.word) || works.has(beforeComma));
      return named && isTitle(inner, words) ? 'work' : null;
    },
  },
  {
    id: 'term/work-small',
    example: 'Reed said the song |“Hold the line”| was over.',
    find: ({ before, whole, words }) =>
      before !== undefined &&
      sungOrShown.has(before.word) &&
      words <= LONGEST_WORK &&
      /^\p{Lu}.*[^.,?!;:]$/su.test(whole)
        ? 'work'
        : null,
  },
  {
    id: 'term/programme-behind',
    example: 'Reed said so on the town’s |“Today”| show.',
    find: ({ after, inner, words }) =>
      after !== undefined && programmes.has(after.word) && words <= LONGEST_WORK && hasCapitals(inner) ? 'work' : null,
  },
  {
    id: 'term/such-as',
    example: 'Readers know Reed from novels such as |“The Slow River”| and |“House of Salt”|.',
    find: ({ items, index, inner, words }) => (isTitle(inner, words) && isInList(items, index) ? 'work' : null),
  },
  {
    id: 'term/called',
    example: 'Hill joined a club of the town called |“The Night Owls of Leeds”| on Monday.',
    find: ({ items, index, before, inner, words }) => {
      const named =
        before !== undefined &&
        (naming.has(before.word) || (before.word === 'as' && wordAt(items, index - 2) === 'known'));
      return named && isTitle(inner, words) ? 'called' : null;
    },
  },
  {
    id: 'term/calls-him',
    example: 'Neighbours call him |“Doc”|.',
    find: ({ items, index, inner, words }) =>
      words <= LONGEST_NICKNAME &&
      hasCapitals(inner) &&
      /^(?:him|her|them|me|us)$/.test(wordAt(items, index - 1)) &&
      callingBy.has(wordAt(items, index - 2))
        ? 'work'
        : null,
  },
  {
    id: 'term/known-as',
    example: 'Hill says the harbour known as the |“old basin”| is shut.',
    find: ({ items, index }) => (isKnownAs(items, index) ? 'work' : null),
  },
  {
    id: 'term/programme',
    example: 'Reed said on |“Morning In Leeds”| that she was tired.',
    find: (at) => (!at.headline && isTitle(at.inner, at.words) && isOnProgramme(at.items, at.index) ? 'work' : null),
  },
]);

/**
 * Why the words of a marked piece are nobody's, whatever cue stands in the sentence: a nickname inside a name, the
 * title of a work; null when they may be a quotation. `index` is the item of the piece.
 */
export function termByPlace(
  text: string,
  { items, headline }: Pick<Region, 'items' | 'headline'>,
  index: number,
  { inner: span }: MarkedPiece,
  lexicon: QuoteLexicon,
  ledger: Ledger,
): Answer<TermKind> | null {
  if (span[1] - span[0] > LONGEST_TITLE) return null;
  const [before, after] = [items[index - 1], items[index + 1]];
  const whole = text.slice(...span);
  const inner = whole.replace(/[.,;:!?\s]+$/, '');
  const at = { items, index, before, after, whole, inner, words: countWords(inner), lexicon, headline };
  return termBook.answer(at, ledger);
}

/** *known as the “…”*, *nicknamed “…”*: what all call it. */
function isKnownAs(items: readonly Item[], index: number): boolean {
  const at = /^(?:the|an?)$/.test(wordAt(items, index - 1)) ? index - 2 : index - 1;
  const word = wordAt(items, at);
  return givingNames.has(word) || (word === 'as' && wordAt(items, at - 1) === 'known');
}

/** *on “Morning In Leeds”*, and what is joined to it. */
function isOnProgramme(items: readonly Item[], index: number): boolean {
  const before = items[index - 1];
  if (!before) return false;
  const joined = items[index - 2];
  if (before.word === 'and' && joined && joined.piece >= 0) return isOnProgramme(items, index - 2);
  return beforeProgrammes.has(before.word) || (before.capital && !/^(?:the|and)$/.test(before.word));
}

/** *such as “…”, “…” and “…”* */
function isInList(items: readonly Item[], index: number): boolean {
  let before = index - 1;
  while (before > 1 && /^(?:and|or|,)$/.test(wordAt(items, before))) before--;
  if (before < index - 1 && (items[before]?.piece ?? -1) >= 0) return isInList(items, before);
  return wordAt(items, index - 1) === 'as' && wordAt(items, index - 2) === 'such';
}

/** *Jack “Ace” Marlow*: capitals on both sides. */
function isNickname({ before, after, whole, inner, words, lexicon, headline }: MarkedWords): boolean {
  if (!before || !after || before.piece >= 0 || after.piece >= 0) return false;
  if (headline && words > 1) return false;
  const described = /^the /i.test(inner) && words <= LONGEST_DESCRIPTION;
  if (!described && (words > LONGEST_NICKNAME || !/^\p{Lu}/u.test(inner))) return false;
  if (!before.capital || !after.capital || /[,.]$/.test(whole)) return false;
  return (
    !(before.classes & WordClass.verb) &&
    !(lexicon.classes(before.word) & (WordClass.cue | WordClass.preposition | WordClass.conjunction))
  );
}

/** *“…” is the company's motto*, *the motto of the town is “…”*: a name stands on the other side of the verb. */
function isLabelled(items: readonly Item[], index: number): boolean {
  if (linking.has(wordAt(items, index + 1))) {
    for (let i = index + 2; i < index + 2 + LABEL_BEHIND; i++) {
      const word = wordAt(items, i);
      if (labels.has(word)) return true;
      if (!isPlainWord(word) || word === 'of' || word === 'that') return false;
    }
    return false;
  }
  if (!linking.has(wordAt(items, index - 1))) return false;
  for (let i = index - 2; i >= 0 && i >= index - 1 - LABEL_BEFORE; i--) {
    const word = wordAt(items, i);
    if (labels.has(word)) return true;
    if (!isPlainWord(word) || (items[i]?.classes ?? 0) & WordClass.verb) return false;
  }
  return false;
}

const isPlainWord = (word: string): boolean => /^[\p{L}\p{N}'-]+$/u.test(word);

/** A term that stands in a sentence with a cue. */
interface TermWithCue {
  readonly kind: TermKind;
  /** The cue stands right beside it. */
  readonly beside: boolean;
  /** The sentence says who speaks. */
  readonly sourced: boolean;
}

/** A cue right beside what looks like a name. */
export const quotedTermBook = new RuleBook<TermWithCue, true>('Are the words of a term quoted all the same?', [
  {
    id: 'term/quoted',
    example: 'Reed named “The Night Owl” as his boat.',
    find: ({ kind, beside, sourced }) => (beside && kind !== 'work' && (kind !== 'called' || sourced)) || null,
  },
]);
