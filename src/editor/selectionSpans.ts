import type { Quotation, Span } from '../engine/analysis';
import { partsOf, type AnalysisIndex } from '../engine/analysisIndex';
import { CLOSING, OPENING } from '../export/content';
import { hull } from './outline';

/** The paragraphs that a span touches, from the beginning of the first to the end of the last. */
export type ParagraphsAround = (span: Span) => Span;

/**
 * What a growing selection takes in around an offset, smallest first, each strictly inside the next: mentions, speakers and
 * cues; the words between quotation marks; the marks with them; the piece of the quotation; the whole quotation with cue
 * and speaker; the paragraph. A quotation that goes over paragraphs comes before the paragraphs that it stands in.
 */
export function selectionSpans(
  index: AnalysisIndex,
  text: string,
  offset: number,
  paragraphs: ParagraphsAround,
): Span[] {
  const { entities, quotes } = index.analysis;
  const here: Span = [offset, offset];
  const around = quotes.filter((quotation) => holds(wholeOf(quotation), offset));
  const wholes = around.map(wholeOf);
  // Kind by kind: where the pieces of two quotations cross, what stands between marks counts.
  const quoted = around.flatMap((quotation) => quotation.quoted);
  const small = [
    ...entities.flatMap(({ mentions }) => mentions.map(({ span }) => span)),
    ...around.flatMap(({ speakers, cue }) => [...speakers.map(({ span }) => span), ...(cue ? [cue.span] : [])]),
    ...quoted.map((span) => insideMarks(text, span)),
    ...quoted,
    ...around.flatMap(({ segments }) => segments),
  ];
  return nested([
    ...small.filter((span) => holds(span, offset)),
    ...wholes,
    paragraphs(here),
    ...wholes.map((whole) => paragraphs(whole)),
    here,
  ]);
}

function wholeOf(quotation: Quotation): Span {
  const [first, ...rest] = partsOf(quotation);
  return first ? hull(rest, first) : [0, 0];
}

/**
 * A span without the quotation marks at its ends; a piece that goes on in the next paragraph has none at its end,
 * and Markdown may have marks as character references.
 */
function insideMarks(text: string, [start, end]: Span): Span {
  const piece = text.slice(start, end);
  const opening = (OPENING.exec(piece) ?? /^&#?\w+;\s*/.exec(piece))?.[0].length ?? 0;
  const rest = piece.slice(opening);
  const closing = (CLOSING.exec(rest) ?? /\s*&#?\w+;$/.exec(rest))?.[0].length ?? 0;
  return [start + opening, end - closing];
}

/** The spans that fit into one another, smallest first; where two cross, the one named first counts. */
function nested(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of spans) {
    if (kept.every((other) => within(span, other) || within(other, span))) kept.push(span);
  }
  return kept.sort((a, b) => a[1] - a[0] - (b[1] - b[0]));
}

/** Whether one span lies in another and is not the same. */
const within = (inner: Span, outer: Span): boolean =>
  outer[0] <= inner[0] && inner[1] <= outer[1] && (outer[0] !== inner[0] || outer[1] !== inner[1]);

const holds = ([start, end]: Span, offset: number): boolean => start <= offset && offset <= end;
