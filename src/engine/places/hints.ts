import data from '../words/data/places.json';
import { wordSet } from '../words/wordSet';

/** Something in the text that speaks for a country or a first-level division without being a place name of its own: *Iraqi*. */
export interface PlaceHint {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Name of the first-level division, or null. */
  readonly admin1: string | null;
  /** How often. */
  readonly count: number;
}

/** Reads the hints of one paragraph; they depend on its text alone. */
export type HintReader = (text: string) => readonly PlaceHint[];

/** Names of states that are as often a country, a city or a person. */
const ambiguous = new Set(['Georgia', 'Washington', 'New York', 'Victoria', 'Virginia', 'District of Columbia']);

const mostWords = 3;

const capitalised = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}.]*/uy;

/** Whether a capital may stand there, by its code alone. */
function mayBeCapital(code: number): boolean {
  if (code < 0x80) return code >= 65 && code <= 90;
  // Quotation marks and dashes are common, the second half of a pair begins nothing.
  return code >= 0xc0 && (code < 0x2000 || code > 0x20ff) && (code < 0xdc00 || code > 0xdfff);
}

/** The words with a capital, with their offsets. */
function* capitalisedWords(text: string): Generator<readonly [offset: number, word: string]> {
  for (let at = 0; at < text.length; at++) {
    if (!mayBeCapital(text.charCodeAt(at))) continue;
    capitalised.lastIndex = at;
    const word = capitalised.exec(text)?.[0];
    if (word === undefined) continue;
    yield [at, word];
    at += word.length - 1;
  }
}

/**
 * Makes the reader from two lists of `media/lexicon`: `demonyms` (word, country, division) and `states` (country, name, postal code,
 * abbreviations), each as its lines.
 */
export function createHintReader(demonyms: readonly string[], states: readonly string[]): HintReader {
  const meanings = new Map<string, Omit<PlaceHint, 'count'>>();
  const firstWords = new Set<string>();
  const political = new Set<string>();
  const add = (words: string, country: string, admin1: string | null): void => {
    meanings.set(words, { country, admin1 });
    firstWords.add(words.split(' ', 1)[0] ?? '');
  };
  for (const line of demonyms) {
    const [words = '', country = '-', admin1 = null] = line.split('\t');
    if (country !== '-') add(words, country, admin1);
  }
  for (const [words, country] of [
    [data.americanWords, 'US'],
    [data.britishWords, 'GB'],
  ] as const)
    for (const word of wordSet(words)) {
      political.add(written(word));
      add(written(word), country, null);
    }
  for (const line of states) {
    const [country = '', name = '', , ...abbreviations] = line.split('\t');
    if (ambiguous.has(name)) continue;
    for (const words of [name, ...abbreviations.filter((short) => short.length > 3)]) add(words, country, name);
  }

  return (text) => {
    const counts = new Map<string, PlaceHint>();
    let end = -1;
    for (const [at, first] of capitalisedWords(text)) {
      const isBehindCapital = at === end + 1 && text.charAt(end) === ' ';
      end = at + first.length;
      // *The Liberal Democrats* are a party of their own.
      if (isBehindCapital && political.has(first)) continue;
      if (!firstWords.has(first) && !firstWords.has(first.replace(/\.$/, ''))) continue;
      const found = longest(text.slice(at, at + 40), meanings);
      if (found === undefined) continue;
      const key = `${found.country} ${found.admin1 ?? ''}`;
      counts.set(key, { ...found, count: (counts.get(key)?.count ?? 0) + 1 });
    }
    return [...counts.values()];
  };
}

/** With a capital; *gop* is the *GOP*. */
const written = (word: string): string =>
  word.length <= 3 ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1);

/** What the longest known words at the beginning of `text` mean. */
function longest<T>(text: string, meanings: ReadonlyMap<string, T>): T | undefined {
  const words = /^[\p{L}.]+(?: [\p{L}.]+){0,2}/u.exec(text)?.[0].split(' ') ?? [];
  for (let count = Math.min(mostWords, words.length); count > 0; count--) {
    const phrase = words.slice(0, count).join(' ');
    const meaning = meanings.get(phrase) ?? meanings.get(phrase.replace(/\.$/, ''));
    if (meaning !== undefined) return meaning;
  }
  return undefined;
}

/** Adds up the hints of a document's paragraphs. */
export function mergeHints(paragraphs: Iterable<readonly PlaceHint[]>): PlaceHint[] {
  const merged = new Map<string, PlaceHint>();
  for (const hints of paragraphs) {
    for (const hint of hints) {
      const key = `${hint.country} ${hint.admin1 ?? ''}`;
      merged.set(key, { ...hint, count: hint.count + (merged.get(key)?.count ?? 0) });
    }
  }
  return [...merged.values()];
}
