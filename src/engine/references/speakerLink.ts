import type { Entity, EntityLink, MentionForm, Span } from '../analysis';
import { countBefore } from '../analysisIndex';
import { plainLedger, type Ledger } from '../rules/ledger';
import { RuleBook } from '../rules/ruleBook';
import { documentBook, documentHead } from './documentOwner';
import { OwnedDocuments } from './ownedDocuments';
import type { ReferenceLink } from './references';

/** Says which entity the words of a speaker name; for pronouns and descriptions whom the text before shows them to mean. */
export type SpeakerLinker = (span: Span, form: MentionForm) => EntityLink | null;

interface IndexedMention {
  readonly span: Span;
  readonly entity: Entity;
  readonly confidence: number;
}

/** The words of a speaker, and the mentions of names in them. */
interface NamedSpeaker {
  readonly text: string;
  /** Where its words end. */
  readonly end: number;
  readonly names: readonly IndexedMention[];
}

/** Words up to a noun for a document, and whom the pronoun or description they begin with means. */
interface OwnedDocument {
  readonly words: string;
  readonly owner: ReferenceLink | undefined;
}

/** A document speaks for those whose it is. */
export const ownerBook = new RuleBook<OwnedDocument, EntityLink>('Whom does somebody’s document speak for?', [
  {
    id: 'document/pronoun',
    example: 'Clara Hoffmann left. |Her letter| said the school was shut.',
    find: ({ words, owner }) => (owner?.form === 'pronoun' && /^(?:his|her|its) /i.test(words) ? owner.link : null),
  },
  {
    id: 'document/described',
    example: 'Lockheed Martin grew. |The company’s website| said the plant was shut.',
    find: ({ words, owner }) => (owner?.form === 'nominal' && /['’]s? /.test(words) ? owner.link : null),
  },
]);

/** A single word that speaks, and the persons by their last names in capitals; null where several bear it. */
interface LoneWord {
  readonly word: string;
  readonly bearers: ReadonlyMap<string, Entity | null>;
  /** The same by their first words. */
  readonly heads: ReadonlyMap<string, Entity | null>;
  /** The only force of police that the text names. */
  readonly police: Entity | null;
}

/** The name finder does not see every surname alone: those that are ordinary words, or all in capitals. */
export const surnameBook = new RuleBook<LoneWord, Entity>('Whose name is the one word that speaks?', [
  {
    id: 'link/police',
    example: 'The Thames Valley Police came. |Police| said it was late.',
    find: ({ word, police }) => (/^(?:the )?police$/i.test(word) ? police : null),
  },
  {
    id: 'link/surname',
    example: 'Tom King left. |King| said it rained.',
    find: ({ word, bearers }) =>
      /^\p{Lu}[\p{L}'’-]{2,}$/u.test(word) ? (bearers.get(word.toUpperCase()) ?? null) : null,
  },
  {
    id: 'link/first-word',
    example: 'Long Yifan, the swimmer, won. “Very fast,” |Long| added.',
    find: ({ word, heads }) => (/^\p{Lu}\p{Ll}+$/u.test(word) ? (heads.get(word.toUpperCase()) ?? null) : null),
  },
]);
const surnameSure = 0.8;
const policeName = /\bPolice(?: (?:Department|Force|Service))?$/;

/** Persons by the first (0) or last (-1) word of their names. */
function bearersOf(entities: readonly Entity[], place: 0 | -1): Map<string, Entity | null> {
  const bearers = new Map<string, Entity | null>();
  for (const entity of entities) {
    const words = entity.type === 'person' ? entity.name.split(' ') : [];
    const last = words.length > 1 ? words.at(place)?.toUpperCase() : undefined;
    if (last !== undefined) bearers.set(last, bearers.has(last) ? null : entity);
  }
  return bearers;
}

/** How sure it is that a document speaks for its owner. Set by hand. */
const documentSure = 0.9;
/** A speaker has no more mentions of names than this, or it is none. */
const mostMentions = 12;
/** In UTF-16 units. */
const longestDateline = 60;
/** What follows the place of a dateline that is taken for the beginning of the speaker: *LISBON, March 3 - The mayor*. */
const dateline = /^(?:, [\p{L}. \d]{2,25})? ?(?:\([^()]{2,30}\) ?)?(?:—|–|--| -) /u;

export const linkBook = new RuleBook<NamedSpeaker, IndexedMention | 'nobody'>('Which name is this speaker?', [
  {
    id: 'link/dateline',
    example: 'LISBON, March 3 (Reuters) - Says the mayor: it rained.',
    find: ({ text, names }) => {
      const name = names.at(-1);
      return name !== undefined && isDateline(name, text) ? 'nobody' : null;
    },
  },
  {
    id: 'link/name',
    example: '“We stay,” said |Clara Hoffmann|.',
    find: ({ names, text, end }) =>
      names.filter(({ entity }) => entity.type === 'person').at(-1) ??
      names.filter(({ span }) => !/\p{Lu}.* \p{Lu}/u.test(text.slice(span[1], end))).at(-1) ??
      null,
  },
]);

/**
 * Builds the index over the mentions of one document's entities; each question costs a binary search.
 * @param references the links of pronouns and nominals by the offset they begin at.
 */
export function createSpeakerLinker(
  entities: readonly Entity[],
  text: string,
  references: ReadonlyMap<number, ReferenceLink> = new Map(),
  ledger: Ledger = plainLedger,
): SpeakerLinker {
  const mentions: IndexedMention[] = entities.flatMap((entity) =>
    entity.mentions.filter(({ form }) => form === 'name').map(({ span, confidence }) => ({ span, entity, confidence })),
  );
  mentions.sort((a, b) => a.span[0] - b.span[0]);
  const bearers = bearersOf(entities, -1);
  const heads = bearersOf(entities, 0);
  const forces = entities.filter(({ type, name }) => type === 'organization' && policeName.test(name));
  const police = forces.length === 1 ? forces[0]! : null;
  const owned = new OwnedDocuments(text, mentions, ledger);
  /** *His lawyers* are not he. */
  const referenceLink = ([from, to]: Span, form: MentionForm): EntityLink | null => {
    const genitive = /^[^,;:]*['’]s? /.exec(text.slice(from, to))?.[0].length ?? 0;
    const reference = references.get(from);
    const isWhole = reference?.form === form && !/^['’]s?\b/.test(text.slice(reference.end, to));
    if (isWhole) return reference.link;
    // *Oslo's governor*: the description stands behind its owner.
    const owned = form === 'nominal' && genitive > 0 ? references.get(from + genitive) : undefined;
    return owned?.form === form && !/^['’]s?\b/.test(text.slice(owned.end, to)) ? owned.link : null;
  };
  const documentLink = (span: Span, names: readonly IndexedMention[]): EntityLink | null => {
    const words = text.slice(...span);
    const head = documentHead(words);
    if (head < 0) return null;
    const answer = documentBook.answer({ words, start: span[0], names, head }, ledger);
    if (answer) {
      const { entity, span: owner } = answer.found;
      return { id: entity.id, confidence: documentSure, rule: answer.rule, via: [owner] };
    }
    const again = owned.linkOf(words, span[0]);
    if (again) return again;
    const owner = references.get(span[0]);
    const own = ownerBook.answer({ words: words.slice(0, head), owner }, ledger);
    return own && { ...own.found, rule: own.rule, confidence: own.found.confidence * documentSure };
  };
  return (span, form) => {
    const names = mentionsIn(mentions, span);
    // A surname that is an ordinary word (Love said) is shown to be a name by the rest of the document only.
    const isName = form === 'name' || (form === 'nominal' && names.some((name) => isWhole(name, span)));
    if (names.length === 0 && form !== 'pronoun') {
      const found = surnameBook.answer({ word: text.slice(...span), bearers, heads, police }, ledger);
      if (found) return { id: found.found.id, confidence: surnameSure, rule: found.rule, via: [] };
    }
    if (!isName) return documentLink(span, names) ?? referenceLink(span, form);
    const answer = linkBook.answer({ text, end: span[1], names }, ledger);
    if (answer === null || answer.found === 'nobody') return null;
    const { entity, confidence } = answer.found;
    return { id: entity.id, confidence, rule: answer.rule, via: [] };
  };
}

function isWhole({ span }: IndexedMention, [from, to]: Span): boolean {
  return span[0] === from && span[1] === to;
}

/** The mentions that share a character with the span, in text order. */
function mentionsIn(mentions: readonly IndexedMention[], [from, to]: Span): IndexedMention[] {
  let i = countBefore(mentions, from + 1, ({ span }) => span[1]);
  const found: IndexedMention[] = [];
  for (; i < mentions.length && found.length < mostMentions; i++) {
    const mention = mentions[i]!;
    if (mention.span[0] >= to) break;
    found.push(mention);
  }
  return found;
}

function isDateline({ span: [start, stop], entity }: IndexedMention, text: string): boolean {
  if (entity.type !== 'place' || !dateline.test(text.slice(stop, stop + longestDateline))) return false;
  const words = text.slice(start, stop);
  return words === words.toUpperCase();
}
