import type { Quotation, Span } from '../../src/engine/analysis';
import { f1, noCounts, share } from './counts';
import type { Documents, GoldQuotation } from './gold';
import { hasSource, namesOf, sameName } from './sources';
import { pairUp, similarity, similarityOfPieces, trimmed } from './spans';

/** Shared characters over the longer span from which two are the same: “at 80”. */
const SAME = 0.8;
/** Shorter pieces in marks, in words, are often titles or somebody's way of putting it. */
const LONG = 4;
const WORD = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;

interface Piece<Q> {
  readonly span: Span;
  readonly quotation: Q;
}

function longPieces<Q extends GoldQuotation | Quotation>(text: string, quotations: readonly Q[]): Piece<Q>[] {
  return quotations
    .flatMap((quotation) => quotation.quoted.map((span) => ({ span: trimmed(text, span), quotation })))
    .filter(({ span }) => (text.slice(...span).match(WORD) ?? []).length >= LONG);
}

const alike = <G, F>(gold: Piece<G>, found: Piece<F>): number => similarity(gold.span, found.span);

/** Pieces of four words and more in quotation marks: F1 at 80, and of those found how many have the right source. */
export function scoreMarked(documents: Documents): { pieces: number; sources: number } {
  const counts = noCounts();
  const sources = { asked: 0, right: 0 };
  for (const [{ text, quotes = [] }, analysis] of documents) {
    const gold = longPieces(text, quotes);
    const found = longPieces(
      text,
      analysis.quotes.filter(({ kind }) => kind !== 'indirect'),
    );
    const pairs = pairUp(gold, found, alike, SAME);
    counts.gold += gold.length;
    counts.found += found.length;
    counts.recalled += pairs.size;
    counts.right += pairs.size;
    for (const [i, j] of pairs) {
      const [wanted, given] = [gold[i]?.quotation, found[j]?.quotation];
      if (!wanted?.source || !given) continue;
      sources.asked += 1;
      if (hasSource(text, wanted, given, analysis)) sources.right += 1;
    }
  }
  return { pieces: f1(counts), sources: share(sources.right, sources.asked) };
}

/** Indirect speech: F1 at 80. What the gold has in another kind is no mistake; thoughts are not asked for. */
export function scoreIndirect(documents: Documents): number {
  const counts = noCounts();
  for (const [{ text, quotes = [] }, { quotes: read }] of documents) {
    const segments = <Q extends GoldQuotation | Quotation>(quotations: readonly Q[]): Piece<Q>[] =>
      quotations.flatMap((quotation) => quotation.segments.map((span) => ({ span: trimmed(text, span), quotation })));
    const [all, found] = [segments(quotes), segments(read)];
    const gold = all.filter(({ quotation }) => quotation.kind === 'indirect');
    const speech = found.filter(({ quotation }) => quotation.kind === 'indirect' && quotation.act !== 'thought');
    counts.gold += gold.length;
    counts.recalled += pairUp(gold, found, alike, SAME).size;
    counts.found += speech.length;
    counts.right += pairUp(all, speech, alike, SAME).size;
  }
  return f1(counts);
}

/** Of quotations of all kinds that were found and whose source has words: how many have the right ones, in percent. */
export function scoreSources(documents: Documents): number {
  const sources = { asked: 0, right: 0 };
  for (const [{ text, quotes = [] }, analysis] of documents) {
    const pairs = pairUp(quotes, analysis.quotes, (a, b) => similarityOfPieces(a.segments, b.segments), SAME);
    for (const [i, j] of pairs) {
      const [wanted, given] = [quotes[i], analysis.quotes[j]];
      if (!wanted?.source || !given) continue;
      sources.asked += 1;
      if (hasSource(text, wanted, given, analysis)) sources.right += 1;
    }
  }
  return share(sources.right, sources.asked);
}

/**
 * What an editor sees: of the quotations of speech that are shown, how many have the right words and the right one behind them
 * (or nobody, where the text names nobody); and how many of the gold's words are found.
 */
export function scoreShown(documents: Documents): { shown: number; found: number } {
  const counts = { gold: 0, shown: 0, found: 0, right: 0 };
  for (const [{ quotes = [] }, analysis] of documents) {
    const shown = analysis.quotes.filter(({ act }) => act !== 'thought');
    const pairs = pairUp(quotes, shown, (a, b) => similarityOfPieces(a.segments, b.segments), SAME);
    counts.gold += quotes.length;
    counts.shown += shown.length;
    counts.found += pairs.size;
    for (const [i, j] of pairs) {
      const meant = quotes[i]?.entities ?? [];
      const given = (shown[j]?.speakers ?? []).filter(({ entity }) => entity);
      const agrees = given.some((speaker) =>
        namesOf(speaker, analysis).some((name) => meant.some((each) => sameName(name, each))),
      );
      if (agrees || (meant.length === 0 && given.length === 0)) counts.right += 1;
    }
  }
  return { shown: share(counts.right, counts.shown), found: share(counts.found, counts.gold) };
}
