import type { Quotation, Span } from '../engine/analysis';
import type { TextReader } from './textReader';

/** How the pieces of a quotation become one text. */
export interface ContentStyle {
  /** Leave out the quotation marks around the pieces of a direct quotation, for a writer who sets marks of their own. */
  readonly bare: boolean;
  /** What stands between two paragraphs of one quotation. */
  readonly paragraphs: '\n' | ' ';
  /** What stands, in place of `[…]`, where a sentence of the attribution ends between two bare pieces. */
  readonly apart?: string | undefined;
}

/** Left out, or said at another moment: between two pieces that are not known to be one stretch of speech. */
const ELLIPSIS = ' […] ';

/**
 * The words of a quotation as one text, white space folded.
 *
 * A quotation may be split. Where only the attribution stands between two pieces (*"We tried," she said, "and failed"*)
 * nothing of the speech is missing, so they are joined by a space. Where the attribution ends a sentence (*"We tried," she
 * said. "It was late."*) they are two quotations: with their marks both stand as printed, without them they are kept
 * apart, and the comma that belonged to the attribution goes. Where a paragraph ends between them, they are two
 * paragraphs. Where the reporter tells something in between, `[…]` shows that the speaker need not have gone on at once.
 */
export function contentOf(quotation: Quotation, reader: TextReader, style: ContentStyle): string {
  let content = '';
  let previous: Span | undefined;
  for (const [i, segment] of quotation.segments.entries()) {
    const piece = pieceOf(quotation, segment, quotation.content[i] ?? '', isBare(quotation, style));
    if (piece === '') continue;
    if (previous) {
      const gap = reader.slice([previous[1], segment[0]]);
      const joint = jointOf(quotation, previous, segment, gap, style);
      if (isBare(quotation, style) && joint !== ' ') content = content.replace(/,$/, '');
      content += joint;
    }
    content += piece;
    previous = segment;
  }
  return content;
}

/** The words of a quotation for a list or a citation. See `contentOf` and `withoutThat`. */
export function listedContent(quotation: Quotation, reader: TextReader, style: ContentStyle): string {
  return withoutThat(quotation, contentOf(quotation, reader, style));
}

/**
 * Some words of a quotation without the *that* that only joins them to the cue (*said that it rained*). Where no cue
 * stands in front, *that* is a word of the report, and between quotation marks it is the speaker's.
 */
export function withoutThat({ kind, cue, segments }: Quotation, words: string): string {
  const begin = segments[0]?.[0] ?? 0;
  return kind !== 'direct' && cue && cue.span[1] <= begin ? words.replace(/^that\s+(?=\S)/i, '') : words;
}

function jointOf(quotation: Quotation, before: Span, after: Span, gap: string, style: ContentStyle): string {
  if (/^[\s>*_]*$/.test(gap)) return /[\r\n]/.test(gap) ? style.paragraphs : ' ';
  const attribution = [quotation.cue?.span, ...quotation.speakers.map((speaker) => speaker.span)];
  const attributed = attribution.some((span) => span && span[0] >= before[1] && span[1] <= after[0]);
  if (!attributed || /[.!?]\s+\S/.test(gap)) return ELLIPSIS;
  return isBare(quotation, style) && /[.!?]\s*$/.test(gap) ? (style.apart ?? ELLIPSIS) : ' ';
}

/** Only a direct quotation loses its marks. */
function isBare({ kind }: Quotation, { bare }: ContentStyle): boolean {
  return bare && kind === 'direct';
}

/** The mark that opens a piece of a quotation, and the one that closes it, with the blanks inside them. */
export const OPENING = /^(?:''|``|["“”„‟«»‹›‘’'])\s*/;
export const CLOSING = /\s*(?:''|["“”«»‹›‘’'])$/;

function pieceOf(quotation: Quotation, segment: Span, words: string, bare: boolean): string {
  const folded = words.replace(/\s+/g, ' ').trim();
  if (!bare) return folded;
  const begins = quotation.quoted.some(([start]) => start === segment[0]);
  const ends = quotation.quoted.some(([, end]) => end === segment[1]);
  const opened = begins ? folded.replace(OPENING, '') : folded;
  return ends ? opened.replace(CLOSING, '') : opened;
}
