import type { Entity, Quotation, Warning } from '../engine/analysis';
import { reviewItems, type ReviewItem } from '../engine/review';
import type { AnalysisIndex } from '../engine/analysisIndex';
import { attributionsOf } from './attribution';
import { groupBySpeaker, type SpeakerGroup } from './speakers';
import { countWords } from './words';

/** One who is quoted, and how much. */
export interface SourceFacts {
  /** Entity id, or the words for one that is no entity; holds within the analysis. */
  readonly key: string;
  readonly name: string;
  /** The type of its entity, else what the words say of it. */
  readonly source: SpeakerGroup['source'];
  /** What they are, when the text says so. */
  readonly role: string | null;
  readonly quotations: readonly Quotation[];
  /** In their quotations. */
  readonly words: number;
  /** Of the words of all sources: 0 to 1. What several say together counts for each. */
  readonly share: number;
}

/** What the text, or News Lens, leaves open: for a person to settle. */
export type OpenQuestion =
  | { readonly kind: 'quotation-unsure'; readonly at: number; readonly quotation: Quotation }
  | { readonly kind: 'speaker-not-found'; readonly at: number; readonly quotation: Quotation }
  | { readonly kind: 'speaker-not-identified'; readonly at: number; readonly quotation: Quotation }
  | { readonly kind: 'speaker-unsure'; readonly at: number; readonly quotation: Quotation }
  | { readonly kind: 'name-unsure'; readonly at: number; readonly entity: Entity }
  | { readonly kind: 'place-unsure'; readonly at: number; readonly entity: Entity }
  | { readonly kind: 'place-unknown'; readonly at: number; readonly entity: Entity }
  | { readonly kind: 'maybe-same'; readonly at: number; readonly entity: Entity; readonly other: Entity }
  | { readonly kind: 'warning'; readonly at: number; readonly warning: Warning };

/** What a report says of a document, before it is put into words. Offsets are those of the analysis. */
export interface Report {
  /** By share of the words. */
  readonly sources: readonly SourceFacts[];
  /** Quotations of which nobody knows whose they are. */
  readonly unattributed: readonly Quotation[];
  /** Each type in text order. */
  readonly people: readonly Entity[];
  readonly organizations: readonly Entity[];
  readonly places: readonly Entity[];
  /** In text order. */
  readonly questions: readonly OpenQuestion[];
}

/** Gathers what a report says. */
export function reportOf(index: AnalysisIndex): Report {
  const { speakers, unresolved } = groupBySpeaker(index);
  const counted = speakers.map(({ key, name, source, quotations }) => ({
    key,
    name,
    source,
    quotations,
    role: roleOf(name, quotations, index),
    words: quotations.reduce((sum, quotation) => sum + wordsOf(quotation), 0),
  }));
  const total = counted.reduce((sum, { words }) => sum + words, 0);
  const ofType = (type: Entity['type']): Entity[] => index.analysis.entities.filter((entity) => entity.type === type);
  return {
    sources: counted
      .map((source) => ({ ...source, share: total === 0 ? 0 : source.words / total }))
      .sort((a, b) => b.share - a.share),
    unattributed: unresolved,
    people: ofType('person'),
    organizations: ofType('organization'),
    places: ofType('place'),
    questions: questionsOf(index),
  };
}

/** The number of words of a quotation. */
export function wordsOf(quotation: Quotation): number {
  return quotation.content.reduce((sum, words) => sum + countWords(words), 0);
}

function roleOf(name: string, quotations: readonly Quotation[], index: AnalysisIndex): string | null {
  const [first] = quotations;
  const own = first && attributionsOf(first, index).find((attribution) => attribution.name === name);
  return own?.role ?? null;
}

/** What the review asks too, then what the reading itself stumbled over. */
function questionsOf(index: AnalysisIndex): OpenQuestion[] {
  const { analysis } = index;
  const questions: OpenQuestion[] = [
    ...reviewItems(analysis, []).map((item) => questionOf(item, index)),
    ...analysis.warnings.map((warning): OpenQuestion => ({ kind: 'warning', at: warning.span[0], warning })),
  ];
  return questions.sort((a, b) => a.at - b.at);
}

function questionOf(item: ReviewItem, index: AnalysisIndex): OpenQuestion {
  const at = item.span[0];
  switch (item.kind) {
    case 'quotation':
      return { kind: 'quotation-unsure', at, quotation: item.quotation };
    case 'speaker': {
      const { quotation } = item;
      const attributions = attributionsOf(quotation, index);
      if (attributions.length === 0) return { kind: 'speaker-not-found', at, quotation };
      const known = attributions.every(({ identified }) => identified);
      return { kind: known ? 'speaker-unsure' : 'speaker-not-identified', at, quotation };
    }
    case 'name':
      return { kind: 'name-unsure', at, entity: item.entity };
    case 'place':
      return { kind: item.entity.place ? 'place-unsure' : 'place-unknown', at, entity: item.entity };
    case 'same':
      return { kind: 'maybe-same', at, entity: item.entity, other: item.other };
  }
}
