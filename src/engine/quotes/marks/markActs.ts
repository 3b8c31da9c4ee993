import { RuleBook } from '../../rules/ruleBook';
import type { MarkCandidate } from './markCandidates';
import type { Openings } from './openings';

/** A mark when its turn has come. */
interface MarkInTurn {
  readonly text: string;
  readonly mark: MarkCandidate;
  /** Index among the candidates. */
  readonly index: number;
  readonly openings: Openings;
}

/** What a mark does; `stray`: it closes what nothing opened, and a person is warned. */
export type MarkAct = 'open' | 'close' | 'stray' | 'nothing';

/** Each mark is judged by its place and shape, and by what is open when its turn comes. A mark without an answer does nothing. */
export const markBook = new RuleBook<MarkInTurn, MarkAct>('What does a quotation mark do?', [
  {
    id: 'mark/open',
    example: '|“We stay,”| Reed said.',
    find: ({ mark }) => (mark.role === 'open' ? 'open' : null),
  },
  {
    id: 'mark/plural-owner',
    example: "|The 'noes' lost, the peers' usher| said.",
    // Of two marks that may both be apostrophes the one behind a comma is: the marked words ended before.
    find: ({ text, mark, index, openings }) => {
      const next = openings.marks[openings.nextOf(index)];
      const opening = openings.innermost('single')?.mark;
      if (mark.family !== 'single' || mark.role !== 'close' || !isOpen(mark, openings) || !next || !opening)
        return null;
      if (mark.strength > 1 || next.strength > 1 || next.role !== 'close') return null;
      const between = text.slice(mark.end, next.start);
      const later = openings.marks[openings.nextOf(openings.nextOf(index))];
      const isOwner =
        /^\s+\p{Ll}/u.test(text.slice(next.end)) && /\b(?:the|its|his|her|their) \p{L}+s$/iu.test(between);
      return isOwner && between.includes(', ') && later?.role !== 'close' ? 'close' : null;
    },
  },
  {
    id: 'mark/apostrophe',
    example: "'The drivers' union is closed,' Reed said.",
    find: ({ mark, index, openings }) =>
      mark.family === 'single' && isOpen(mark, openings) && !singleCloses(mark, index, openings) ? 'nothing' : null,
  },
  {
    id: 'mark/inch',
    example: '"We use a 7" nail here," Reed said.',
    find: ({ mark, index, openings }) =>
      isInch(mark) && mark.family === 'double' && isOpen(mark, openings) && closesLater(index, openings)
        ? 'nothing'
        : null,
  },
  {
    id: 'mark/close',
    example: '“We stay,” Reed said.',
    find: ({ mark, openings }) => (isOpen(mark, openings) ? 'close' : null),
  },
  {
    id: 'mark/turned',
    example: '”We stay,” Reed said.',
    // ”Hello” and “Hello“: a turned mark opens only when there is nothing for it to close.
    find: ({ mark: { role, family } }) =>
      (role === 'turned-open' || role === 'turned-close') && family !== 'single' ? 'open' : null,
  },
  {
    id: 'mark/between-blanks',
    example: 'Reed said " we stay here " and left.',
    find: ({ mark, index, openings }) => (mark.role === 'either' && mayOpen(mark, index, openings) ? 'open' : null),
  },
  {
    id: 'mark/stray',
    example: 'We stay,” Reed said.',
    find: ({ mark }) =>
      mark.role === 'close' && !isInch(mark) && (mark.family !== 'single' || (mark.strength === 3 && !mark.straight))
        ? 'stray'
        : null,
  },
]);

/** Whether a mark that does not open by its place has something to close. */
function isOpen(mark: MarkCandidate, openings: Openings): boolean {
  return mark.role !== 'open' && openings.innermost(mark.family) !== undefined;
}

const isInch = (mark: MarkCandidate): boolean => mark.straight && mark.afterDigit;

/** A mark with blanks (or letters) on both sides opens only if the next of its family can close it. */
function mayOpen(mark: MarkCandidate, index: number, openings: Openings): boolean {
  const next = openings.marks[openings.nextOf(index)];
  return !mark.afterDigit && next !== undefined && next.role !== 'open';
}

/** Whether the next mark of the family is a plain closing one: then this one need not be. */
function closesLater(index: number, openings: Openings): boolean {
  const next = openings.marks[openings.nextOf(index)];
  return next?.role === 'close' && !next.afterDigit;
}

/** Whether a single mark closes rather than stands for an apostrophe (*the workers' union*). */
function singleCloses(mark: MarkCandidate, index: number, openings: Openings): boolean {
  const opening = openings.innermost('single')?.mark;
  if (!opening) return false;
  // It may end an odd mark of another family that was opened inside, but only one, and only surely.
  const inside = openings.inside('single');
  if (inside > 0 && (mark.strength < 3 || inside > 1)) return false;
  if (mark.start - opening.end < 1) return false;
  if (mark.strength > 1) return true;
  if (opening.straight !== mark.straight) return false;
  // A better one may follow, before anything else opens or the quotation around this one ends.
  const end = openings.nextOf(index);
  if (openings.depth > 1) {
    for (let i = index + 1; i < end; i++) if (openings.marks[i]?.role === 'close') return true;
  }
  const next = openings.marks[end];
  return !(next?.role === 'close' || next?.role === 'turned-close');
}
