import { plainLedger, type Ledger } from '../rules/ledger';
import { RuleBook } from '../rules/ruleBook';
import { ruling } from '../rules/ruling';
import data from '../words/data/references.json';
import { wordSet } from '../words/wordSet';
import type { Entity, EntityLink, EntityType, Mention, Quotation, Span } from '../analysis';
import type { WordView } from '../names/wordView';
import { countBefore } from '../analysisIndex';

/** *I*, *my* or *our* at its place in a paragraph or document. */
export interface FirstPerson {
  readonly span: Span;
  /** In small letters. */
  readonly word: string;
}

const pronouns = wordSet(data['first-person']);
const plural = wordSet(data['first-person-plural']);

/** A pronoun of the first person, and what the speaker is. */
interface Spoken {
  readonly word: string;
  readonly type: EntityType | undefined;
}

export const firstPersonBook = new RuleBook<Spoken, true>('Does a pronoun of the first person mean the speaker?', [
  {
    id: 'reference/first-person',
    example: 'Clara Hoffmann said: “|I| am tired.”',
    find: ({ word, type }) => (type === 'person' && !plural.has(word) ? true : null),
  },
  {
    id: 'reference/first-person-plural',
    example: 'Lockheed Martin said: “|We| are ready.”',
    find: ({ word, type }) => (type === 'organization' && plural.has(word) ? true : null),
  },
]);

/** How much of the certainty who speaks remains for *I*, in hundredths. */
const percent = 95;

/** The pronouns of the first person in a paragraph; *US* in capitals is none. */
export function firstPersonIn(view: WordView): FirstPerson[] {
  const { count, starts, ends } = view.tokens;
  const found: FirstPerson[] = [];
  for (let i = 0; i < count; i++) {
    const word = view.lower(i);
    if (pronouns.has(word) && view.word(i) !== 'US') found.push({ span: [starts[i] ?? 0, ends[i] ?? 0], word });
  }
  return found;
}

/**
 * Whom the first person in quotations means: *I* is the person who speaks, *we* the organisation that does. Of a quotation
 * within another the inner speaker counts; one of several speakers is not meant. Linear in words and quotations.
 * @param words in text order.
 * @returns the entities with these mentions.
 */
export function linkFirstPerson(
  entities: readonly Entity[],
  quotations: readonly Quotation[],
  words: readonly FirstPerson[],
  ledger: Ledger = plainLedger,
): Entity[] {
  const links = new Map<number, EntityLink | null>();
  // A quotation comes before those that stand in it.
  for (const { kind, segments, quoted, speakers } of quotations) {
    const link = speakers.length === 1 ? (speakers[0]?.entity ?? null) : null;
    for (const span of kind === 'direct' ? segments : quoted)
      for (
        let i = countBefore(words, span[0], (word) => word.span[0]);
        i < words.length && (words[i]?.span[1] ?? 0) <= span[1];
        i++
      )
        links.set(i, link);
  }
  const types = new Map(entities.map(({ id, type }) => [id, type]));
  const added = new Map<string, Mention[]>();
  for (const [i, link] of links) {
    const word = words[i];
    const answer = word && link ? firstPersonBook.answer({ word: word.word, type: types.get(link.id) }, ledger) : null;
    if (!word || !link || !answer) continue;
    const mentions = added.get(link.id) ?? [];
    const confidence = Math.round(link.confidence * percent) / 100;
    mentions.push({
      span: word.span,
      form: 'pronoun',
      confidence,
      ...ruling(answer.rule),
      reading: 'literal',
    });
    added.set(link.id, mentions);
  }
  return entities.map((entity) => withMentions(entity, added.get(entity.id) ?? []));
}

/** The entity with more mentions, in text order. */
export function withMentions(entity: Entity, mentions: readonly Mention[]): Entity {
  if (mentions.length === 0) return entity;
  return { ...entity, mentions: [...entity.mentions, ...mentions].sort((a, b) => a.span[0] - b.span[0]) };
}
