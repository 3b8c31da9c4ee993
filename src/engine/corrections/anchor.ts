import type { Span } from '../analysis';
import type { TextQuote } from './correction';
import { mostAlike } from './fuzzy';

/** How much is noted of what stands on either side, in UTF-16 code units. */
const CONTEXT = 32;
/** A longer stretch is known by its beginning. */
const LONGEST = 160;
/** Words that stand in a text more often than this are told apart among the first ones only. */
const MOST_PLACES = 5000;
/** So much of what stands beside them must be unchanged for words that have changed themselves. */
const SURE_CONTEXT = 8;
/** The share of letters that may have changed. */
const MOST_CHANGED = 1 / 3;
/** The size of the pieces by which changed words are looked for, and how many places of each are looked at. */
const PIECE = 10;
const MOST_PIECE_PLACES = 50;

/** Notes a span so that `findQuote` finds it in later versions of the text. */
export function quoteOf(text: string, [start, end]: Span): TextQuote {
  const stop = whole(text, Math.min(end, start + LONGEST));
  return {
    exact: plainEnds(text.slice(start, stop)),
    prefix: plainEnds(text.slice(whole(text, Math.max(0, start - CONTEXT)), start)),
    suffix: plainEnds(text.slice(stop, whole(text, Math.min(text.length, stop + CONTEXT)))),
    start,
  };
}

/** How far an edge of changed words may be moved. */
const EDGE = 4;
/** How many ways in which places have moved are remembered: what stands between two edits has moved alike. */
const MOST_SHIFTS = 16;

/** Finds noted words in one text. */
export type QuoteFinder = (noted: TextQuote) => Span | undefined;

/**
 * A finder of noted words: at their old place with their old neighbours, or where others have moved to; else where they
 * occur, if they do once; else where the neighbours are most like the old ones; else, changed a little, where at least one
 * neighbour is as it was. It gives nothing when they are gone.
 */
export function createQuoteFinder(text: string): QuoteFinder {
  const crLf = text.includes('\r\n');
  let shifts = [0];
  return (noted) => {
    const quote = crLf ? withCrLf(noted) : noted;
    const { exact, start } = quote;
    const full = quote.prefix.length + quote.suffix.length;
    for (const shift of exact === '' ? [] : shifts) {
      const span: Span = [start + shift, start + shift + exact.length];
      if (span[0] >= 0 && text.startsWith(exact, span[0]) && context(text, quote, span) === full) return span;
    }
    const found = exact === '' ? undefined : search(text, quote);
    if (found) shifts = [...new Set([0, found[0] - start, ...shifts])].slice(0, MOST_SHIFTS);
    return found;
  };
}

/** Finds noted words in a text, as `createQuoteFinder` does for many. */
export function findQuote(text: string, noted: TextQuote): Span | undefined {
  return createQuoteFinder(text)(noted);
}

/** Whether noted words that were found at a span should be noted anew: they, or most of what stood beside them, have changed. */
export function isWorn(text: string, noted: TextQuote, span: Span): boolean {
  const quote = text.includes('\r\n') ? withCrLf(noted) : noted;
  const half = (quote.prefix.length + quote.suffix.length) / 2;
  return text.slice(...span) !== quote.exact || context(text, quote, span) < half;
}

function search(text: string, quote: TextQuote): Span | undefined {
  const { exact, start } = quote;
  const places = occurrences(text, exact, MOST_PLACES);
  const [only] = places;
  if (only === undefined) return findChanged(text, quote);
  if (places.length === 1) return [only, only + exact.length];
  let best = only;
  let bestContext = -1;
  for (const place of places) {
    const alike = context(text, quote, [place, place + exact.length]);
    const nearer = alike === bestContext && Math.abs(place - start) < Math.abs(best - start);
    if (alike > bestContext || nearer) [best, bestContext] = [place, alike];
  }
  return [best, best + exact.length];
}

/** How many code units next to a span are as they were, on both sides together. */
function context(text: string, { prefix, suffix }: TextQuote, [start, end]: Span): number {
  return sameBefore(text, prefix, start) + sameAfter(text, suffix, end);
}

function sameBefore(text: string, prefix: string, start: number): number {
  let same = 0;
  while (same < prefix.length && start > same && prefix.at(-1 - same) === text[start - 1 - same]) same++;
  return same;
}

function sameAfter(text: string, suffix: string, end: number): number {
  let same = 0;
  while (same < suffix.length && end + same < text.length && suffix[same] === text[end + same]) same++;
  return same;
}

/** Looks for words that have changed: around the places where pieces of them, or of their neighbours, still stand. */
function findChanged(text: string, quote: TextQuote): Span | undefined {
  const { exact, prefix, suffix, start } = quote;
  const most = Math.floor(exact.length * MOST_CHANGED);
  if (most === 0) return undefined;
  const all = prefix + exact + suffix;
  // Where the words would begin if each piece of them stood where it stood before.
  const begins = new Set([start]);
  for (let at = 0; at + PIECE <= all.length; at += PIECE) {
    for (const place of occurrences(text, all.slice(at, at + PIECE), MOST_PIECE_PLACES)) {
      begins.add(Math.round((place - at + prefix.length) / PIECE) * PIECE);
    }
  }
  let best: { span: Span; score: number } | undefined;
  for (const begin of begins) {
    const slack = PIECE + most;
    const around: Span = [Math.max(0, begin - slack), Math.min(text.length, begin + exact.length + slack)];
    const found = mostAlike(text, exact, around, most, begin + exact.length);
    if (!found) continue;
    // Where the text begins, there is no neighbour to go by.
    const from = bestEdge(found.span[0], (at) => sameBefore(text, prefix, at) + (at === prefix.length ? 1 : 0));
    const to = bestEdge(found.span[1], (at) => sameAfter(text, suffix, at));
    if (to <= from) continue;
    const before = sameBefore(text, prefix, from);
    const after = sameAfter(text, suffix, to);
    const sure = (same: number, noted: string): boolean =>
      noted.length > 0 && same >= Math.min(SURE_CONTEXT, noted.length);
    if (!sure(before, prefix) && !sure(after, suffix)) continue;
    const score = before + after - found.errors * 2;
    if (!best || score > best.score) best = { span: [from, to], score };
  }
  return best?.span;
}

/** An edge of changed words is where their old neighbour begins, if that is a few letters away: *Ana* became *Anna*, not *nna*. */
function bestEdge(edge: number, same: (at: number) => number): number {
  let best = edge;
  for (let away = 1; away <= EDGE; away++) {
    for (const at of [edge - away, edge + away]) if (at >= 0 && same(at) > same(best)) best = at;
  }
  return best;
}

function occurrences(text: string, words: string, most: number): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0 && places.length < most; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}

/** An offset that does not part a surrogate pair. */
function whole(text: string, offset: number): number {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  const parts = before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000;
  return parts ? offset - 1 : offset;
}

function plainEnds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

function withCrLf({ exact, prefix, suffix, start }: TextQuote): TextQuote {
  const crLf = (words: string): string => words.replace(/\r?\n/g, '\r\n');
  return { exact: crLf(exact), prefix: crLf(prefix), suffix: crLf(suffix), start };
}
