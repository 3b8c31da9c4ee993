import type { Span } from '../analysis';
import { Budget } from './budget';
import type { TextQuote } from './correction';
import { FuzzyWords } from './fuzzy';
import { createWordFinder, type FindWords } from './wordIndex';

/** How much is noted of what stands on either side, in UTF-16 code units; one more where that would part a pair. */
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
/** What it takes to look at these, in steps. */
const LOOK = 100;

/** Whether a quote has no more than `quoteOf` notes: longer ones are not ours, and searching for them has no bounds. */
export function isOurs({ exact, prefix, suffix }: TextQuote): boolean {
  return exact.length <= LONGEST && prefix.length <= CONTEXT + 1 && suffix.length <= CONTEXT;
}

/** Words of which no neighbours are known, noted as `quoteOf` does it. */
export function bareQuote(words: string, start: number): TextQuote {
  return { ...quoteOf(words, [0, words.length]), start };
}

/** Finds noted words in one text, in steps of a millisecond or so. */
export type QuoteFinder = (noted: TextQuote) => Generator<void, Span | undefined, void>;

/** What the searches of one placement have in common. */
interface Search {
  readonly text: string;
  readonly places: FindWords;
  readonly budget: Budget;
}

/**
 * A finder of noted words: at their old place with their old neighbours, or where others have moved to; else where they
 * occur, if they do once; else where the neighbours are most like the old ones; else, changed a little, where at least one
 * neighbour is as it was. It gives nothing when they are gone, nor when all that was asked of it took too many steps (`Budget`).
 */
export function createQuoteFinder(text: string): QuoteFinder {
  const crLf = text.includes('\r\n');
  const budget = new Budget(text.length);
  const search: Search = { text, budget, places: createWordFinder(text, budget) };
  let shifts = [0];
  return function* (noted) {
    const quote = crLf ? withCrLf(noted) : noted;
    const { exact, start } = quote;
    const full = quote.prefix.length + quote.suffix.length;
    for (const shift of exact === '' ? [] : shifts) {
      const span: Span = [start + shift, start + shift + exact.length];
      if (span[0] >= 0 && text.startsWith(exact, span[0]) && context(text, quote, span) === full) return span;
    }
    budget.spend(LOOK);
    if (budget.needsPause()) yield;
    if (exact === '' || budget.isSpent) return undefined;
    const found = (yield* findAsIs(search, quote)) ?? (yield* findChanged(search, quote));
    if (found) shifts = [...new Set([0, found[0] - start, ...shifts])].slice(0, MOST_SHIFTS);
    return found;
  };
}

/** Whether noted words that were found at a span should be noted anew: they, or most of what stood beside them, have changed. */
export function isWorn(text: string, noted: TextQuote, span: Span): boolean {
  const quote = text.includes('\r\n') ? withCrLf(noted) : noted;
  const half = (quote.prefix.length + quote.suffix.length) / 2;
  return text.slice(...span) !== quote.exact || context(text, quote, span) < half;
}

/** Looks for the very words; of several places, the one with the most of the old neighbours. */
function* findAsIs({ text, places, budget }: Search, quote: TextQuote): Generator<void, Span | undefined, void> {
  const { exact, start } = quote;
  const [only, ...more] = yield* places(exact, MOST_PLACES);
  if (only === undefined || more.length === 0) return only === undefined ? undefined : [only, only + exact.length];
  let best = only;
  let bestContext = context(text, quote, [only, only + exact.length]);
  for (const place of more) {
    const alike = context(text, quote, [place, place + exact.length]);
    const nearer = alike === bestContext && Math.abs(place - start) < Math.abs(best - start);
    if (alike > bestContext || nearer) [best, bestContext] = [place, alike];
    budget.spend(alike + 2);
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
function* findChanged(search: Search, quote: TextQuote): Generator<void, Span | undefined, void> {
  const { text, places, budget } = search;
  const { exact, prefix, suffix, start } = quote;
  const most = Math.floor(exact.length * MOST_CHANGED);
  // What stands right beside the words: one of the two must be there.
  const sure = [prefix.slice(-SURE_CONTEXT), suffix.slice(0, SURE_CONTEXT)].filter((words) => words !== '');
  if (most === 0 || sure.length === 0) return undefined;
  const all = prefix + exact + suffix;
  // Where the words would begin if each piece of them stood where it stood before.
  const begins = new Set([start]);
  for (let at = 0; at + PIECE <= all.length; at += PIECE) {
    for (const place of yield* places(all.slice(at, at + PIECE), MOST_PIECE_PLACES)) {
      begins.add(Math.round((place - at + prefix.length) / PIECE) * PIECE);
    }
    if (budget.needsPause()) yield;
    if (budget.isSpent) return undefined;
  }
  const words = new FuzzyWords(exact);
  const slack = PIECE + most;
  let best: { span: Span; score: number } | undefined;
  for (const begin of begins) {
    const around: Span = [Math.max(0, begin - slack), Math.min(text.length, begin + exact.length + slack)];
    const reach = EDGE + SURE_CONTEXT;
    const beside = text.slice(Math.max(0, around[0] - reach), around[1] + reach);
    budget.spend(beside.length / 4);
    if (!sure.some((near) => beside.includes(near))) continue;
    budget.spend(words.costOf(around));
    if (budget.needsPause()) yield;
    if (budget.isSpent) return undefined;
    const found = words.mostAlike(text, around, most, begin + exact.length);
    const placed = found && betweenNeighbours(text, quote, found.span);
    if (!placed) continue;
    const score = placed.same - found.errors * 2;
    if (!best || score > best.score) best = { span: placed.span, score };
  }
  return best?.span;
}

/** Changed words with their edges at their old neighbours, and how much of these is there; undefined when neither surely is. */
function betweenNeighbours(
  text: string,
  { prefix, suffix }: TextQuote,
  [start, end]: Span,
): { readonly span: Span; readonly same: number } | undefined {
  // Where the text begins, there is no neighbour to go by.
  const from = bestEdge(start, (at) => sameBefore(text, prefix, at) + (at === prefix.length ? 1 : 0));
  const to = bestEdge(end, (at) => sameAfter(text, suffix, at));
  const before = sameBefore(text, prefix, from);
  const after = sameAfter(text, suffix, to);
  const sure = (same: number, noted: string): boolean =>
    noted.length > 0 && same >= Math.min(SURE_CONTEXT, noted.length);
  if (to <= from || (!sure(before, prefix) && !sure(after, suffix))) return undefined;
  return { span: [from, to], same: before + after };
}

/** An edge of changed words is where their old neighbour begins, if that is a few letters away: *Ana* became *Anna*, not *nna*. */
function bestEdge(edge: number, same: (at: number) => number): number {
  let best = edge;
  for (let away = 1; away <= EDGE; away++) {
    for (const at of [edge - away, edge + away]) if (at >= 0 && same(at) > same(best)) best = at;
  }
  return best;
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
