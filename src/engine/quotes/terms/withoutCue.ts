import { RuleBook } from '../../rules/ruleBook';
import { endsSentence } from '../../syntax/clauseItems';
import type { MarkedPiece } from '../marks/pairing';
import { countWords, isTitle, LONGEST_TITLE } from './titles';

/** A marked piece that no cue of its sentence introduces. */
interface WithoutCue {
  readonly text: string;
  readonly piece: MarkedPiece;
  /** What stands in the marks. */
  readonly inner: string;
  /** Nothing but the piece stands in the paragraph. */
  readonly only: boolean;
  /** No word stands before it in its sentence. */
  readonly first: boolean;
  readonly headline: boolean;
  /** The word before it, in small letters. */
  readonly before: string;
}

/** A heading is shorter than this, in characters. */
const LONGEST_HEADING = 100;
/** So long a piece is somebody's words, in characters. */
const LONG = 200;
/** So many words are speech by themselves; where they are a sentence, `FEW_WORDS`. */
const SOME_WORDS = 4;
const FEW_WORDS = 2;
/** What stands before the title of somebody's work. */
const ofMaker = /^(?:['’]s|of|on|in)$/;
/** As many words are scare quotes. */
const MOST_SCARE = 3;

/** Where it is `quoted`, as without an answer, it stands in a clause, and somebody said it. */
export const withoutCueBook = new RuleBook<WithoutCue, 'term' | 'utterance' | 'quoted'>(
  'What are marked words without a cue?',
  [
    {
      id: 'term/heading',
      example: '|“A Town Without Boats”|',
      find: ({ only, inner }) =>
        only && inner.length < LONGEST_HEADING && isTitle(inner, countWords(inner)) ? 'term' : null,
    },
    {
      id: 'term/utterance',
      example: 'Reed came. “We stay.” She left. “We go.”',
      find: (at) => (at.first && isUtterance(at) ? 'utterance' : null),
    },
    {
      id: 'term/headline',
      // Headlines have no room for irony: what they mark is somebody's, but for titles of works: *Reed's “Salt” Opens*.
      example: 'Critics In Leeds See The Harbour Plan As “Utter Nonsense”',
      find: ({ headline, only, before }) => (headline && !only && !ofMaker.test(before) ? 'quoted' : null),
    },
    {
      id: 'term/few-words',
      example: 'The |“experts”| met on Monday.',
      find: ({ inner }) => (inner.length <= LONGEST_TITLE && countWords(inner) <= MOST_SCARE ? 'term' : null),
    },
    {
      id: 'term/title-case',
      example: 'It was |“The Long Way Down to Leeds”| again.',
      find: ({ inner }) => (inner.length <= LONGEST_TITLE && isTitle(inner, countWords(inner)) ? 'term' : null),
    },
  ],
);

/** Whether a piece is speech by itself: long enough, or closed like a sentence. */
function isUtterance({ text, piece, inner }: WithoutCue): boolean {
  if (inner.length > LONG) return true;
  const words = countWords(inner);
  if (words >= SOME_WORDS) return true;
  return (
    words >= FEW_WORDS &&
    endsSentence(text, piece) &&
    /^\W*\p{Lu}/u.test(text.slice(piece.inner[0], piece.inner[0] + 6))
  );
}
