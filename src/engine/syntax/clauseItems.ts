import type { Span } from '../analysis';
import type { NameMention } from '../names/nameFinder';
import { beginsWithLetter } from '../text/characters';
import type { Tokens } from '../text/tokens';
import type { MarkedPiece } from '../quotes/marks/pairing';
import { WordClass, type QuoteLexicon } from '../words/quoteLexicon';

/** A word outside marked pieces, or a whole marked piece, seen from the text around it. */
export interface Item {
  readonly start: number;
  readonly end: number;
  /** Index of the marked piece, or -1. */
  readonly piece: number;
  /** In small letters; empty for pieces. */
  readonly word: string;
  /** Bits of `WordClass`; 0 for pieces. */
  readonly classes: number;
  readonly capital: boolean;
  /** Stands inside a name that the name finder found. */
  readonly name: NameMention | null;
}

/** The text of one level: the paragraph without its marked pieces, or the inside of one. Offsets are items. */
export interface Region {
  readonly items: readonly Item[];
  /** Index of the first item of each sentence, and the number of items. */
  readonly sentences: readonly number[];
  /** The piece this is the inside of, or null for the paragraph itself. */
  readonly parent: number | null;
}

const capital = /^\p{Lu}/u;
/** The same, without the expression for the letters most words begin with. */
function hasCapital(raw: string): boolean {
  const code = raw.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : capital.test(raw);
}
const endMark = /^[.!?…]+$/;

/** Cuts a paragraph into one region per level of marks. Linear. */
export function regionsOf(
  tokens: Tokens,
  pieces: readonly MarkedPiece[],
  names: readonly NameMention[],
  lexicon: QuoteLexicon,
): Region[] {
  const lists = new Map<number, Item[]>([[-1, []]]);
  const stack: number[] = [];
  const firsts = new Set<number>();
  for (let s = 0; s + 1 < tokens.sentences.length; s++) firsts.add(tokens.starts[tokens.sentences[s] ?? 0] ?? 0);
  let nextPiece = 0;
  let nextName = 0;
  const leave = (at: number): void => {
    while (stack.length > 0 && (pieces[stack.at(-1) ?? 0]?.inner[1] ?? 0) <= at) stack.pop();
  };
  const enter = (at: number): void => {
    for (;;) {
      const piece = pieces[nextPiece];
      if (!piece || piece.span[0] > at) return;
      leave(piece.span[0]);
      const item: Item = {
        start: piece.span[0],
        end: piece.span[1],
        piece: nextPiece,
        word: '',
        classes: 0,
        capital: false,
        name: null,
      };
      lists.get(piece.parent ?? -1)?.push(item);
      lists.set(nextPiece, []);
      stack.push(nextPiece);
      nextPiece++;
    }
  };
  const { text } = tokens;
  const headline = isHeadline(tokens);
  for (let i = 0; i < tokens.count; i++) {
    const [start, end] = [tokens.starts[i] ?? 0, tokens.ends[i] ?? 0];
    enter(start);
    leave(start);
    const holder = stack.at(-1) ?? -1;
    const inner = pieces[holder]?.inner;
    if (inner ? start < inner[0] || end > inner[1] : isMarkOf(pieces, nextPiece - 1, start)) continue;
    while ((names[nextName]?.span[1] ?? Infinity) <= start) nextName++;
    const name = names[nextName];
    const { text: raw, lower: word } = tokens.forms[i]!;
    const inName = name !== undefined && name.span[0] <= start && end <= name.span[1];
    const isCapital = hasCapital(raw);
    lists.get(holder)?.push({
      start,
      end,
      piece: -1,
      word,
      classes: inName ? 0 : classesOf(word, isCapital, headline || firsts.has(start), lexicon),
      capital: isCapital,
      name: inName ? name : null,
    });
  }
  enter(text.length);
  return [...lists].map(([key, items]) => ({
    items,
    sentences: sentencesOf(text, items, pieces, firsts),
    parent: key < 0 ? null : key,
  }));
}

/** The closing mark of a piece stands behind its inner span: it belongs to no level. */
function isMarkOf(pieces: readonly MarkedPiece[], last: number, start: number): boolean {
  for (let k = last; k >= 0 && k > last - 8; k--) {
    const piece = pieces[k];
    if (piece && piece.span[0] <= start && start < piece.span[1]) return true;
  }
  return false;
}

