/** A closed list of words in a data file: the files in `words/data`, one for each room of the engine. */
export interface WordList {
  /** What the words have in common, and where they came from. */
  readonly about: string;
  /** In small letters, with blanks between them. */
  readonly words: string;
}

/** The words of a list, made once for each rule that asks it. */
export function wordSet({ words }: WordList): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** The words of a list as alternatives of a regular expression, for patterns of several words. */
export function alternatives({ words }: WordList): string {
  return escaped(words).replaceAll(' ', '|');
}

/** *gov.* has a stop, not any sign; *close_to* is two words. */
const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('_', '\\s');

/** The same, each word with a capital. */
export function capitalised({ words }: WordList): string {
  return escaped(words)
    .replace(/(^| )([a-z])/g, (_, blank: string, letter: string) => blank + letter.toUpperCase())
    .replaceAll(' ', '|');
}
