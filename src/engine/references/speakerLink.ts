import type { Entity, EntityLink, MentionForm, Span } from '../analysis';
import { countBefore } from '../analysisIndex';
import { plainLedger, type Ledger } from '../rules/ledger';
import { RuleBook } from '../rules/ruleBook';

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
  readonly names: readonly IndexedMention[];
}

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
    find: ({ names }) => names.filter(({ entity }) => entity.type === 'person').at(-1) ?? names.at(-1) ?? null,
  },
]);

/**
 * Builds the index over the mentions of one document's entities; each question costs a binary search.
 * @param references the links of pronouns and nominals by the offset they begin at.
 */
export function createSpeakerLinker(
  entities: readonly Entity[],
  text: string,
  references: ReadonlyMap<number, EntityLink> = new Map(),
  ledger: Ledger = plainLedger,
): SpeakerLinker {
  const mentions: IndexedMention[] = entities.flatMap((entity) =>
    entity.mentions.filter(({ form }) => form === 'name').map(({ span, confidence }) => ({ span, entity, confidence })),
  );
  mentions.sort((a, b) => a.span[0] - b.span[0]);
  return (span, form) => {
    const names = mentionsIn(mentions, span);
    // A surname that is an ordinary word (Love said) is shown to be a name by the rest of the document only.
    const isName = form === 'name' || (form === 'nominal' && names.some((name) => isWhole(name, span)));
    if (!isName) return references.get(span[0]) ?? null;
    const answer = linkBook.answer({ text, names }, ledger);
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
