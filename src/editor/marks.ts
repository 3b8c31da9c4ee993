import type { Analysis, Span } from '../engine/analysis';

/** The kinds of mark that the editor draws; backgrounds first, so that the finer marks lie above them. */
export const markKinds = ['directQuote', 'mixedQuote', 'speaker', 'cue', 'organization', 'place', 'person'] as const;

export type MarkKind = (typeof markKinds)[number];

/** What to draw in one document: the spans of each kind. */
export type Marks = Readonly<Record<MarkKind, readonly Span[]>>;

/** Lists to put marks into, empty as yet. */
export function emptyMarks(): Record<MarkKind, Span[]> {
  return { directQuote: [], mixedQuote: [], speaker: [], cue: [], organization: [], place: [], person: [] };
}

/** No marks of any kind. */
export const noMarks: Marks = Object.freeze(emptyMarks());

/**
 * The marks of an analysis. Names and descriptions of people are underlined, pronouns are not: a line under every *he*
 * would be noise, and the one who speaks has a box. Indirect quotations have no mark.
 */
export function marksOf(analysis: Analysis): Marks {
  const marks = emptyMarks();
  for (const quotation of analysis.quotes) {
    if (quotation.kind === 'direct') marks.directQuote.push(...quotation.segments);
    if (quotation.kind === 'mixed') marks.mixedQuote.push(...quotation.segments);
    if (quotation.cue) marks.cue.push(quotation.cue.span);
    for (const speaker of quotation.speakers) marks.speaker.push(speaker.span);
  }
  for (const entity of analysis.entities) {
    for (const mention of entity.mentions) {
      if (mention.form !== 'pronoun') marks[entity.type].push(mention.span);
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
