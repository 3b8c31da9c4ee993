/** Which marks can answer each other: a `“` may be closed by `"` or `''`, never by `»`. */
export type MarkFamily = 'double' | 'single' | 'guillemet' | 'single-guillemet';

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

type Shape = 'open' | 'close' | 'straight';

const SHAPES = new Map<string, readonly [MarkFamily, Shape]>([
  ['"', ['double', 'straight']],
  ['\uff02', ['double', 'straight']],
  ['“', ['double', 'open']],
  ['„', ['double', 'open']],
  ['‟', ['double', 'open']],
  ['〝', ['double', 'open']],
  ['”', ['double', 'close']],
  ['〞', ['double', 'close']],
  ["'", ['single', 'straight']],
  ['‘', ['single', 'open']],
  ['‚', ['single', 'open']],
  ['‛', ['single', 'open']],
  ['`', ['single', 'open']],
  ['’', ['single', 'close']],
  ['´', ['single', 'close']],
  ['«', ['guillemet', 'open']],
  ['»', ['guillemet', 'close']],
  ['‹', ['single-guillemet', 'open']],
  ['›', ['single-guillemet', 'close']],
]);

const MARK = /["\uff02“„‟〝”〞'‘‚‛`’´«»‹›]/g;
const DOUBLED = new Set(["''", '``', '‚‚', '´´']);
/** Doubled curly marks count only where the text opens with them: else ’’ ends two quotations. */
const CURLY_DOUBLED = new Set([...DOUBLED, '‘‘', '’’']);
const opensCurlyDoubled = /‘‘|(?:^|\s)’’/;
/** More marks in a row than this are a rule or a fence, not quotation marks. */
const LONGEST_RUN = 6;

const blank = /[\s\u00a0\u200b\u200e\u200f\ufeff]/;
const letter = /[\p{L}\p{M}\p{N}_]/u;
const startsSomething = /[([{<—–―\-/|>*•]/;
const endsSomething = /[.,;:!?)\]}…—–―\-/<|*]/;

const isBlank = (char: string): boolean => char === '' || blank.test(char);
const isLetter = (char: string): boolean => letter.test(char);
const isDigit = (char: string): boolean => char >= '0' && char <= '9';

/** The place of a run of marks: the characters before it and after it. */
interface Place {
  readonly before: string;
  readonly after: string;
  /** Something may begin here. */
  readonly left: boolean;
  /** A word, or what can begin one, follows. */
  readonly right: boolean;
}

function placeOf(text: string, start: number, end: number): Place {
  const before = text[start - 1] ?? '';
  const after = text[end] ?? '';
  const ellipsis = after === '.' && text[end + 1] === '.';
  const right = !isBlank(after) && (ellipsis || after === '…' || !/[.,;:!?)\]}]/.test(after));
  return { before, after, left: isBlank(before) || startsSomething.test(before), right };
}

function roleOf(shape: Shape, place: Place): MarkRole {
  const ends = isBlank(place.after) || endsSomething.test(place.after);
  const opens = place.left && place.right;
  const closes = !place.left && ends;
  if (shape === 'open') return closes ? 'turned-close' : 'open';
  if (shape === 'close') return opens ? 'turned-open' : 'close';
  return opens ? 'open' : closes ? 'close' : 'either';
}

/** Plural possessives (*workers'*) and dropped letters (*goin'*, *o'*) end like a quotation. */
const apostropheEnd = /(?:[szx]|in|\b(?:o|th|ol|an|n|mo|po|lo|wi))$/i;

function closingStrength(text: string, start: number, place: Place): 1 | 2 | 3 {
  if (!isLetter(place.before)) return 3;
  if (!isBlank(place.after)) return 2;
  return apostropheEnd.test(text.slice(Math.max(0, start - 3), start)) ? 1 : 2;
}

/** Inches, feet, minutes: a mark between digits, or one that ends a measure such as 6'2". */
function isMeasure(text: string, start: number, place: Place): boolean {
  if (!isDigit(place.before)) return false;
  if (isDigit(place.after) || /[x×]/.test(place.after)) return true;
  return /\d['’′]\s?\d{1,2}$/.test(text.slice(Math.max(0, start - 6), start));
}

/** *'em*, *'90s* … : an apostrophe stands for what was left out in front. */
function isElision(text: string, end: number, elisions: ReadonlySet<string>): boolean {
  const rest = /^(?:\d\ds?\b|[\p{L}]+)/u.exec(text.slice(end, end + 12));
  return rest !== null && (/^\d/.test(rest[0]) || elisions.has(rest[0].toLowerCase()));
}

/** “Hamlet”'s: an apostrophe behind a closing mark. */
function isPossessiveOfMarked(text: string, start: number, end: number, place: Place): boolean {
  const behindMark = SHAPES.has(text[start - 1] ?? '') && !place.left;
  return behindMark && text[end] === 's' && !isLetter(text[end + 1] ?? '');
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
export function markCandidates(text: string, elisions: ReadonlySet<string>): MarkCandidate[] {
  const candidates: MarkCandidate[] = [];
  const doubled = opensCurlyDoubled.test(text) ? CURLY_DOUBLED : DOUBLED;
  let done = 0;
  for (const match of text.matchAll(MARK)) {
    const start = match.index;
    if (start < done) continue;
    let end = start + 1;
    while (SHAPES.has(text[end] ?? '')) end++;
    done = end;
    // name="value": markup that was left in the text.
    if (end - start > LONGEST_RUN || (text[start - 1] === '=' && /\w/.test(text[start - 2] ?? ''))) continue;
    const place = placeOf(text, start, end);
    const run = text.slice(start, end);
    let at = start;
    for (const mark of cutRun(run, place.left, doubled)) {
      const from = at;
      at += mark.length;
      const candidate = candidateAt(text, mark, from, place, run.length === mark.length, elisions);
      if (candidate) candidates.push(candidate);
    }
  }
  return candidates;
}

function candidateAt(
  text: string,
  mark: string,
  start: number,
  place: Place,
  alone: boolean,
  elisions: ReadonlySet<string>,
): MarkCandidate | null {
  const end = start + mark.length;
  const [single, shape] = SHAPES.get(mark[0] ?? '') ?? ['single', 'straight'];
  const family = mark.length === 2 ? 'double' : single;
  if (alone && isMeasure(text, start, place)) return null;
  if (family === 'single') {
    if (alone && isLetter(place.before) && isLetter(place.after)) return null;
    if (isPossessiveOfMarked(text, start, end, place)) return null;
    // A turned ‘ at the very beginning is taken at its word: 'Til death …' may be quoted.
    const taken = shape === 'open' && start === 0;
    if (place.right && !taken && isElision(text, end, elisions)) return null;
  }
  const role = roleOf(shape, place);
  return {
    start,
    end,
    family,
    role,
    strength: family === 'single' ? closingStrength(text, start, place) : 3,
    straight: shape === 'straight',
    afterDigit: isDigit(place.before),
  };
}
