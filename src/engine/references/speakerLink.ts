import type { Entity, EntityLink, MentionForm, Span } from '../analysis';
import { countBefore } from '../analysisIndex';
import { plainLedger, type Ledger } from '../rules/ledger';
import { RuleBook } from '../rules/ruleBook';
import { emptyEntityLexicon, type EntityLexicon } from '../words/entityLexicon';
import { documentBook, documentHead } from './documentOwner';
import { loneNames, surnameBook, surnameSure } from './loneNames';
import { OwnedDocuments, type OwnerMention } from './ownedDocuments';
import type { ReferenceLink } from './references';
import { countriesOf, stateBook } from './stateSpeaker';

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
    example: 'Clara Hoffmann left. |Her letter| said the pier was closed.',
    find: ({ words, owner }) => (owner?.form === 'pronoun' && /^(?:his|her|its) /i.test(words) ? owner.link : null),
  },
  {
    id: 'document/described',
    example: 'Lockheed Martin grew. |The company’s website| said the plant was shut.',
    find: ({ words, owner }) => (owner?.form === 'nominal' && /['’]s? /.test(words) ? owner.link : null),
  },
]);

/** How sure it is that a document speaks for its owner, and a government for its state. Set by hand. */
const documentSure = 0.9;
const stateSure = 0.9;
/** A speaker has no more mentions of names than this, or it is none. */
const mostMentions = 12;

export const linkBook = new RuleBook<NamedSpeaker, IndexedMention>('Which name is this speaker?', [
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
  lexicon: EntityLexicon = emptyEntityLexicon,
  references: ReadonlyMap<number, ReferenceLink> = new Map(),
  ledger: Ledger = plainLedger,
): SpeakerLinker {
  const mentions: IndexedMention[] = entities.flatMap((entity) =>
    entity.mentions.filter(({ form }) => form === 'name').map(({ span, confidence }) => ({ span, entity, confidence })),
  );
  mentions.sort((a, b) => a.span[0] - b.span[0]);
  const lone = loneNames(entities, text);
  const countryOf = countriesOf(entities, lexicon.origins);
  const owned = new OwnedDocuments(text, [...mentions, ...pronounsOf(entities, text)].sort(bySpan), ledger);
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
  const stateLink = (span: Span, names: readonly IndexedMention[]): EntityLink | null => {
    const answer = stateBook.answer({ words: text.slice(...span), start: span[0], names, countryOf }, ledger);
    return answer && { id: answer.found.id, confidence: stateSure, rule: answer.rule, via: [] };
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
    if (form === 'nominal' || (names.length === 0 && form === 'name')) {
      const found = surnameBook.answer({ ...lone, word: text.slice(...span) }, ledger);
      if (found) return { id: found.found.id, confidence: surnameSure, rule: found.rule, via: [] };
    }
    if (!isName) return stateLink(span, names) ?? documentLink(span, names) ?? referenceLink(span, form);
    const answer = linkBook.answer({ text, end: span[1], names }, ledger);
    if (answer === null) return null;
    const { entity, confidence } = answer.found;
    return { id: entity.id, confidence, rule: answer.rule, via: [] };
  };
}

/** The pronouns that are found to mean somebody and may own something. */
function pronounsOf(entities: readonly Entity[], text: string): OwnerMention[] {
  return entities.flatMap((entity) =>
    entity.mentions.flatMap(({ span, form }) =>
      form === 'pronoun' && /^(?:his|her)$/i.test(text.slice(...span)) ? [{ span, entity, pronoun: true }] : [],
    ),
  );
}

const bySpan = (a: OwnerMention, b: OwnerMention): number => a.span[0] - b.span[0];

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
