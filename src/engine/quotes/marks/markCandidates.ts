import type { Ledger } from '../../rules/ledger';
import {
  isBlank,
  isDigit,
  isLetter,
  isMark,
  markPattern,
  placeOf,
  shapeOf,
  type MarkFamily,
  type MarkPlace,
  type MarkShape,
} from './markShapes';
import { notMarkBook, type MarkLike } from './notMarks';

/**
 * What a mark can do where it stands: `open`, `close`, `either` (the state decides); `opener` and `closer` are marks
 * that point one way while their place points the other, as in ”Hello”.
 */
export type MarkRole = 'open' | 'close' | 'either' | 'turned-open' | 'turned-close';

/** A character (or doubled character) that may be a quotation mark. */
export interface MarkCandidate {
  readonly start: number;
  readonly end: number;
  readonly family: MarkFamily;
  readonly role: MarkRole;
  /** For single marks: how surely it closes. 1: an apostrophe does just as well (*workers'*), 3: nothing else would. */
  readonly strength: 1 | 2 | 3;
  /** The mark points no way by its shape: `'` and `"`. */
  readonly straight: boolean;
  /** Stands behind a digit: 5" may be inches. */
  readonly afterDigit: boolean;
}

const DOUBLED: ReadonlySet<string> = new Set(["''", '``', '‚‚', '´´']);
/** Doubled curly marks count only where the text opens with them: else ’’ ends two quotations. */
const CURLY_DOUBLED: ReadonlySet<string> = new Set([...DOUBLED, '‘‘', '’’']);
const opensCurlyDoubled = /‘‘|(?:^|\s)’’/;

const endsSomething = /[.,;:!?…)\]}—–―\-/<|*]/;

function roleOf(shape: MarkShape, place: MarkPlace): MarkRole {
  const ends = isBlank(place.after) || endsSomething.test(place.after);
  const opens = place.left && place.right;
  const closes = !place.left && ends;
  if (shape === 'open') return closes ? 'turned-close' : 'open';
  if (shape === 'close') return opens ? 'turned-open' : 'close';
  return opens ? 'open' : closes ? 'close' : 'either';
}

/** Plural possessives (*workers'*) and dropped letters (*goin'*, *o'*) end like a quotation. */
const apostropheEnd = /(?:[szx]|in|\b(?:o|th|ol|an|n|mo|po|lo|wi))$/i;

function closingStrength(text: string, start: number, place: MarkPlace): 1 | 2 | 3 {
  if (!isLetter(place.before)) return 3;
  if (!isBlank(place.after)) return 2;
  return apostropheEnd.test(text.slice(Math.max(0, start - 3), start)) ? 1 : 2;
}

/** Cuts a run of marks into single and doubled ones: `'''` is `'` and `''`, the doubled one outside. */
function cutRun(run: string, opens: boolean, doubled: ReadonlySet<string>): string[] {
  const marks: string[] = [];
  for (let at = 0; at < run.length;) {
    const pair = run.slice(at, at + 2);
    const odd = run.length - at === 3 && run[at] === run[at + 2] && doubled.has(pair) && !opens;
    const mark = doubled.has(pair) && !odd ? pair : (run[at] ?? '');
    marks.push(mark);
    at += mark.length;
  }
  return marks;
}

/**
 * All characters that may be quotation marks, in text order, without apostrophes inside words and without inches.
 * Linear in the text.
 */
export function markCandidates(text: string, elisions: ReadonlySet<string>, ledger: Ledger): MarkCandidate[] {
  const candidates: MarkCandidate[] = [];
  const doubled = opensCurlyDoubled.test(text) ? CURLY_DOUBLED : DOUBLED;
  let done = 0;
  for (const { index: runStart } of text.matchAll(markPattern)) {
    if (runStart < done) continue;
    done = runStart + 1;
    while (isMark(text[done])) done++;
    const place = placeOf(text, runStart, done);
    const run = text.slice(runStart, done);
    let end = runStart;
    for (const mark of cutRun(run, place.left, doubled)) {
      const start = end;
      end += mark.length;
      const [family, shape] = shapeOf(mark);
      const like = { text, start, end, family, shape, run, runStart, place, elisions };
      if (notMarkBook.find(like, ledger) === null) candidates.push(candidateOf(like));
    }
  }
  return candidates;
}

function candidateOf({ text, start, end, family, shape, place }: MarkLike): MarkCandidate {
  return {
    start,
    end,
    family,
    role: roleOf(shape, place),
    strength: family === 'single' ? closingStrength(text, start, place) : 3,
    straight: shape === 'straight',
    afterDigit: isDigit(place.before),
  };
}
