import type { Ruling } from '../rules/ruling';
import type { Entity, EntityType, Span } from '../analysis';
import type { Gender } from '../words/entityLexicon';
import type { ClausePlace } from '../syntax/clausePlace';

/** Somebody or something the text has spoken of: an entity, or one without a name (*an officer*). */
export interface Referent {
  /** Null for one without a name. */
  readonly entity: Entity | null;
  readonly type: EntityType | 'thing';
  gender: Gender | null;
  /** How often it was spoken of so far. */
  count: number;
  /** Running numbers of the sentence and the paragraph that spoke of it last. */
  sentence: number;
  paragraph: number;
  /** The last mention: where it stood in its clause, whether it said something, which form it had. */
  place: ClausePlace;
  says: boolean;
  form: 'name' | 'pronoun' | 'nominal';
  /** The last mention by name, and the last one at all; document offsets. */
  name: Span | null;
  last: Span;
}

/** A pronoun as the scoring sees it. */
export interface Question {
  /** Null for *it*, which means no person. */
  readonly gender: Gender | null;
  readonly sentence: number;
  readonly paragraph: number;
  readonly place: ClausePlace;
  readonly says: boolean;
  /** Who says or thinks the content that the pronoun stands in (*Orlov says he left*). */
  readonly saidBy: readonly Referent[];
  /** The subject of the clause that the pronoun stands in. */
  readonly subject: Referent | null;
  /** The speaker of the quotation before, if any. */
  readonly speaker: Referent | null;
  /** The only person that is spoken of nearby, named or not. */
  readonly only: Referent | null;
  /** Whom the text last named as the subject of a clause. */
  readonly agent: Referent | null;
}

/** One candidate with what speaks for it. */
export interface Scored {
  readonly referent: Referent;
  readonly score: number;
  /** The strongest evidence in a few words. */
  readonly by: Ruling;
}