/** Whether nearly all longer words have capitals, so that a capital says nothing. */
function isHeadline(tokens: Tokens): boolean {
  let longer = 0;
  let capitals = 0;
  const count = Math.min(tokens.count, 60);
  for (let i = 0; i < count; i++) {
    const start = tokens.starts[i] ?? 0;
    if ((tokens.ends[i] ?? 0) - start < 4) continue;
    const raw = tokens.forms[i]!.text;
    if (!beginsWithLetter(raw)) continue;
    longer++;
    if (hasCapital(raw)) capitals++;
  }
  return longer >= 3 && capitals >= 0.8 * longer;
}

/** A capitalised word inside a sentence is no verb, however common (*Will*, *Brown said*). */
function classesOf(word: string, isCapital: boolean, first: boolean, lexicon: QuoteLexicon): number {
  const classes = lexicon.classes(word);
  if (!isCapital || first) return classes;
  return classes & ~(WordClass.verb | WordClass.cue | WordClass.adverb | WordClass.auxiliary);
}

/**
 * Sentences of a level. Where a marked piece ends a sentence is not the tokenizer's affair: *"Why?" she asked* is one
 * sentence, *"We go." She left* is two.
 */
function sentencesOf(
  text: string,
  items: readonly Item[],
  pieces: readonly MarkedPiece[],
  firsts: ReadonlySet<number>,
): number[] {
  const sentences = [0];
  for (let i = 1; i < items.length; i++) {
    const [before, item] = [items[i - 1], items[i]];
    if (!before || !item) continue;
    const firstOfText = item.piece >= 0 || item.capital || !/^\p{Ll}/u.test(item.word);
    const starts =
      before.piece >= 0
        ? firstOfText &&
          !opensAttribution(items, i, endsFully(text, pieces[before.piece])) &&
          endsSentence(text, pieces[before.piece]) &&
          !/^[,;:.!?)\]—–―-]/.test(item.word)
        : item.piece >= 0
          ? endMark.test(before.word)
          : firsts.has(item.start) && (endMark.test(before.word) || /^[)\]]$/.test(before.word));
    if (starts) sentences.push(i);
  }
  if (items.length > 0) sentences.push(items.length);
  return sentences;
}

/** *“Why?” Smith asked.*: behind a piece stands a subject with a cue, and nothing that the cue would introduce. */
function opensAttribution(items: readonly Item[], from: number, strict: boolean): boolean {
  for (let i = from; i < Math.min(items.length, from + 12); i++) {
    const item = items[i];
    if (!item || item.piece >= 0 || /^[.;:!?]$/.test(item.word)) return false;
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

/** Whether a piece ends with a full stop, where a question mark would leave the sentence open. */
function endsFully(text: string, piece: MarkedPiece | undefined): boolean {
  return piece !== undefined && !/[?!]["'”’»\s)]*$/.test(tail(text, piece.inner));
}

/** Whether a piece ends with a full stop, question or exclamation mark. */
export function endsSentence(text: string, piece: MarkedPiece | undefined): boolean {
  return piece !== undefined && /[.!?…]["'”’»\s)]*$/.test(tail(text, piece.inner));
}

/** The last characters of a span. */
export function tail(text: string, [start, end]: Span): string {
  return text.slice(Math.max(start, end - 8), end);
}

/** The word of an item, in small letters; empty for a piece and outside the list. */
export function wordAt(items: readonly Item[], index: number): string {
  return items[index]?.word ?? '';
}

/** The classes of an item; 0 for a piece and outside the list. */
export function classAt(items: readonly Item[], index: number): number {
  return items[index]?.classes ?? 0;
}

/** Whether an item is a marked piece. */
export function isPieceAt(items: readonly Item[], index: number): boolean {
  return (items[index]?.piece ?? -1) >= 0;
}

const dash = /^[—–―]$|^--?$/;

/** Whether an item is a dash. */
export function isDash(items: readonly Item[], index: number): boolean {
  const word = wordAt(items, index);
  if (!dash.test(word)) return false;
  // The hyphen of a compound: *the mayor-elect*.
  const glued = items[index - 1]?.end === items[index]?.start && items[index]?.end === items[index + 1]?.start;
  return !(word === '-' && glued);
}

/** Whether an item parts as a comma does: a comma or a dash. */
export function isComma(items: readonly Item[], index: number): boolean {
  return wordAt(items, index) === ',' || isDash(items, index);
}
