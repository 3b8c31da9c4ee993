import type { Span } from '../analysis';
import type { NameMention } from '../names/nameFinder';
import type { MarkedPiece } from '../quotes/marks/pairing';

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
  /** Nearly all longer words of the paragraph have capitals, so that a capital says nothing. */
  readonly headline: boolean;
}

/** Whether a piece ends with a full stop, question or exclamation mark. */
export function endsSentence(text: string, piece: MarkedPiece | undefined): boolean {
  return piece !== undefined && /[.!?…]["'”’»\s)]*$/.test(tail(text, piece.inner));
}

/** The last characters of a span. */
export function tail(text: string, [start, end]: Span): string {
  return text.slice(Math.max(start, end - 8), end);
}

/*
 * These are asked for nearly every word, often for the one before the first: an index outside the list must not reach it, as V8 then gives up
 * the fast way to read lists.
 */

/** The word of an item, in small letters; empty for a piece and outside the list. */
export function wordAt(items: readonly Item[], index: number): string {
  return index >= 0 && index < items.length ? items[index]!.word : '';
}

/** The classes of an item; 0 for a piece and outside the list. */
export function classAt(items: readonly Item[], index: number): number {
  return index >= 0 && index < items.length ? items[index]!.classes : 0;
}

/** Whether an item is a marked piece. */
export function isPieceAt(items: readonly Item[], index: number): boolean {
  return index >= 0 && index < items.length && items[index]!.piece >= 0;
}

const dash = /^[—–―]$|^--?$/;

/** Whether an item is a dash. */
export function isDash(items: readonly Item[], index: number): boolean {
  const word = wordAt(items, index);
  if (word.length === 0 || word.length > 2 || !dash.test(word)) return false;
  // The hyphen of a compound: *the mayor-elect*.
  const glued = items[index - 1]?.end === items[index]?.start && items[index]?.end === items[index + 1]?.start;
  return !(word === '-' && glued);
}

/** Whether an item parts as a comma does: a comma or a dash. */
export function isComma(items: readonly Item[], index: number): boolean {
  return wordAt(items, index) === ',' || isDash(items, index);
}
