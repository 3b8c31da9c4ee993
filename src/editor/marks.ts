import type { Analysis, Span } from '../engine/analysis';
import { quoteKindOf, type QuoteKind } from '../engine/shownQuotations';
import { speakerBox } from './speakerBox';

/** The kinds of mark that the editor draws; backgrounds first, so that the finer marks lie above them. */
export const markKinds = [
  'directQuote',
  'mixedQuote',
  'indirectQuote',
  'thought',
  'speaker',
  'cue',
  'organization',
  'place',
  'person',
] as const;

export type MarkKind = (typeof markKinds)[number];

/** What to draw in one document: the spans of each kind. */
export type Marks = Readonly<Record<MarkKind, readonly Span[]>>;

/** Lists to put marks into, empty as yet. */
export function emptyMarks(): Record<MarkKind, Span[]> {
  return {
    directQuote: [],
    mixedQuote: [],
    indirectQuote: [],
    thought: [],
    speaker: [],
    cue: [],
    organization: [],
    place: [],
    person: [],
  };
}

/** No marks of any kind. */
export const noMarks: Marks = Object.freeze(emptyMarks());

const marksOfQuotes: Readonly<Record<QuoteKind, MarkKind>> = {
  direct: 'directQuote',
  mixed: 'mixedQuote',
  indirect: 'indirectQuote',
  thought: 'thought',
};

/** Quotations without quotation marks: where they are not marked, nothing in the text shows why somebody has a box. */
const reports: ReadonlySet<MarkKind> = new Set(['indirectQuote', 'thought']);

const everywhere: readonly Span[] = [[0, Infinity]];

/**
 * The marks of an analysis. Names and descriptions of people are underlined, pronouns are not: a line under every *he*
 * would be noise, and the one who speaks has a box (`speakerBox` says around what).
 * @param drawn the kinds that are drawn; speakers and cues of reports are left out with the reports
 * @param part only marks that touch one of these stretches
 */
export function marksOf(
  analysis: Analysis,
  drawn: ReadonlySet<MarkKind> = new Set(markKinds),
  part: readonly Span[] = everywhere,
): Marks {
  const marks = emptyMarks();
  const entities = new Map(analysis.entities.map((entity) => [entity.id, entity]));
  const isDrawn = (span: Span): boolean => part.some(([start, end]) => span[0] < end && span[1] > start);
  const add = (kind: MarkKind, span: Span): void => {
    if (isDrawn(span)) marks[kind].push(span);
  };
  for (const quotation of analysis.quotes) {
    const kind = marksOfQuotes[quoteKindOf(quotation)];
    if (reports.has(kind) && !drawn.has(kind)) continue;
    for (const span of quotation.segments) add(kind, span);
    if (quotation.cue) add('cue', quotation.cue.span);
    for (const speaker of quotation.speakers) {
      // The box is somewhere in these words, and takes a while to find.
      if (!isDrawn(speaker.span)) continue;
      add('speaker', speakerBox(speaker, speaker.entity ? entities.get(speaker.entity.id) : undefined));
    }
  }
  for (const entity of analysis.entities) {
    for (const mention of entity.mentions) {
      if (mention.form !== 'pronoun') add(entity.type, mention.span);
    }
  }
  for (const kind of markKinds) marks[kind] = inOrder(marks[kind]);
  return marks;
}

/** Sorted by place, each span once: two quotations may share a speaker. */
function inOrder(spans: readonly Span[]): Span[] {
  const sorted = spans.filter(([start, end]) => end > start).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return sorted.filter((span, i) => {
    const before = sorted[i - 1];
    return before?.[0] !== span[0] || before[1] !== span[1];
  });
}
