import type { Analysis, Entity } from '../analysis';
import type { DocumentName } from '../entities/documentName';
import type { Paragraph } from '../text/paragraph';
import type { UserLists } from '../userLists';
import type { PlacedCorrection } from './correction';
import { correctEntities } from './entities';
import { correctNames } from './names';
import { correctPlaces } from './places';
import { correctQuotations, type Quotations } from './quotations';
import { correctSpokenMentions } from './spokenMentions';

/** What people told about a document, at its place in the text. */
export interface PlacedGuidance {
  readonly corrections?: readonly PlacedCorrection[];
  readonly lists?: Pick<UserLists, 'aliases' | 'ignoredNames'> & Partial<Pick<UserLists, 'home' | 'folders'>>;
}

/** Brings what people told into the document pass: as evidence that outweighs all other, at the stage where it counts. */
export interface Corrector {
  /** Before names are united. */
  names(names: readonly DocumentName[]): readonly DocumentName[];
  /** When they are, before anything is linked to them. */
  entities(entities: readonly Entity[]): readonly Entity[];
  /** When they are joined: who speaks, and what is no quotation. */
  quotations(joined: Quotations, entities: readonly Entity[]): Quotations & Pick<Analysis, 'entities'>;
  /** At the end. */
  places(entities: readonly Entity[]): readonly Entity[];
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
    quotations(joined, entities) {
      const { quotes, terms, corrected } = correctQuotations(joined, entities, text, corrections);
      return { quotes, terms, entities: correctSpokenMentions(entities, corrected) };
    },
    places: (entities) => correctPlaces(entities, corrections),
  };
}
