import type { Analysis, Entity } from '../analysis';
import type { DocumentName } from '../entities/documentName';
import type { Paragraph } from '../text/paragraph';
import type { UserLists } from '../userLists';
import type { PlacedCorrection } from './correction';
import { correctEntities } from './entities';
import { correctNames } from './names';
import { correctPlaces } from './places';
import { correctQuotations } from './quotations';

/** What people told about a document, at its place in the text. */
export interface PlacedGuidance {
  readonly corrections?: readonly PlacedCorrection[];
  readonly lists?: Pick<UserLists, 'aliases' | 'ignoredNames'>;
}

/** Brings what people told into the document pass: as evidence that outweighs all other, at the stage where it counts. */
export interface Corrector {
  /** Before names are united. */
  names(names: readonly DocumentName[]): readonly DocumentName[];
  /** When they are, before anything is linked to them. */
  entities(entities: readonly Entity[]): readonly Entity[];
  /** At the end: places, speakers, and what is no quotation. */
  finish(analysis: Analysis): Analysis;
}

/** @param text the document; `paragraphs` are its prose. */
export function createCorrector(
  { corrections = [], lists }: PlacedGuidance,
  paragraphs: readonly Paragraph[],
  text: string,
): Corrector {
  return {
    names: (names) => correctNames(names, paragraphs, corrections, lists?.ignoredNames ?? []),
    entities: (entities) => correctEntities(entities, text, corrections, lists?.aliases ?? {}),
    finish(analysis) {
      if (corrections.length === 0) return analysis;
      const entities = correctPlaces(analysis.entities, corrections);
      return { ...analysis, ...correctQuotations(analysis, entities, text, corrections), entities };
    },
  };
}
