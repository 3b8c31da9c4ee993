import type { Analysis } from '../engine/analysis';

/** Words as spell checkers cut them: letters with their accents, and apostrophes between them. */
const word = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}[\p{L}\p{M}]*)*/gu;
/** Of the owner's form: *Alfano's*. */
const owner = /['’]s$/u;

/**
 * The words of an analysis that a spell checker should know: those of the names in all their forms, and those that say
 * that somebody speaks. Single letters are left out.
 */
export function spellingWords({ entities, quotes }: Analysis): Set<string> {
  const names = entities.flatMap(({ name, aliases }) => [name, ...aliases]);
  const cues = quotes.flatMap(({ cue }) => (cue ? [cue.text.toLowerCase(), cue.lemma] : []));
  return new Set(
    [...names, ...cues]
      .flatMap((text) => text.normalize('NFC').match(word) ?? [])
      // Typewriter apostrophes are what word lists have.
      .map((each) => each.replace(owner, '').replaceAll('’', "'"))
      .filter((each) => each.length > 1),
  );
}

/** A word list as spell checkers take it: one word a line, in the order of code points, none twice. */
export function wordList(words: Iterable<string>): string {
  return [...new Set(words)]
    .sort((a, b) => (a < b ? -1 : 1))
    .map((each) => `${each}\n`)
    .join('');
}
