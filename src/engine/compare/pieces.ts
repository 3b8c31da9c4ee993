import type { Pair } from './align';
import type { Piece } from './comparison';
import type { ComparableWord } from './comparedWords';

/** Words side by side: those of a quotation and those of a transcript. */
export interface Sides {
  readonly quote: readonly ComparableWord[];
  readonly passage: readonly ComparableWord[];
}

/**
 * Joins pairs of words to runs. A run of differing words that are the same when written together is none: *health care*,
 * *healthcare*; *U.S.*, *US*. Words that a transcript has in brackets (*Applause*) are not missed.
 */
export function piecesOf(pairs: readonly Pair[], sides: Sides): Piece[] {
  const pieces: Piece[] = [];
  let run: Pair[] = [];
  let same = true;
  const finish = (): void => {
    const piece = pieceOf(run, same, sides);
    const last = pieces.at(-1);
    if (piece && last?.kind === 'same' && piece.kind === 'same') {
      pieces[pieces.length - 1] = {
        ...piece,
        quote: [last.quote?.[0] ?? 0, piece.quote?.[1] ?? 0],
        passage: [last.passage?.[0] ?? 0, piece.passage?.[1] ?? 0],
      };
    } else if (piece) pieces.push(piece);
    run = [];
  };
  for (const pair of pairs) {
    const equal = isSame(pair, sides);
    if (equal !== same && run.length > 0) finish();
    same = equal;
    run.push(pair);
  }
  if (run.length > 0) finish();
  return pieces;
}

function isSame([i, j]: Pair, { quote, passage }: Sides): boolean {
  return i !== null && j !== null && quote[i]?.key === passage[j]?.key;
}

function pieceOf(run: readonly Pair[], same: boolean, sides: Sides): Piece | undefined {
  const quoted = run.flatMap(([i]) => sides.quote[i ?? -1] ?? []);
  const passage = run.flatMap(([, j]) => sides.passage[j ?? -1] ?? []);
  const [quote, other] = [spanOf(quoted), spanOf(passage)];
  const made = (kind: Piece['kind']): Piece => ({ kind, quote, passage: other, marked: false });
  if (same || together(quoted) === together(passage)) return made('same');
  // What an editor put in between brackets claims nothing.
  if (quoted.length > 0 && quoted.every(({ bracketed }) => bracketed)) return made('bracketed');
  if (quoted.length > 0) return made(passage.length > 0 ? 'changed' : 'added');
  return passage.every(({ bracketed }) => bracketed) ? undefined : made('leftOut');
}

function together(words: readonly ComparableWord[]): string {
  return words.map(({ key }) => key).join('');
}

function spanOf(words: readonly ComparableWord[]): Piece['quote'] {
  const [first, last] = [words[0], words.at(-1)];
  return first && last ? [first.span[0], last.span[1]] : null;
}
