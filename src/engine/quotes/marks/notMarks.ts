import { RuleBook } from '../../rules/ruleBook';
import { isDigit, isLetter, isMark, type MarkFamily, type MarkPlace, type MarkShape } from './markShapes';

/** A character, or a doubled one, that looks like a quotation mark, where it stands. */
export interface MarkLike {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly family: MarkFamily;
  readonly shape: MarkShape;
  /** The run of marks it stands in, and the place of that. */
  readonly run: string;
  readonly runStart: number;
  readonly place: MarkPlace;
  /** Words that begin with an apostrophe, without it. */
  readonly elisions: ReadonlySet<string>;
}

/** More marks in a row than this are a rule or a fence, not quotation marks. */
const LONGEST_RUN = 6;

/** What speaks against a quotation mark, whatever else stands in the paragraph. */
export const notMarkBook = new RuleBook<MarkLike, true>('Is a mark no quotation mark?', [
  {
    id: 'mark/inside-word',
    example: 'Reed said ‘the sha’ba is over’ on Monday.',
    find: (mark) =>
      yes(mark.family === 'single' && isAlone(mark) && isLetter(mark.place.before) && isLetter(mark.place.after)),
  },
  {
    id: 'mark/fence',
    example: "'''''''We stay''''''' she said.",
    find: ({ run }) => yes(run.length > LONGEST_RUN),
  },
  {
    id: 'mark/markup',
    example: 'See <a href="the harbour page"> for the rest.',
    find: ({ text, runStart }) => yes(text[runStart - 1] === '=' && /\w/.test(text[runStart - 2] ?? '')),
  },
  {
    id: 'mark/measure',
    example: '"The 2"x4" board is too short," Reed said.',
    find: (mark) => yes(isAlone(mark) && isMeasure(mark)),
  },
  {
    id: 'mark/possessive',
    example: 'Reed said ‘we saw ‘Hamlet’’s cast’ on Monday.',
    find: ({ family, text, start, end, place }) =>
      yes(
        family === 'single' &&
          isMark(text[start - 1]) &&
          !place.left &&
          text[end] === 's' &&
          !isLetter(text[end + 1] ?? ''),
      ),
  },
  {
    id: 'mark/elision',
    example: "'We told 'em so,' Reed said.",
    // A turned ‘ at the very beginning is taken at its word: ‘Til death …’ may be quoted.
    find: (mark) =>
      yes(
        mark.family === 'single' && mark.place.right && !(mark.shape === 'open' && mark.start === 0) && isElision(mark),
      ),
  },
]);

const yes = (is: boolean): true | null => is || null;

/** Whether a mark is its whole run. */
function isAlone({ start, end, run }: MarkLike): boolean {
  return end - start === run.length;
}

/** Inches, feet, minutes: a mark between digits, or one that ends a measure such as 6'2". */
function isMeasure({ text, start, place }: MarkLike): boolean {
  if (!isDigit(place.before)) return false;
  if (isDigit(place.after) || /[x×]/.test(place.after)) return true;
  return /\d['’′]\s?\d{1,2}$/.test(text.slice(Math.max(0, start - 6), start));
}

/** *'em*, *'90s* … : an apostrophe stands for what was left out in front. */
function isElision({ text, end, elisions }: MarkLike): boolean {
  const rest = /^(?:\d\ds?\b|[\p{L}]+)/u.exec(text.slice(end, end + 12));
  return rest !== null && (/^\d/.test(rest[0]) || elisions.has(rest[0].toLowerCase()));
}
