import type { Span } from '../analysis';
import type { FirstPerson } from './firstPerson';
import type { RoleMention } from '../entities/roleReader';
import type { ClausePlace } from '../syntax/clausePlace';
import type { Determiner } from '../syntax/taggedNoun';

/** Words of a paragraph that stand for somebody or something: a name, *she*, *the minister*. Offsets into its text. */
export interface Reference {
  readonly span: Span;
  readonly form: 'name' | 'pronoun' | 'nominal';
  /** Index among the paragraph's names; -1 for pronouns and nominals. */
  readonly name: number;
  /** Pronouns and heads of nominals, in small letters and the singular; empty for names. */
  readonly word: string;
  /** What a nominal is; of a name or pronoun null. A thing has no name here, but *it* may mean it. */
  readonly kind: 'person' | 'organization' | 'thing' | null;
  /** The words between a nominal's article and its head, and behind *of*, in small letters. */
  readonly modifiers: readonly string[];
  /** *the*, *a*, *his* (`owned`), *'s* (`genitive`) before a nominal; else empty. */
  readonly determiner: Determiner;
  /** Number of its sentence in the paragraph. */
  readonly sentence: number;
  readonly place: ClausePlace;
  /** It is the subject of a verb of saying or thinking. */
  readonly says: boolean;
  /** Index of the reference that is the subject of the clause it stands in; -1 for itself, none, or not known. */
  readonly subject: number;
  /** Of *who*, the index of the reference that its clause is about; else -1. */
  readonly antecedent: number;
  /** Indices of references of the paragraph that grammar says are others. */
  readonly others: readonly number[];
  /** Indices of the references that say or think the content it stands in, nearest first. */
  readonly saidBy: readonly number[];
}

/** What grammar says of a reference. */
export type Grammar = Pick<Reference, 'place' | 'says' | 'subject' | 'antecedent' | 'others' | 'saidBy'>;

/** A reference with its grammar. One by one, as this is the engine's most frequent object. */
export function referenceOf(core: Omit<Reference, keyof Grammar>, grammar: Grammar): Reference {
  return {
    span: core.span,
    form: core.form,
    name: core.name,
    word: core.word,
    kind: core.kind,
    modifiers: core.modifiers,
    determiner: core.determiner,
    sentence: core.sentence,
    place: grammar.place,
    says: grammar.says,
    subject: grammar.subject,
    antecedent: grammar.antecedent,
    others: grammar.others,
    saidBy: grammar.saidBy,
  };
}

export const unknownGrammar: Grammar = {
  place: 'other',
  says: false,
  subject: -1,
  antecedent: -1,
  others: [],
  saidBy: [],
};

/** What one paragraph shows about who is who. Offsets into its text. */
export interface MentionReading {
  readonly roles: readonly RoleMention[];
  /** In text order; none without a language model. */
  readonly references: readonly Reference[];
  /** *I*, *my*, *our*: whoever speaks there. */
  readonly firstPerson: readonly FirstPerson[];
}
