import type { Ledger } from '../rules/ledger';
import { RuleBook } from '../rules/ruleBook';
import { classAt, isComma, isPieceAt, wordAt, type Item } from './clauseItems';
import { isFiniteVerb } from './finiteVerb';
import type { NounPhrases, Phrase } from './nounPhrases';
import { WordClass } from '../words/quoteLexicon';

const { adverb, time, relative, conjunction, subordinator, preposition, determiner, gerund, past } = WordClass;
/** More asides in a row than this are not looked through. */
const MOST = 8;
/** A dateline's dash is among so many items of a paragraph. */
const LONGEST_DATELINE = 12;

/** How far before a feeling its owner's *'s* stands, and before that the *to*, in items. */
const OWNER_BEFORE = 4;
const TO_BEFORE = 10;

/** A stretch between commas, left of a cue. */
interface Chunk {
  readonly from: number;
  readonly to: number;
}

/**
 * The subject before asides that end with the comma at `at`: *Peskov, Putin's spokesman, said*; *Smith, who left, said*;
 * *Smith, on Tuesday, said*. Null when no noun phrase stands there.
 */
export function phraseOverAsides(
  items: readonly Item[],
  low: number,
  at: number,
  phrases: NounPhrases,
  ledger: Ledger,
): Phrase | null {
  let best: Phrase | null = null;
  let end = at;
  for (let count = 0; count < MOST && end > low; count++) {
    const chunk = chunkBefore(items, low, end);
    const phrase = phraseOf(items, chunk, phrases, ledger);
    if (phrase === 'verb') return lastPhrase(items, chunk, low, phrases) ?? best;
    if (phrase !== 'other') best = phrase;
    end = chunk.from - 1;
    // *OSLO — Smith, …, said*: nobody speaks before the dash of a dateline.
    if (chunk.from > 0 && behindDateline(items, { from: 0, to: chunk.from }) === chunk.from) break;
    if (chunk.from <= low || isPieceAt(items, end) || !isComma(items, end)) break;
  }
  return best;
}

function chunkBefore(items: readonly Item[], low: number, end: number): Chunk {
  let from = end;
  let brackets = 0;
  while (from > low) {
    const item = items[from - 1];
    if (!item || item.piece >= 0) break;
    if (item.word === ')') brackets++;
    else if (item.word === '(') brackets--;
    else if (brackets <= 0 && (isComma(items, from - 1) || item.word === ';' || item.word === ':')) break;
    from--;
  }
  return { from, to: end };
}

/** A stretch between commas, without the conjunctions and adverbs that open it. */
interface Stretch {
  readonly items: readonly Item[];
  readonly from: number;
  readonly to: number;
  /** The classes of its first word. */
  readonly first: number;
  readonly phrases: NounPhrases;
}

/** What begins as no noun phrase does names nobody. */
export const asideBook = new RuleBook<Stretch, true>('Is a stretch between commas an aside?', [
  {
    id: 'aside/relative',
    example: '|Ann Reed|, whose Harbour Group met on Monday, said “we stay where we are”.',
    find: ({ first }) => ((first & relative) !== 0 && !(first & determiner)) || null,
  },
  {
    id: 'aside/adverbial',
    example: 'Boasting of much, |the town of Leeds|, said to be “a long way down”, is new, according to Reed.',
    find: ({ items, from, first, phrases }) =>
      (first & (preposition | subordinator | gerund | time)) !== 0 ||
      ((first & past) !== 0 && !phrases.isNominal(items, from)) ||
      null,
  },
  {
    id: 'aside/age',
    example: '|Ann Reed| came home at last, 45, in tears, said “we stay where we are”.',
    find: ({ items, from, to }) => (/^\d{1,3}$/.test(wordAt(items, from)) && to - from === 1) || null,
  },
]);

/** The noun phrase a chunk consists of; or that it is an aside; or that a clause begins in it. */
function phraseOf(
  items: readonly Item[],
  chunk: Chunk,
  phrases: NounPhrases,
  ledger: Ledger,
): Phrase | 'verb' | 'other' {
  let from = behindDateline(items, chunk);
  while (from < chunk.to && classAt(items, from) & (conjunction | adverb)) from++;
  if (from >= chunk.to) return 'other';
  const stretch = { items, from, to: chunk.to, first: classAt(items, from), phrases };
  if (asideBook.find(stretch, ledger) !== null) return 'other';
  const phrase = phrases.startingAt(items, from, chunk.to);
  if (!phrase) return 'other';
  for (let i = phrase.to; i < chunk.to; i++) {
    if (classAt(items, i) & relative) return phrase;
    if (isFiniteVerb(items, i, phrases)) return 'verb';
  }
  return phrase;
}

/** *OSLO, May 2 — Smith, …, said*: behind the dash, where a place opens the paragraph and nothing but names and numbers follow it. */
function behindDateline(items: readonly Item[], { from, to }: Chunk): number {
  if (from >= LONGEST_DATELINE || items[0]?.name?.type !== 'place') return from;
  for (let i = 1; i < Math.min(to, LONGEST_DATELINE); i++) {
    if (/^(?:[—–-]|--)$/.test(wordAt(items, i))) return Math.max(from, i + 1);
    if (items[i]?.capital !== true && !/^[\d,.()]/.test(wordAt(items, i))) return from;
  }
  return from;
}

/** *…, but Smith, …, said*; *…that Smith, …, said*: the phrase at the end of a chunk that is a clause. */
function lastPhrase(items: readonly Item[], chunk: Chunk, low: number, phrases: NounPhrases): Phrase | null {
  const phrase = phrases.endingAt(items, chunk.to - 1, low);
  if (!phrase || phrase.from <= chunk.from) return null;
  const before = phrase.from - 1;
  const opens = classAt(items, before) & (conjunction | subordinator | relative | WordClass.cue);
  return opens ? phrase : null;
}

/** *much to Smith's dismay, who …*: whose dismay it is; null when the phrase is something else. */
export function ownerOfFeeling(
  items: readonly Item[],
  low: number,
  phrase: Phrase,
  phrases: NounPhrases,
): Phrase | null {
  const head = phrase.to - 1;
  if (!phrases.isThing(items, { ...phrase, head })) return null;
  let mark = head - 1;
  while (mark > low && mark > head - OWNER_BEFORE && !/^'s?$/.test(wordAt(items, mark))) mark--;
  const owner = /^'s?$/.test(wordAt(items, mark))
    ? phrases.startingAt(items, toBefore(items, low, mark) + 1, mark)
    : null;
  if (owner?.to !== mark || wordAt(items, owner.from - 1) !== 'to') return null;
  const opens = owner.from - 2 < low || isComma(items, owner.from - 2) || wordAt(items, owner.from - 2) === 'much';
  return opens ? owner : null;
}

/** The *to* a few items before an index; below `low` when there is none. */
function toBefore(items: readonly Item[], low: number, index: number): number {
  for (let i = index - 1; i >= low && i > index - TO_BEFORE; i--) if (wordAt(items, i) === 'to') return i;
  return low - 1;
}
