import type { MarkedPiece } from '../quotes/marks/pairing';
import type { Ledger } from '../rules/ledger';
import { RuleBook } from '../rules/ruleBook';
import data from '../words/data/syntax.json';
import { WordClass } from '../words/quoteLexicon';
import { wordSet } from '../words/wordSet';
import { afterBracket } from './phraseWords';
import { endsSentence, isPieceAt, tail, type Item } from './clauseItems';

const addressing = wordSet(data.addressing);
const behindHearers = wordSet(data.behindHearers);
/** How far an attribution behind a piece may reach to its verb, in items. */
const AHEAD = 12;
const endMark = /^[.!?…]+$/;

/** An item behind a marked piece, one before which a sentence of the text ends, or a marked piece. */
interface Boundary {
  readonly text: string;
  readonly items: readonly Item[];
  readonly index: number;
  readonly item: Item;
  readonly before: Item;
  /** The marked piece before the item, if one stands there. */
  readonly piece: MarkedPiece | undefined;
}

/** Where a marked piece ends a sentence is not the tokenizer's affair: *"Why?" she asked* is one, *"We go." She left* is two. */
export const boundaryBook = new RuleBook<Boundary, boolean>('Does a sentence begin here?', [
  {
    id: 'boundary/small',
    example: '“Why should we stay?” asked Reed.',
    find: ({ item, piece }) => (piece && item.piece < 0 && !item.capital && /^\p{Ll}/u.test(item.word) ? false : null),
  },
  {
    id: 'boundary/attribution',
    example: '“Why should we stay?” Reed asked.',
    find: ({ text, items, index, piece }) =>
      piece && opensAttribution(items, index, endsFully(text, piece)) ? false : null,
  },
  {
    id: 'boundary/hearer',
    example: '“Why should we stay?” |Reed| asked the mayor.',
    find: ({ text, items, index, piece }) =>
      piece && !endsFully(text, piece) && endsWithHearer(items, index) ? false : null,
  },
  {
    id: 'boundary/unfinished',
    example: 'The “new” Harbour Club said “we stay where we are”.',
    find: ({ text, piece }) => (piece && !endsSentence(text, piece) ? false : null),
  },
  {
    id: 'boundary/punctuation',
    example: '“We stay where we are.” — Ann Reed',
    find: ({ item, piece }) => (piece && /^[,;:.!?)\]—–―-]/.test(item.word) ? false : null),
  },
  {
    id: 'boundary/behind-piece',
    example: '“We stay where we are.” Hill opened the door and said it was late.',
    find: ({ piece }) => piece !== undefined || null,
  },
  {
    id: 'boundary/full-stop',
    example: 'Hill said the plan was dead. It was “a long way down for all”.',
    find: ({ item, before }) => endMark.test(before.word) || (item.piece < 0 && /^[)\]]$/.test(before.word)) || null,
  },
]);

/** Index of the first item of each sentence of a level, and the number of items. */
export function sentencesOf(
  text: string,
  items: readonly Item[],
  pieces: readonly MarkedPiece[],
  firsts: ReadonlySet<number>,
  ledger: Ledger,
): number[] {
  const sentences = [0];
  for (let index = 1; index < items.length; index++) {
    const [before, item] = [items[index - 1], items[index]];
    if (!before || !item) continue;
    if (before.piece < 0 && item.piece < 0 && !firsts.has(item.start)) continue;
    const piece = pieces[before.piece];
    if (boundaryBook.find({ text, items, index, item, before, piece }, ledger)) sentences.push(index);
  }
  if (items.length > 0) sentences.push(items.length);
  return sentences;
}

/** *“Why?” Smith asked.*: behind a piece stands a subject with a cue, and nothing that the cue would introduce. */
function opensAttribution(items: readonly Item[], from: number, strict: boolean): boolean {
  for (let i = from; i < Math.min(items.length, from + AHEAD); i++) {
    const item = items[i];
    if (!item || item.piece >= 0 || /^[.;:!?]$/.test(item.word)) return false;
    const behind = afterBracket(items, i, items.length);
    if (behind > i) {
      i = behind - 1;
      continue;
    }
    const { classes } = item;
    if (!(classes & (WordClass.verb | WordClass.auxiliary))) continue;
    if (!(classes & WordClass.cue) || !(classes & (WordClass.past | WordClass.present)) || i === from) return false;
    const next = items[i + 1];
    if (!next || next.word === '.') return true;
    // *“We go.” Smith said, “…”*: the cue is the next quotation's.
    if (next.word === ',') return !isPieceAt(items, i + 2);
    return (
      !strict && (next.piece >= 0 || (next.classes & (WordClass.preposition | WordClass.adverb | WordClass.time)) !== 0)
    );
  }
  return false;
}

/** *“Why?” Smith asked the mayor on Monday.*: a subject with a verb that names its hearer, and no clause behind it. */
function endsWithHearer(items: readonly Item[], from: number): boolean {
  let verb = from;
  while (verb < from + AHEAD && !addressing.has(items[verb]?.word ?? '')) {
    const item = items[verb];
    if (!item || item.piece >= 0 || /^[.,;:!?]$/.test(item.word) || item.classes & WordClass.auxiliary) return false;
    verb++;
  }
  if (verb === from || verb - from >= AHEAD) return false;
  for (let i = verb + 1; i <= verb + AHEAD; i++) {
    const item = items[i];
    if (!item || item.word === '.') return i > verb + 1;
    if (item.piece >= 0 || /^[,;:!?]$/.test(item.word) || behindHearers.has(item.word)) return false;
    if (item.classes & WordClass.auxiliary || (item.classes & WordClass.past && !item.capital)) return false;
  }
  return false;
}

/** Whether a piece ends with a full stop, where a question mark would leave the sentence open. */
function endsFully(text: string, piece: MarkedPiece): boolean {
  return !/[?!]["'”’»\s)]*$/.test(tail(text, piece.inner));
}
