import { append, greatestOf } from '../lists';
import type { Pair } from './align';
import type { Comparison, ComparisonStatus, Piece, Stretch } from './comparison';
import { findPlaces, placeIn, weightOf, type Place } from './find';
import { piecesOf, type Sides } from './pieces';
import { readTranscript, type Transcript } from './transcript';
import { comparableWords, type ComparableWord } from './comparedWords';

/** Part of a quotation: what stands between two places where something may have been left out. */
interface Part {
  readonly words: readonly ComparableWord[];
  /** Index of its first word in the quotation. */
  readonly first: number;
  /** The article shows that something may be missing before it. */
  readonly afterGap: boolean;
  place?: Place | undefined;
}

/** Longer parts are compared piece by piece, in words. */
const LONGEST = 150;
/** Parts with so many words between them in the transcript were said in two places. */
const FAR = 80;
/** One or two words are looked for only so near to the others, in words. */
const NEAR = 300;
const SHORT = 2;
/** Below these shares of its words, by number and by weight, a part of a quotation is not there. */
const FOUND = 0.6;
const FOUND_WEIGHT = 0.5;
const PART_FOUND = 0.5;

/**
 * Compares quoted texts with a transcript, in steps: each yields the share done (0 to 1), so that the caller can do
 * something else in between, or stop by not asking for more. Returns the comparisons in the order of the texts.
 */
export function* compareAll(quoted: readonly string[], text: string): Generator<number, Comparison[], void> {
  const reading = readTranscript(text);
  let step = reading.next();
  for (; !step.done; step = reading.next()) yield step.value / 2;
  const transcript = step.value;
  const comparisons: Comparison[] = [];
  for (const one of quoted) {
    comparisons.push(compareQuoted(one, transcript));
    yield 0.5 + comparisons.length / quoted.length / 2;
  }
  return comparisons;
}

/**
 * Compares one quoted text. It is cut where something may have been left out (dots, breaks between pieces); each part is
 * looked for by its rare words and aligned with what was found; parts are kept in order and close together where they can be.
 */
export function compareQuoted(quoted: string, transcript: Transcript): Comparison {
  const sides: Sides = { quote: comparableWords(quoted), passage: transcript.words };
  const parts = partsOf(sides.quote);
  placeParts(parts, transcript);
  const found = parts.map((part) => foundPart(part, sides, transcript));
  // A word or two stand in any speech: they do not make up for longer parts that are not there.
  if (
    !found.some(({ place, words }) => place && words.length > SHORT) &&
    !(parts.length > 0 && found.every(({ place }) => place))
  ) {
    return { status: 'missing', quoted, pieces: [], stretches: [] };
  }
  const pieces: Piece[] = [];
  const stretches: Stretch[] = [];
  let last: Place | undefined;
  for (const part of found) {
    const { place } = part;
    const goesOn =
      last !== undefined && place !== undefined && place.start >= last.end && place.start - last.end <= FAR;
    if (goesOn) append(pieces, between(last?.end ?? 0, place?.start ?? 0, part.afterGap, transcript));
    append(pieces, part.pieces);
    if (!place) continue;
    extend(stretches, goesOn, quoted, { passage: passageOf(place, transcript), anchors: anchorsOf(part, sides) });
    last = place;
  }
  return { status: statusOf(pieces), quoted, pieces, stretches };
}

/** A part with what it has in common with its place, or as one piece that is not there. */
function foundPart(part: Part, sides: Sides, transcript: Transcript): Part & { readonly pieces: readonly Piece[] } {
  const pieces = piecesOf(pairsOf(part), sides);
  if (part.place && isFound(part.words, pieces, transcript)) return { ...part, pieces };
  const [first, last] = [part.words[0], part.words.at(-1)];
  const claims = first && last && part.words.some(({ bracketed }) => !bracketed);
  const quote = claims ? ([first.span[0], last.span[1]] as const) : null;
  const missing: Piece[] = quote ? [{ kind: 'missing', quote, passage: null, marked: false }] : pieces;
  return { ...part, place: undefined, pieces: missing };
}

/** The words of a part beside those of the transcript, by their indexes in the whole quotation. */
function pairsOf({ words, first, place }: Part): Pair[] {
  const pairs = place?.pairs ?? words.map((_, i): Pair => [i, null]);
  return pairs.map(([i, j]) => [i === null ? null : i + first, j]);
}

function anchorsOf(part: Part, sides: Sides): Stretch['anchors'] {
  return pairsOf(part).flatMap(([i, j]) => {
    const [here, there] = [sides.quote[i ?? -1], sides.passage[j ?? -1]];
    return here && here.key === there?.key ? [[here.span[0], there.span[0]] as const] : [];
  });
}

function partsOf(words: readonly ComparableWord[]): Part[] {
  const parts: { words: ComparableWord[]; first: number; afterGap: boolean }[] = [];
  words.forEach((word, i) => {
    const part = parts.at(-1);
    const gap = word.afterGap && i > 0;
    if (!part || gap || part.words.length >= LONGEST) parts.push({ words: [word], first: i, afterGap: gap });
    else part.words.push(word);
  });
  return parts;
}

