import { ruling } from '../rules/ruling';
import type { Entity, EntityLink, MentionForm, Span } from '../analysis';

/** Says which entity a speaker is. */
export interface SpeakerLinker {
  /**
   * The entity that the words of a speaker name by their head: Alfano in *Italian foreign minister Angelino Alfano*, Peskov
   * in *Putin's spokesman Dmitry Peskov*, nobody in *a spokesman for Exxon*. For pronouns and other nominals whom the text before
   * shows them to mean.
   */
  link(span: Span, form: MentionForm): EntityLink | null;
}

interface IndexedMention {
  readonly span: Span;
  readonly entity: Entity;
  readonly confidence: number;
}

/** A speaker has no more mentions of names than this, or it is none. */
const mostMentions = 12;
const longestGap = 60;
/** What ends the head of a speaker: an apposition, a bracket, a relative clause. */
const headEnd = /[,;:()–—]|\s(?:who|whose|which|that)\b/;
/** What follows the place of a dateline that is taken for the beginning of the speaker: *LISBON, March 3 - The mayor*. */
const dateline = /^(?:, [\p{L}. \d]{2,25})? ?(?:\([^()]{2,30}\) ?)?(?:—|–|--| -) /u;
const possessive = /^['’](?:s\b)?/;
const preposition =
  /(?:^|\s)(?:of|for|at|from|in|with|to|by|on|about|near|against|under|behind)(?:\s+(?:the|a|an|its|his|her|their))?\s*$/;
/** What may follow a head within its phrase. */
const afterHead =
  /^\s*$|^[\s"“”'’.]*(?:(?:of|for|at|from|in|with|on|and|or|himself|herself|themselves|itself)\b|\p{Lu}|\d|$)/u;

/**
 * Builds the index over the mentions of one document's entities; each question costs a binary search.
 * @param references the links of pronouns and nominals by the offset they begin at.
 */
export function createSpeakerLinker(
  entities: readonly Entity[],
  text: string,
  references: ReadonlyMap<number, EntityLink> = new Map(),
): SpeakerLinker {
  const mentions: IndexedMention[] = entities.flatMap((entity) =>
    entity.mentions.filter(({ form }) => form === 'name').map(({ span, confidence }) => ({ span, entity, confidence })),
  );
  mentions.sort((a, b) => a.span[0] - b.span[0]);
  return {
    link(span, form) {
      const inside = mentionsIn(mentions, span);
      // A surname that is an ordinary word (Love said) is shown to be a name by the rest of the document only.
      const isName = form === 'name' || (form === 'nominal' && inside.some((mention) => isWhole(mention, span)));
      if (!isName) return references.get(span[0]) ?? null;
      const head = headOf(inside, span, text);
      return head === null
        ? null
        : { id: head.entity.id, confidence: head.confidence, ...ruling('link/name'), via: [] };
    },
  };
}

function isWhole({ span }: IndexedMention, [from, to]: Span): boolean {
  return span[0] === from && span[1] === to;
}

/** The mentions that share a character with the span, in text order. */
function mentionsIn(mentions: readonly IndexedMention[], [from, to]: Span): IndexedMention[] {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.span[1] ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  const found: IndexedMention[] = [];
  for (let i = low; i < mentions.length && found.length < mostMentions; i++) {
    const mention = mentions[i];
    if (mention === undefined || mention.span[0] >= to) break;
    found.push(mention);
  }
  return found;
}

function isDateline({ span: [start, stop], entity }: IndexedMention, text: string): boolean {
  if (entity.type !== 'place' || !dateline.test(text.slice(stop, stop + longestGap))) return false;
  const words = text.slice(start, stop);
  return words === words.toUpperCase();
}

/** The mention that is the head of the phrase, or null. */
function headOf(mentions: readonly IndexedMention[], [from, to]: Span, text: string): IndexedMention | null {
  const candidates: IndexedMention[] = [];
  let end = from;
  for (const mention of mentions) {
    const [start, stop] = mention.span;
    const gap = text.slice(Math.max(end, start - longestGap), start);
    if (candidates.length > 0 && headEnd.test(gap)) break;
    end = stop;
    const after = text.slice(stop, Math.min(to, stop + longestGap));
    if (possessive.test(after) || isDateline(mention, text)) continue;
    if (!preposition.test(text.slice(Math.max(from, start - longestGap), start))) candidates.push(mention);
  }
  const persons = candidates.filter(({ entity }) => entity.type === 'person');
  const head = persons.at(-1) ?? candidates.at(-1);
  if (head === undefined) return null;
  const after = text.slice(head.span[1], Math.min(to, head.span[1] + longestGap));
  return headEnd.exec(after)?.index === 0 || afterHead.test(after) || after.startsWith(' group') ? head : null;
}
