import { RuleBook } from '../../rules/ruleBook';
import type { MarkFamily } from './markShapes';
import type { Opening } from './openings';

/** An opening mark that nothing closes, and one behind it. */
interface OpeningPair {
  readonly text: string;
  readonly first: Opening;
  readonly second: Opening;
  /** Nothing opens behind the second one. */
  readonly last: boolean;
  /** What opens behind the second one is closed. */
  readonly closedBehind: boolean;
}

/** A pair of marks that both look as if they opened. */
export const leftOverBook = new RuleBook<OpeningPair, true>('Does an opening mark close the one before it?', [
  {
    id: 'mark/left-over',
    example: '"We stay, "she said.',
    find: (pair) => (unclosedAlike(pair) && /[,.?!]\s$/.test(before(pair)) && /^\p{Ll}/u.test(behind(pair))) || null,
  },
  {
    id: 'mark/turned-last',
    example: 'Reed said, "We stay. It is over. "Nobody asked.',
    find: (pair) =>
      (pair.last && unclosedAlike(pair) && /[.?!…]\s$/.test(before(pair)) && /^\p{Lu}/u.test(behind(pair))) || null,
  },
  {
    id: 'mark/turned-before-pairs',
    example: 'Reed said, "We stay. It is over. "Reed means the "new plan" for it.',
    // Straight marks show no side: the blank stands on the wrong one.
    find: (pair) =>
      (!pair.last &&
        pair.closedBehind &&
        pair.first.mark.straight &&
        pair.second.mark.straight &&
        unclosedAlike(pair) &&
        /[.?!…]\s$/.test(before(pair)) &&
        /^\p{Lu}/u.test(behind(pair))) ||
      null,
  },
]);

const before = ({ text, second }: OpeningPair): string =>
  text.slice(Math.max(0, second.mark.start - 2), second.mark.start);
const behind = ({ text, second }: OpeningPair): string => text.slice(second.mark.end, second.mark.end + 2);

const unclosedAlike = ({ first, second }: OpeningPair): boolean =>
  first.closer < 0 && second.closer < 0 && first.mark.family === second.mark.family && first.mark.family !== 'single';

/** Where a piece ends that nothing closes, exclusive; `PARAGRAPH`: where the paragraph does. */
export const cutBook = new RuleBook<Omit<OpeningPair, 'last' | 'closedBehind'>, number>(
  'Where does a piece end that nothing closes?',
  [
    {
      id: 'mark/goes-on-around',
      example: '“We will see the “new” plan through. It goes on.',
      find: ({ text, first, second }) => (goesOnAround(text, first, second) ? PARAGRAPH : null),
    },
    {
      id: 'mark/cut-at-sentence',
      example: '“We stay here now. Nobody asked us. “We go,” Hill said.',
      find: ({ text, first, second }) => {
        const [from, to] = [first.mark.end, second.mark.start];
        const end = /[.!?…](?=\s+\p{Lu})/u.exec(text.slice(from, to));
        return end ? from + end.index + 1 : null;
      },
    },
    {
      id: 'mark/cut-at-mark',
      example: '“We stay here now, “we go,” Hill said.',
      find: ({ second }) => second.mark.start,
    },
  ],
);

/** Beyond any offset. */
export const PARAGRAPH = Infinity;

/** The first of several paragraphs of a quotation begins this near to the paragraph's beginning. */
const LONGEST_LEAD = 40;

/** The first of several paragraphs of a quotation, with a few marked words inside a clause of it. */
function goesOnAround(text: string, outer: Opening, inner: Opening): boolean {
  if (outer.mark.start > LONGEST_LEAD || !/^\s*$/.test(text.slice(0, outer.mark.start))) return false;
  if (inner.closer < 0) return false;
  const before = text.slice(Math.max(0, inner.mark.start - 2), inner.mark.start);
  const after = text.slice(inner.mark.end, inner.mark.end + 1);
  return /[^\s.,;:!?…—–][\s(]$/.test(before) && (inner.mark.family !== outer.mark.family || /\p{Ll}/u.test(after));
}

/** An opening mark without an end, where it stands. */
interface LeftOpen {
  readonly family: MarkFamily;
  readonly start: number;
  readonly straight: boolean;
  /** No other mark opens behind it. */
  readonly last: boolean;
  /** A capital follows. */
  readonly capital: boolean;
  /** The two characters before it. */
  readonly before: string;
}

/** Single marks that nothing closes are apostrophes, except where something begins. */
export const leftOpenBook = new RuleBook<LeftOpen, true>('Does a mark that nothing closes open a quotation?', [
  {
    id: 'mark/unclosed',
    example: 'Reed said: “We stay.',
    find: ({ family }) => family !== 'single' || null,
  },
  {
    id: 'mark/unclosed-at-start',
    example: '‘We stay where we are. We like it.',
    find: ({ family, start, capital }) => (family === 'single' && start === 0 && capital) || null,
  },
  {
    id: 'mark/unclosed-announced',
    example: 'Reed said: ‘We stay where we are.',
    find: ({ family, start, straight, last, capital, before }) =>
      (family === 'single' && start > 0 && last && !straight && capital && /[,:]\s$/.test(before)) || null,
  },
]);

/** An opening mark without an end, as `leftOpenBook` asks for it. */
export function leftOpenAt(text: string, { mark: { family, start, end, straight } }: Opening, last: boolean): LeftOpen {
  const capital = /^["“]?\p{Lu}/u.test(text.slice(end, end + 2));
  return { family, start, straight, last, capital, before: text.slice(Math.max(0, start - 2), start) };
}
