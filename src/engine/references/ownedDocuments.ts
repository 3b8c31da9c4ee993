import type { Entity, EntityLink, Span } from '../analysis';
import { countBefore } from '../analysisIndex';
import type { Ledger } from '../rules/ledger';
import { RuleBook } from '../rules/ruleBook';
import data from '../words/data/references.json';
import { singular } from '../words/quoteLexicon';
import { wordSet } from '../words/wordSet';

const documents = wordSet(data.documents);
const parting = wordSet(data.parting);

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
const around = 160;
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
/** *a study of ferries, led by the Oslo professor*: what leads from a document to the name of who made it. */
const made =
  /([^.!?;:“”"\n]{3,90}?),? (?:conducted|led|written|authored|compiled|prepared|produced|published|released|carried out) by (?:the |an? )?(?:[\p{L}.’'-]+ ){0,6}$/u;
/** What stands behind a name before its verb: *Hale, the mayor, on Monday also*. */
const toVerb =
  /^(?:,[^,.!?;:“”"\n]{1,60},)?(?: (?:has|have|had|also|then|later|first|today|yesterday|on|last|this|\p{Ll}+ly|week|month|\p{Lu}\p{L}+day)){0,3} (\p{Ll}+)((?: [\p{Ll}-]+)?)/u;

/** Answers the noun of a document. */
export const ownedBook = new RuleBook<AroundName, string>('Which document does the text say is theirs?', [
  {
    id: 'document/named-owner',
    example: 'They read the Lockheed Martin report. |The report| said the plant was shut.',
    find: ({ behind }) => {
      const small = owning.exec(behind)?.[1]?.toLowerCase().split(' ') ?? [];
      // *told Wikinews about her research*: nothing of theirs.
      const ends = small.findIndex((word) => parting.has(word));
      return nounAmong(ends < 0 ? small : small.slice(0, ends));
    },
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
    id: 'document/conducted',
    example: 'They read a study of old ferries, led by the diver Clara Hoffmann. |The study| said the plant was shut.',
    find: ({ before }) => {
      const words = before.includes(' by ') ? made.exec(before)?.[1] : undefined;
      return nounAmong(words?.toLowerCase().split(' ').reverse() ?? []);
    },
  },
  {
    id: 'document/issued',
    example: 'Lockheed Martin has issued a new warning. |The warning| said the plant was old.',
    find: ({ behind }) => {
      const [, verb = '', noun = ''] = issuing.exec(behind) ?? [];
      return issued.has(verb) ? documentNoun(anything, noun) : null;
    },
  },
  {
    // *sued*: the lawsuit; *declared*: the proclamation.
    id: 'document/deed',
    example: 'Clara Hoffmann declared an emergency. |The proclamation| said the plant was shut.',
    find: ({ behind }) => {
      const [, verb = '', object = ''] = toVerb.exec(behind) ?? [];
      return deedOf(verb, object);
    },
  },
]);

const deeds: readonly (readonly [ReadonlySet<string>, string])[] = [
  [wordSet(data.suing), 'lawsuit'],
  [wordSet(data.ruling), 'ruling'],
];

const declaring = wordSet(data.declaring);

/** The document that a deed is done by; null where it needs none. */
function deedOf(verb: string, object: string): string | null {
  // *declared the match over*: no more than a word.
  if (declaring.has(verb)) return /^ (?:an?|martial|independence)$/.test(object) ? 'proclamation' : null;
  return deeds.find(([verbs]) => verbs.has(verb))?.[1] ?? null;
}

/** The first of the words that the pattern catches that is a document's. */
function documentNoun(pattern: RegExp, words: string): string | null {
  return nounAmong(pattern.exec(words)?.[1]?.toLowerCase().split(' ') ?? []);
}

/** The first of some words in small letters that is a document's, in the singular. */
function nounAmong(words: readonly string[]): string | null {
  for (const word of words) {
    if (documents.has(word)) return word;
    if (documents.has(singular(word))) return singular(word);
  }
  return null;
}

/** Answers the noun of a document behind *his* or *her*. */
export const pronounOwnedBook = new RuleBook<AroundName, string>('Which document is said to be his or hers?', [
  {
    id: 'document/pronoun-owner',
    example: 'Clara Hoffmann slept. They read her new study. |The study| said the plant was shut.',
    find: ({ behind }) => documentNoun(/^ ((?:[\p{Ll}-]+ ){0,2}[\p{Ll}-]+)/u, behind),
  },
]);

/** Somebody who may have a document: a name, or a pronoun for one. Document offsets. */
export interface OwnerMention {
  readonly span: Span;
  readonly entity: Entity;
  readonly pronoun?: boolean;
}

/** The documents of a text with those whose they are, for the question whose *the report* is. */
export class OwnedDocuments {
  /** By the kind of their noun, in text order. */
  readonly #owned = new Map<string, OwnedDocument[]>();
  /** Kinds of which several have one. */
  readonly #several = new Set<string>();

  /** @param mentions names and the pronouns that are found to mean somebody, in text order */
  constructor(text: string, mentions: readonly OwnerMention[], ledger: Ledger) {
    for (const { span, entity, pronoun = false } of mentions) {
      if (entity.type === 'place') continue;
      const [from, to] = span;
      const at = { before: text.slice(Math.max(0, from - around), from), behind: text.slice(to, to + around) };
      const answer = (pronoun ? pronounOwnedBook : ownedBook).answer(at, ledger);
      if (!answer) continue;
      const owned = { rule: answer.rule, at: from, span, entity };
      const kind = kindOf(answer.found);
      const others = this.#owned.get(kind);
      if (others && others[0]?.entity !== entity) this.#several.add(kind);
      if (others) others.push(owned);
      else this.#owned.set(kind, [owned]);
    }
  }

  /** Whose *the report* is: the last one's that the text has named. */
  linkOf(words: string, start: number): EntityLink | null {
    const noun = /^(?:[Tt]he|[Tt]his|[Tt]hat|[Tt]heir) (?:[\p{Ll}-]+ ){0,2}([\p{L}-]+)$/u
      .exec(words)?.[1]
      ?.toLowerCase();
    if (noun === undefined) return null;
    const kind = kindOf(singular(noun));
    const all = this.#owned.get(kind) ?? [];
    const before = all[countBefore(all, start, ({ at }) => at) - 1];
    // Told only later whose it is: where all that follow are of one.
    const owned = before ?? (this.#several.has(kind) ? undefined : all[0]);
    if (!owned || Math.abs(start - owned.at) > farthest) return null;
    return { id: owned.entity.id, confidence: againSure, rule: owned.rule, via: [owned.span] };
  }
}

/** What researchers write, or go to court with, is called now one thing, now another. */
function kindOf(noun: string): string {
  return kinds.find(([nouns]) => nouns.has(noun))?.[1] ?? noun;
}

const kinds: readonly (readonly [ReadonlySet<string>, string])[] = [
  [wordSet(data.studies), 'study'],
  [wordSet(data.lawsuits), 'lawsuit'],
  [wordSet(data.rulings), 'ruling'],
  [wordSet(data.proclamations), 'proclamation'],
];

/** Set by hand. */
const againSure = 0.75;
