import type { Entity } from '../analysis';
import { RuleBook } from '../rules/ruleBook';
import type { Reference } from './mentionReading';
import type { Referent } from './referent';

/** A word that refers back, and whom the references before it in its paragraph were found to mean. */
export interface BackReference {
  readonly reference: Reference;
  readonly resolved: readonly (Referent | null)[];
}

export const relativeBook = new RuleBook<BackReference, Referent>('Whom does “who” mean?', [
  {
    id: 'reference/relative',
    example: 'Clara Hoffmann, |who| said she was tired, left.',
    find: ({ reference, resolved }) => resolved[reference.antecedent] ?? null,
  },
]);

/** The only entity of the text that a description fits, if there is one. */
interface OnlyBearer {
  readonly entity: Entity | null;
}

export const soleBook = new RuleBook<OnlyBearer, Entity>('Does a description mean the only one that it fits?', [
  {
    id: 'nominal/sole',
    example: '|The governor| said it rained. They slept.\n\nClara Hoffmann, the governor of Oslo, left.',
    find: ({ entity }) => entity,
  },
]);

/** A name of an entity, and where it stands. */
interface NamePlace {
  readonly entity: Entity;
  readonly says: boolean;
}

export const metonymBook = new RuleBook<NamePlace, true>('Is a place meant for its people or its government?', [
  {
    id: 'metonym/says',
    example: 'Moscow said it was ready.',
    find: ({ entity, says }) => (entity.type === 'place' && says ? true : null),
  },
]);

/** A pronoun, and who speaks the quotation it stands in, if anybody. */
interface QuotedWord extends BackReference {
  readonly speaker: Referent | null;
  /** Who is named in the words that the pronoun says. */
  readonly spokenOf: readonly Referent[];
  /** Who says the report that it stands in for somebody else. */
  readonly agents: readonly Referent[];
}

/** Every rule may answer. */
export const otherBook = new RuleBook<QuotedWord, readonly Referent[]>(
  'Whom does grammar keep a pronoun from meaning?',
  [
    {
      id: 'other/grammar',
      example: 'Dmitri Orlov slept. Walter Brigham praised him.',
      find: ({ reference, resolved }) => {
        const others = reference.others.flatMap((index) => resolved[index] ?? []);
        return others.length > 0 ? others : null;
      },
    },
    {
      // “He left,” said Orlov: somebody else did
      id: 'other/own-words',
      example: 'Walter Brigham slept. Dmitri Orlov said: “He left.”',
      find: ({ speaker }) => (speaker ? [speaker] : null),
    },
    {
      // Nobody speaks of himself by his name.
      id: 'other/spoken-of',
      example: 'Dmitri Orlov slept. “Orlov is a fool,” |he| said.',
      find: ({ spokenOf }) => (spokenOf.length > 0 ? spokenOf : null),
    },
    {
      // A lawyer speaks of the client.
      id: 'other/agent',
      example: "Dmitri Orlov's lawyer, Walter Brigham, said |he| was innocent.",
      find: ({ agents }) => (agents.length > 0 ? agents : null),
    },
  ],
);
