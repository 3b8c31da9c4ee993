import type { Speaker } from '../../analysis';
import { RuleBook } from '../../rules/ruleBook';
import { ruledBy, ruling } from '../../rules/ruling';
import { toDocument, type Paragraph } from '../../text/paragraph';
import type { Announcement, ParagraphQuotation, QuotationReading } from '../reading';
import { speakersOf, type Draft, type NameLinker } from './joinedDraft';

/** How sure a speaker carried over from the paragraph before is, as a share of what it was there. Set by hand. */
const CARRIED = 0.7;

const listMark = /^\s{0,8}(?:[-*•–—]|\(?\d{1,3}[.)])\s+$/;

/** A paragraph behind one whose last quotation is not closed. */
interface ParagraphBehind {
  readonly reading: QuotationReading;
  /** The quotation that may go on. */
  readonly open: Draft;
  /** The first quotation in marks here. */
  readonly first: Draft | undefined;
}

/** How a quotation goes on that was left open: with a mark again, the usual way in print, or to a closing mark. */
export const goesOnBook = new RuleBook<ParagraphBehind, 'again' | 'close'>('Does the quotation before go on here?', [
  {
    id: 'join/mark-again',
    example: 'Brandt said: |“The bridge is old.|\n\n|“The river is older.”|',
    find: ({ reading, open, first }) =>
      first && reading.opens !== null && !namesAnother(open, first) ? 'again' : null,
  },
  {
    id: 'join/stray-close',
    example: 'Brandt said: |“The bridge is old.|\n\n|The river is older.”|',
    find: ({ reading }) => (reading.strayClose ? 'close' : null),
  },
]);

/** A quotation in marks that names nobody, behind another paragraph. */
interface NamelessQuotation {
  readonly paragraph: Paragraph;
  readonly reading: QuotationReading;
  readonly announced: { readonly by: Announcement; readonly paragraph: Paragraph } | null;
  /** The speakers of the paragraph before, where it ends with their words. */
  readonly carried: readonly Speaker[];
  readonly linkName: NameLinker;
}

/** Who speaks and by which cue, as the paragraph before tells. */
type FromBefore = Pick<Draft, 'speakers' | 'cue' | 'carried'>;

/** Who speaks where the paragraph itself does not say. */
export const nobodyNamedBook = new RuleBook<NamelessQuotation, FromBefore>('Who speaks, by the paragraph before?', [
  {
    id: 'join/announced',
    example: '|The mayor| continued:\n\n“The bridge is old.”',
    find: ({ reading, announced, linkName, paragraph: { text: here } }) => {
      const marked = firstMarked(reading);
      if (!announced || !marked || !(startsParagraph(marked) || isListed(marked, here))) return null;
      const { by, paragraph } = announced;
      return {
        speakers: speakersOf(by.speakers, paragraph, linkName),
        cue: by.cue && { ...by.cue, span: toDocument(paragraph, by.cue.span) },
        carried: false,
      };
    },
  },
  {
    id: 'carry/paragraph',
    example: '“The bridge is old,” |Tom Brandt| said.\n\n“The river is older than the bridge.”',
    find: ({ paragraph, reading, carried }) =>
      carried.length > 0 && isBare(reading, paragraph)
        ? { speakers: carried.map(carryOver), cue: null, carried: true }
        : null,
  },
]);

const firstMarked = ({ quotations }: QuotationReading): ParagraphQuotation | undefined =>
  quotations.find(({ quoted }) => quoted.length > 0);

const startsParagraph = (quotation: ParagraphQuotation | undefined): boolean => quotation?.segments[0]?.[0] === 0;

/** *- “…”*, *2. “…”*: whether a paragraph is an item of a list that opens with a quotation which names nobody. */
export function isListItem(reading: QuotationReading, text: string): boolean {
  const marked = firstMarked(reading);
  return marked?.speakers.length === 0 && isListed(marked, text);
}

function isListed({ segments }: ParagraphQuotation, text: string): boolean {
  return listMark.test(text.slice(0, segments[0]?.[0] ?? 0));
}

/** Both say who speaks, and it is not the same: the first lacks its closing mark, and the words of two stay apart. */
function namesAnother(earlier: Draft, later: Draft): boolean {
  const named = ({ speakers }: Draft): Speaker[] => speakers.filter(({ form }) => form === 'name');
  const [before, after] = [earlier.carried ? [] : named(earlier), named(later)];
  return before.length > 0 && after.length > 0 && !before.some((one) => after.some((other) => mayBeSame(one, other)));
}

function mayBeSame(one: Speaker, other: Speaker): boolean {
  if (one.entity && other.entity) return one.entity.id === other.entity.id;
  const words = new Set(one.text.match(/\p{Lu}[\p{L}\p{M}]+/gu));
  return (other.text.match(/\p{Lu}[\p{L}\p{M}]+/gu) ?? []).some((word) => words.has(word));
}

/** The paragraph is one quotation from its first mark to its last and nothing else. */
function isBare(reading: QuotationReading, paragraph: Paragraph): boolean {
  const [only, ...others] = reading.quotations.filter(({ parent }) => parent === null);
  const segment = only?.segments[0];
  if (!only || !segment || others.length > 0 || only.segments.length > 1 || only.cue) return false;
  const { text } = paragraph;
  return text.slice(0, segment[0]).trim() === '' && text.slice(segment[1]).trim() === '';
}

function carryOver(speaker: Speaker): Speaker {
  return {
    ...ruledBy(speaker, ruling('carry/paragraph')),
    confidence: Math.round(speaker.confidence * CARRIED * 100) / 100,
  };
}