/** The longest part is placed first, where it fits best; then its neighbours, beside it if they are there. */
function placeParts(parts: readonly Part[], transcript: Transcript): void {
  const longest = greatestOf(
    parts.map(({ words }) => words.length),
    0,
  );
  const anchor = parts.findIndex(({ words }) => words.length === longest);
  const first = parts[anchor];
  if (!first) return;
  first.place = best(findPlaces(first.words, transcript), first, transcript, ({ cost }) => cost);
  const settle = (part: Part, beside: Place | undefined, after: boolean): Place | undefined => {
    const reach = 2 * part.words.length + FAR;
    const distance = ({ start, end }: Place): number => {
      if (!beside) return 0;
      const words = after ? start - beside.end : beside.start - end;
      return words < 0 ? Infinity : words;
    };
    const places = findPlaces(part.words, transcript);
    if (beside) {
      const [from, to] = after ? [beside.end, beside.end + reach] : [beside.start - reach, beside.start];
      places.unshift(placeIn(part.words, transcript, from, Math.max(0, to)));
    }
    const near = part.words.length > SHORT || !beside ? places : places.filter((place) => distance(place) <= NEAR);
    return best(near, part, transcript, (place) => place.cost + Math.min(distance(place), NEAR) / NEAR);
  };
  let beside = first.place;
  for (const part of parts.slice(anchor + 1)) beside = (part.place = settle(part, beside, true)) ?? beside;
  beside = first.place;
  for (const part of parts.slice(0, anchor).reverse()) beside = (part.place = settle(part, beside, false)) ?? beside;
}

/** The cheapest of the places that have enough of the words. */
function best(
  places: readonly Place[],
  part: Part,
  { words }: Transcript,
  costOf: (place: Place) => number,
): Place | undefined {
  const claimed = part.words.filter(({ bracketed }) => !bracketed).length;
  let found: { place: Place; cost: number } | undefined;
  for (const place of places) {
    const same = place.pairs.filter(([i, j]) => part.words[i ?? -1]?.key === words[j ?? -1]?.key);
    if (claimed === 0 || same.length < PART_FOUND * claimed || place.cost > claimed) continue;
    const cost = costOf(place);
    if (!found || cost < found.cost) found = { place, cost };
  }
  return found?.place;
}

function isFound(quote: readonly ComparableWord[], pieces: readonly Piece[], transcript: Transcript): boolean {
  const same = pieces.filter(({ kind }) => kind === 'same').map(({ quote: span }) => span ?? [0, 0]);
  let [words, met, weight, metWeight] = [0, 0, 0, 0];
  for (const { key, span, bracketed } of quote) {
    if (bracketed) continue;
    const value = weightOf(key, transcript);
    words++;
    weight += value;
    if (!same.some(([start, end]) => start <= span[0] && span[1] <= end)) continue;
    met++;
    metWeight += value;
  }
  return met >= FOUND * words && metWeight >= FOUND_WEIGHT * weight;
}

function between(from: number, to: number, marked: boolean, { words }: Transcript): Piece[] {
  const [first, last] = [words[from], words[to - 1]];
  if (from >= to || !first || !last || words.slice(from, to).every(({ bracketed }) => bracketed)) return [];
  return [{ kind: 'leftOut', quote: null, passage: [first.span[0], last.span[1]], marked }];
}

function passageOf({ start, end }: Place, { words }: Transcript): readonly [number, number] {
  return [words[start]?.span[0] ?? 0, words[end - 1]?.span[1] ?? 0];
}

/** Puts a part to the stretch before, or begins a new one; together they cover the quoted text. */
function extend(
  stretches: Stretch[],
  goesOn: boolean,
  quoted: string,
  { passage, anchors }: Pick<Stretch, 'passage' | 'anchors'>,
): void {
  const last = stretches.at(-1);
  if (last && goesOn) {
    stretches[stretches.length - 1] = {
      quote: last.quote,
      passage: [last.passage[0], passage[1]],
      anchors: [...last.anchors, ...anchors],
    };
    return;
  }
  const start = last ? (anchors[0]?.[0] ?? quoted.length) : 0;
  if (last) stretches[stretches.length - 1] = { ...last, quote: [last.quote[0], start] };
  stretches.push({ quote: [start, quoted.length], passage, anchors });
}

function statusOf(pieces: readonly Piece[]): ComparisonStatus {
  if (pieces.some(({ kind }) => kind === 'missing')) return 'partly';
  if (pieces.some(({ kind }) => kind === 'changed' || kind === 'added')) return 'changed';
  const shorter = pieces.some(({ kind, passage }) => kind === 'leftOut' || (kind === 'bracketed' && passage !== null));
  return shorter ? 'shortened' : 'exact';
}
