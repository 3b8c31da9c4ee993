import type { Entity, Quotation, Span } from '../engine/analysis';
import type { AnalysisIndex } from '../engine/analysisIndex';
import { speakerName } from '../export/attribution';
import { fold } from '../export/spaces';

/** Where somebody or something stands in a text, and what is said by them. */
export interface Occurrences {
  readonly name: string;
  /** Undefined for a speaker who is known by the words of the text alone (*a police officer*). */
  readonly entity: Entity | undefined;
  /** Every mention, and the words that stand for it before a quotation, in text order. */
  readonly spans: readonly Span[];
  /** What they say, in text order. */
  readonly quotations: readonly Quotation[];
}

/** What is at a place of the text: a mention, or the word that brings in a quotation. */
export type Pointed =
  | { readonly kind: 'mention'; readonly here: Span; readonly occurrences: Occurrences }
  | { readonly kind: 'cue'; readonly here: Span; readonly quotation: Quotation };

/** What is at an offset, both edges counted; undefined on other words. A name wins over the speaker it is part of. */
export function pointedAt(index: AnalysisIndex, offset: number): Pointed | undefined {
  const entity = index.entityAt(offset);
  if (entity) {
    const here = smallest(
      entity.mentions.map(({ span }) => span),
      offset,
    );
    if (here) return { kind: 'mention', here, occurrences: occurrencesOf(index, entity) };
  }
  const quotation = index.quotationAt(offset);
  if (!quotation) return undefined;
  const here = smallest(
    quotation.speakers.map(({ span }) => span),
    offset,
  );
  if (here) {
    const ordinal = quotation.speakers.findIndex(({ span }) => span === here);
    return { kind: 'mention', here, occurrences: occurrencesOfSpeaker(index, quotation, ordinal) };
  }
  const cue = quotation.cue?.span;
  return cue && holds(cue, offset) ? { kind: 'cue', here: cue, quotation } : undefined;
}

/** Where the one at an offset stands; on a cue, the first who speaks. */
export function occurrencesAt(index: AnalysisIndex, offset: number): Occurrences | undefined {
  const pointed = pointedAt(index, offset);
  if (pointed?.kind !== 'cue') return pointed?.occurrences;
  return pointed.quotation.speakers.length > 0 ? occurrencesOfSpeaker(index, pointed.quotation, 0) : undefined;
}

/** Where an entity stands: its mentions, and the speakers that are no mention but lead to it (*he*, *the minister*). */
export function occurrencesOf(index: AnalysisIndex, entity: Entity): Occurrences {
  const quotations = index.quotationsOf(entity.id);
  const mentions = entity.mentions.map(({ span }) => span);
  const speakers = quotations
    .flatMap((quotation) => quotation.speakers)
    .filter((speaker) => speaker.entity?.id === entity.id)
    .map(({ span }) => span)
    .filter((span) => !mentions.some((mention) => overlap(mention, span)));
  return { name: entity.name, entity, spans: inOrder([...mentions, ...speakers]), quotations };
}

/** Where the speaker of a quotation stands; without an entity, wherever the same description speaks. */
export function occurrencesOfSpeaker(index: AnalysisIndex, quotation: Quotation, ordinal: number): Occurrences {
  const speaker = quotation.speakers[ordinal];
  if (!speaker) return { name: '', entity: undefined, spans: [], quotations: [quotation] };
  const entity = speaker.entity ? index.entity(speaker.entity.id) : undefined;
  if (entity) return occurrencesOf(index, entity);
  // One *he* of whom nobody knows who he is need not be the next.
  if (speaker.form !== 'pronoun') return occurrencesOfWords(index, speaker.text);
  return { name: speakerName(speaker, index), entity: undefined, spans: [speaker.span], quotations: [quotation] };
}

/** Where a description that is no entity speaks, by the words of the text, whatever their case. */
export function occurrencesOfWords(index: AnalysisIndex, words: string): Occurrences {
  const same = fold(words).toLowerCase();
  const spans: Span[] = [];
  const quotations: Quotation[] = [];
  for (const quotation of index.analysis.quotes) {
    const speakers = quotation.speakers.filter(
      ({ entity, form, text }) => !entity && form !== 'pronoun' && fold(text).toLowerCase() === same,
    );
    if (speakers.length > 0) quotations.push(quotation);
    for (const { span } of speakers) spans.push(span);
  }
  return { name: fold(words), entity: undefined, spans: inOrder(spans), quotations };
}

/**
 * The mention that introduces an entity: where its fullest name first stands; if that stands nowhere as it is, its longest
 * mention by name, and for somebody without a name the first words for them.
 * @param wordsOf the text of a span
 */
export function introduction({ entity, spans }: Occurrences, wordsOf: (span: Span) => string): Span | undefined {
  const names = (entity?.mentions ?? []).filter(({ form }) => form === 'name').map(({ span }) => span);
  const full = names.find((span) => fold(wordsOf(span)) === entity?.name);
  if (full) return full;
  return (
    names.reduce<Span | undefined>((best, span) => (best && length(best) >= length(span) ? best : span), undefined) ??
    spans[0]
  );
}

/** What *Find All References* lists: every mention, but for the introduction if that is not wanted, and each quotation. */
export function referenceSpans(
  occurrences: Occurrences,
  wordsOf: (span: Span) => string,
  withIntroduction: boolean,
): Span[] {
  const left = withIntroduction ? undefined : introduction(occurrences, wordsOf);
  return [
    ...occurrences.spans.filter((span) => span[0] !== left?.[0] || span[1] !== left[1]),
    ...occurrences.quotations.flatMap(({ segments }) => segments.slice(0, 1)),
  ];
}

function smallest(spans: readonly Span[], offset: number): Span | undefined {
  return spans
    .filter((span) => holds(span, offset))
    .reduce<Span | undefined>((best, span) => (best && length(best) <= length(span) ? best : span), undefined);
}

/** In text order, each once: one speaker may have several quotations. */
function inOrder(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return sorted.filter((span, i) => span[0] !== sorted[i - 1]?.[0] || span[1] !== sorted[i - 1]?.[1]);
}

const holds = ([start, end]: Span, offset: number): boolean => start <= offset && offset <= end;
const overlap = (one: Span, other: Span): boolean => one[0] < other[1] && other[0] < one[1];
const length = ([start, end]: Span): number => end - start;
