/** Which marks can answer each other: a `“` may be closed by `"` or `''`, never by `»`. */
export type MarkFamily = 'double' | 'single' | 'guillemet' | 'single-guillemet';

/** Which way a mark points by its looks. */
export type MarkShape = 'open' | 'close' | 'straight';

const shapes = new Map<string, readonly [MarkFamily, MarkShape]>([
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

/** A character that may be a mark; global. */
export const markPattern = /["\uff02“„‟〝”〞'‘‚‛`’´«»‹›]/g;

const blank = /[\s\u00a0\u200b\u200e\u200f\ufeff]/;
const letter = /[\p{L}\p{M}\p{N}_]/u;
const startsSomething = /[([{<—–―\-/|>*•]/;

/** Whether a character may be a mark; false at the end of the text. */
export function isMark(char: string | undefined): boolean {
  return char !== undefined && shapes.has(char);
}

/** Family and shape of a mark; a doubled one is of the family `double`. */
export function shapeOf(mark: string): readonly [MarkFamily, MarkShape] {
  const [family, shape] = shapes.get(mark[0] ?? '') ?? ['single', 'straight'];
  return [mark.length === 2 ? 'double' : family, shape];
}

/** Whether a character parts words; true at the ends of the text, where it is empty. */
export function isBlank(char: string): boolean {
  return char === '' || blank.test(char);
}

/** Whether a character belongs to a word. */
export function isLetter(char: string): boolean {
  return letter.test(char);
}

export function isDigit(char: string): boolean {
  return char >= '0' && char <= '9';
}

/** The place of a run of marks: the characters before it and after it. */
export interface MarkPlace {
  readonly before: string;
  readonly after: string;
  /** Something may begin here. */
  readonly left: boolean;
  /** A word, or what can begin one, follows. */
  readonly right: boolean;
}

/** The place of the run of marks from `start` to `end`. */
export function placeOf(text: string, start: number, end: number): MarkPlace {
  const before = text[start - 1] ?? '';
  const after = text[end] ?? '';
  const ellipsis = after === '.' && text[end + 1] === '.';
  const right = !isBlank(after) && (ellipsis || after === '…' || !/[.,;:!?)\]}]/.test(after));
  return { before, after, left: isBlank(before) || startsSomething.test(before), right };
}
