import { entries, type Resources } from '../resources';

/**
 * What an abbreviation says about the place where it stands.
 * `title`: a name follows. `inner`: more follows. `number`: an abbreviation only before a number.
 * `end`: may be the last word of a sentence.
 */
export type AbbreviationKind = 'title' | 'inner' | 'number' | 'end';

/** The word lists of the tokenizer, built once. */
export interface TokenLexicon {
  /** How a word with a full stop is to be read, or undefined if the stop is the sentence's. */
  abbreviation(word: string): AbbreviationKind | undefined;
  /** First parts that keep their hyphen: *anti-*, *ex-*. */
  readonly prefixes: ReadonlySet<string>;
  /** Last parts that keep their hyphen: *-esque*. */
  readonly suffixes: ReadonlySet<string>;
  /** Last labels of internet names, and file name extensions. */
  readonly domains: ReadonlySet<string>;
  /** Names that end with an exclamation mark: *Yahoo!* */
  readonly exclaimed: ReadonlySet<string>;
  /** Words that begin a sentence when they are capitalized after an abbreviation. */
  readonly starters: ReadonlySet<string>;
  /** Past and present forms of the common verbs of saying, for `“Really?” Smith asked`. */
  readonly sayings: ReadonlySet<string>;
}

const abbreviationKinds: ReadonlySet<string> = new Set<AbbreviationKind>(['title', 'inner', 'number', 'end']);

function isAbbreviationKind(kind: string): kind is AbbreviationKind {
  return abbreviationKinds.has(kind);
}

/** Reads `abbreviations` (entry, tab, class). Without the list, the tokenizer works with shapes alone. */
export function readTokenLexicon(resources: Resources): TokenLexicon {
  const abbreviations = new Map<string, AbbreviationKind>();
  const sets = new Map<string, Set<string>>();
  for (const line of entries(resources, 'abbreviations')) {
    const [entry = '', kind = ''] = line.split('\t').map((field) => field.trim());
    if (isAbbreviationKind(kind)) {
      abbreviations.set(entry, kind);
      abbreviations.set(entry.toUpperCase(), kind);
    } else {
      const words = sets.get(kind) ?? new Set<string>();
      sets.set(kind, words.add(entry));
    }
  }
  const none: ReadonlySet<string> = new Set();
  return {
    abbreviation: (word) => abbreviations.get(word) ?? abbreviations.get(word.toLowerCase()),
    prefixes: sets.get('prefix') ?? none,
    suffixes: sets.get('suffix') ?? none,
    domains: sets.get('domain') ?? none,
    exclaimed: sets.get('exclaimed') ?? none,
    starters: sets.get('starter') ?? none,
    sayings: sets.get('saying') ?? none,
  };
}
