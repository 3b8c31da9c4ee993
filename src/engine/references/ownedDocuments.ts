import type { Entity, EntityLink, Span } from '../analysis';
import { countBefore } from '../analysisIndex';
import type { Ledger } from '../rules/ledger';
import { RuleBook } from '../rules/ruleBook';
import data from '../words/data/references.json';
import { singular } from '../words/quoteLexicon';
import { wordSet } from '../words/wordSet';

const documents = wordSet(data.documents);

/** A name, and the noun for a document that the text says is theirs. Document offsets. */
interface OwnedDocument {
  readonly rule: string;
  readonly at: number;
  readonly span: Span;
  readonly entity: Entity;
}

/** What stands around a name. */
interface AroundName {
  readonly before: string;
  readonly behind: string;
}

/** In UTF-16 units. */
const around = 60;
/** A document is named again within so many characters. */
const farthest = 4000;

/** Answers the noun of a document. */
export const ownedBook = new RuleBook<AroundName, string>('Which document does the text say is theirs?', [
  {
    id: 'document/named-owner',
    example: 'They read the Lockheed Martin report. |The report| said the plant was shut.',
    find: ({ behind }) => documentNoun(/^(?:['’]s?)? (?:[\p{L}-]+ ){0,2}?([\p{L}-]+)/u, behind),
  },
  {
    id: 'document/named-author',
    example: 'They read a report by Lockheed Martin. |The report| said the plant was shut.',
    find: ({ before }) => documentNoun(/([\p{L}-]+) (?:by|from) (?:the )?$/u, before),
  },
  {
    id: 'document/said-in',
    example: '“It is shut,” Clara Hoffmann said in a statement. |The statement| said the plant was old.',
    find: ({ behind }) => documentNoun(/^[^.!?;:,“”"\n]*? in an? (?:[\p{L}-]+ ){0,2}?([\p{L}-]+)/u, behind),
  },
]);

/** The first word that the pattern may end with and that is a document's. */
function documentNoun(pattern: RegExp, words: string): string | null {
  const noun = pattern.exec(words)?.[1]?.toLowerCase();
  if (noun === undefined) return null;
  return documents.has(noun) ? noun : documents.has(singular(noun)) ? singular(noun) : null;
}

/** The documents of a text with those whose they are, for the question whose *the report* is. */
export class OwnedDocuments {
  /** By their noun, in text order. */
  readonly #owned = new Map<string, OwnedDocument[]>();

  constructor(text: string, mentions: readonly { readonly span: Span; readonly entity: Entity }[], ledger: Ledger) {
    for (const { span, entity } of mentions) {
      if (entity.type === 'place') continue;
      const [from, to] = span;
      const at = { before: text.slice(Math.max(0, from - around), from), behind: text.slice(to, to + around) };
      const answer = ownedBook.answer(at, ledger);
      if (!answer) continue;
      const owned = { rule: answer.rule, at: from, span, entity };
      const others = this.#owned.get(answer.found);
      if (others) others.push(owned);
      else this.#owned.set(answer.found, [owned]);
    }
  }

  /** Whose *the report* is: the last one's that the text has named. */
  linkOf(words: string, start: number): EntityLink | null {
    const noun = /^(?:the|this|that) (?:[\p{Ll}-]+ )?([\p{L}-]+)$/iu.exec(words)?.[1]?.toLowerCase();
    if (noun === undefined) return null;
    const all = this.#owned.get(singular(noun)) ?? [];
    const owned = all[countBefore(all, start, ({ at }) => at) - 1];
    if (!owned || start - owned.at > farthest) return null;
    return { id: owned.entity.id, confidence: againSure, rule: owned.rule, via: [owned.span] };
  }
}

/** Set by hand. */
const againSure = 0.75;
