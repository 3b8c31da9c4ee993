import type { Entity, EntityLink, Span } from '../analysis';
import { countBefore } from '../analysisIndex';
import type { Ledger } from '../rules/ledger';
import { RuleBook } from '../rules/ruleBook';
import data from '../words/data/references.json';
import { singular } from '../words/quoteLexicon';
import { wordSet } from '../words/wordSet';

const documents = wordSet(data.documents);
const studies = wordSet(data.studies);

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

/** *has issued a new warning*: the verb, and the noun. */
const issuing =
  /^(?:,[^,.!?;:“”"\n]{1,40},)?(?: [\p{Ll}\d]+){0,3}? ([\p{Ll}]+) (?:an?|the|its|her|his|their|this) ((?:[\p{L}-]+ ){0,3}[\p{L}-]+)/u;
const issued = wordSet(data.issuing);

const owning = /^(?:['’]s?)? ((?:[\p{L}-]+ ){0,2}[\p{L}-]+)/u;
/** This and those that follow are slow where they fail: each is asked only where its fixed words are. */
const authored = /([\p{L}-]+) (?:(?:was |were )?\p{L}+(?:ed|en|ten) )?(?:by|from) (?:the )?(?:[\p{L}.-]+ ){0,2}$/u;
const itsAuthor = /([\p{L}-]+) (?:lead |co-?)?(?:author|writer) $/u;
const saidIn = /^[^.!?;:“”"\n]*? in (?:an?|its|her|his|their) ((?:[\p{L}-]+ ){0,2}[\p{L}-]+)/u;
const saidThere = /\b[Ii]n (?:an?|its|her|his|their) ((?:[\p{L}-]+ ){0,2}[\p{L}-]+)(?: [\p{L}\d]+){0,3}, (?:the )?$/u;
const anything = /(.*)/u;

/** Answers the noun of a document. */
export const ownedBook = new RuleBook<AroundName, string>('Which document does the text say is theirs?', [
  {
    id: 'document/named-owner',
    example: 'They read the Lockheed Martin report. |The report| said the plant was shut.',
    find: ({ behind }) => documentNoun(owning, behind),
  },
  {
    id: 'document/named-author',
    example: 'They read a report by Lockheed Martin. |The report| said the plant was shut.',
    find: ({ before }) =>
      before.includes(' by ') || before.includes(' from ') ? documentNoun(authored, before) : null,
  },
  {
    id: 'document/its-author',
    example:
      'They read the survey by its author Clara Hoffmann. They met study co-author Walter Brigham. |The study| said the plant was shut.',
    find: ({ before }) => (before.endsWith('er ') || before.endsWith('or ') ? documentNoun(itsAuthor, before) : null),
  },
  {
    id: 'document/said-in',
    example: '“It is shut,” Clara Hoffmann said in a statement. |The statement| said the plant was old.',
    find: ({ behind }) => (behind.includes(' in ') ? documentNoun(saidIn, behind) : null),
  },
  {
    id: 'document/said-there',
    example: 'In a joint statement on Friday, Clara Hoffmann said it was shut. |The statement| said the plant was old.',
    find: ({ before }) => (before.endsWith(', ') || before.endsWith(', the ') ? documentNoun(saidThere, before) : null),
  },
  {
    id: 'document/issued',
    example: 'Lockheed Martin has issued a new warning. |The warning| said the plant was old.',
    find: ({ behind }) => {
      const [, verb = '', noun = ''] = issuing.exec(behind) ?? [];
      return issued.has(verb) ? documentNoun(anything, noun) : null;
    },
  },
]);

/** The first of the words that the pattern catches that is a document's. */
function documentNoun(pattern: RegExp, words: string): string | null {
  for (const word of pattern.exec(words)?.[1]?.toLowerCase().split(' ') ?? []) {
    if (documents.has(word)) return word;
    const one = singular(word);
    if (one !== word && documents.has(one)) return one;
  }
  return null;
}

/** The documents of a text with those whose they are, for the question whose *the report* is. */
export class OwnedDocuments {
  /** By the kind of their noun, in text order. */
  readonly #owned = new Map<string, OwnedDocument[]>();

  constructor(text: string, mentions: readonly { readonly span: Span; readonly entity: Entity }[], ledger: Ledger) {
    for (const { span, entity } of mentions) {
      if (entity.type === 'place') continue;
      const [from, to] = span;
      const at = { before: text.slice(Math.max(0, from - around), from), behind: text.slice(to, to + around) };
      const answer = ownedBook.answer(at, ledger);
      if (!answer) continue;
      const owned = { rule: answer.rule, at: from, span, entity };
      const kind = kindOf(answer.found);
      const others = this.#owned.get(kind);
      if (others) others.push(owned);
      else this.#owned.set(kind, [owned]);
    }
  }

  /** Whose *the report* is: the last one's that the text has named. */
  linkOf(words: string, start: number): EntityLink | null {
    const noun = /^(?:[Tt]he|[Tt]his|[Tt]hat) (?:[\p{Ll}-]+ ){0,2}([\p{L}-]+)$/u.exec(words)?.[1]?.toLowerCase();
    if (noun === undefined) return null;
    const all = this.#owned.get(kindOf(singular(noun))) ?? [];
    const owned = all[countBefore(all, start, ({ at }) => at) - 1];
    if (!owned || start - owned.at > farthest) return null;
    return { id: owned.entity.id, confidence: againSure, rule: owned.rule, via: [owned.span] };
  }
}

/** What researchers write is called now one thing, now another. */
function kindOf(noun: string): string {
  return studies.has(noun) ? 'study' : noun;
}

/** Set by hand. */
const againSure = 0.75;
