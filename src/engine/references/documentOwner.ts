import type { Entity, Span } from '../analysis';
import { RuleBook } from '../rules/ruleBook';
import data from '../words/data/references.json';
import { singular } from '../words/quoteLexicon';
import { wordSet } from '../words/wordSet';

/** A name in the words of a source. Document offsets. */
export interface NamedOwner {
  readonly span: Span;
  readonly entity: Entity;
}

/** Words that may be a document's: *the party's website*, *a tweet sent from Reed's account*. */
interface DocumentWords {
  readonly words: string;
  /** Where they begin in the document. */
  readonly start: number;
  readonly names: readonly NamedOwner[];
  /** Length of the words up to their head, a noun for a document. */
  readonly head: number;
}

const documents = wordSet(data.documents);
/** Ends the part of a noun phrase that its head closes. */
const behindHead =
  /,| \(| (?:by|from|of|to|on|about|in|for|at|with|sent|published|released|issued|signed|written|posted|obtained|seen|dated|made|put|that|which|who|commissioned|carried|filed|provided|given|shared)\b/;
const authored =
  /(?<!\b(?:seen|viewed|obtained|reviewed|reported|cited|shown|read|leaked|quoted|carried)\s)\b(?:by|from)\s+(?:the\s+|an?\s+)?(?:[\p{L}-]+\s+){0,3}$/u;
const longestOwned = 300;

/** The document is theirs: it speaks for them. */
export const documentBook = new RuleBook<DocumentWords, NamedOwner>('Whose is the document that speaks?', [
  {
    id: 'document/owner',
    example: '|Lockheed Martin’s website| said the plant was shut.',
    find: ({ words, start, names, head }) =>
      names.find(({ span: [, to] }) => to - start < head && /^['’]s?\s/.test(words.slice(to - start))) ?? null,
  },
  {
    id: 'document/author',
    example: '|A letter from Clara Hoffmann to passengers| said the pier was closed.',
    find: ({ words, start, names, head }) =>
      names.find(({ span: [from, to], entity }) => {
        const front = words.slice(head, Math.max(head, from - start));
        const own = /^['’]s? (?:\w+ )?(\w+)/.exec(words.slice(to - start))?.[1];
        return (
          from - start > head &&
          entity.type !== 'place' &&
          authored.test(front) &&
          (own === undefined || documents.has(own))
        );
      }) ?? null,
  },
  {
    id: 'document/of-name',
    example: '|A Lockheed Martin press release| said the plant was shut.',
    find: ({ words, start, names, head }) =>
      names.find(({ span: [from, to], entity }) => {
        const between = words.slice(to - start, head);
        const initials = words.slice(from - start, to - start);
        return (
          to - start < head &&
          (entity.type !== 'place' || initials === initials.toUpperCase()) &&
          /^\s(?:\p{Ll}[\p{L}-]*\s){0,3}[\p{L}-]+$/u.test(between)
        );
      }) ?? null,
  },
]);

/** Where the head of a source's words ends when it is a document that people speak by; -1 when it is none. */
export function documentHead(words: string): number {
  if (words.length > longestOwned) return -1;
  const cut = words.search(behindHead);
  const head = cut < 0 ? words.length : cut;
  const noun = /[\p{L}-]+$/u.exec(words.slice(0, head))?.[0].toLowerCase() ?? '';
  return documents.has(noun) || documents.has(singular(noun)) ? head : -1;
}
