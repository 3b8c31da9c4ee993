import type { ComparableWord } from './comparedWords';

/** A word of the quotation beside a word of the passage; null where one of them has none. */
export type Pair = readonly [quote: number | null, passage: number | null];

/** The cheapest way to read a quotation in a stretch of a transcript. */
export interface Alignment {
  readonly cost: number;
  /** In order, from the first word of the quotation to its last; indexes into the words that were aligned. */
  readonly pairs: readonly Pair[];
}

const EXCHANGED = 1;
const ADDED = 1;
/** Words left out in one place are one change, however many: the first costs more than the others. */
const LEFT_OUT = 0.9;
const MORE_LEFT_OUT = 0.05;

const enum Move {
  Start,
  Beside,
  Added,
  LeftOut,
}

/**
 * Finds the passage that a quotation is likeliest to render: the alignment of all its words with some stretch of the
 * passage at the least cost, where the stretch may begin and end anywhere (P. H. Sellers, “The theory and computation of
 * evolutionary distances: pattern recognition”, 1980) and leaving out words costs by the gap rather than by the word
 * (O. Gotoh, “An improved algorithm for matching biological sequences”, 1982). Words in brackets come and go freely: in
 * a quotation they are the editor's, in a transcript they tell what happened (*Applause*).
 */
export function align(quote: readonly ComparableWord[], passage: readonly ComparableWord[]): Alignment {
  const width = passage.length + 1;
  const moves = new Uint8Array((quote.length + 1) * width);
  /** 1 where a gap was longer already. */
  const longer = new Uint8Array(moves.length);
  let above = new Float64Array(width);
  quote.forEach((word, i) => {
    const row = (i + 1) * width;
    const line = new Float64Array(width);
    const added = word.bracketed ? 0 : ADDED;
    line[0] = (above[0] ?? 0) + added;
    moves[row] = Move.Added;
    let gap = Infinity;
    for (let j = 1; j < width; j++) {
      const other = passage[j - 1];
      const free = other?.bracketed === true;
      const opened = (line[j - 1] ?? 0) + (free ? 0 : LEFT_OUT);
      const lengthened = gap + (free ? 0 : MORE_LEFT_OUT);
      gap = Math.min(opened, lengthened);
      if (lengthened < opened) longer[row + j] = 1;
      const beside = (above[j - 1] ?? 0) + (other?.key === word.key ? 0 : EXCHANGED);
      const extra = (above[j] ?? 0) + added;
      const best = Math.min(beside, extra, gap);
      line[j] = best;
      moves[row + j] = best === extra ? Move.Added : best === beside ? Move.Beside : Move.LeftOut;
    }
    above = line;
  });
  let end = 0;
  for (let j = 1; j < width; j++) if ((above[j] ?? 0) < (above[end] ?? 0)) end = j;
  return { cost: above[end] ?? 0, pairs: trace(moves, longer, quote.length, end, width) };
}

/** Goes back the way the costs came. */
function trace(moves: Uint8Array, longer: Uint8Array, rows: number, end: number, width: number): Pair[] {
  const pairs: Pair[] = [];
  let [i, j] = [rows, end];
  let inGap = false;
  while (i > 0) {
    const at = i * width + j;
    const move: Move = inGap ? Move.LeftOut : (moves[at] ?? Move.Added);
    if (move === Move.LeftOut) {
      inGap = longer[at] === 1;
      pairs.push([null, --j]);
    } else if (move === Move.Beside) pairs.push([--i, --j]);
    else pairs.push([--i, null]);
  }
  return pairs.reverse();
}
