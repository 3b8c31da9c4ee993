import { Memory } from '../memory';
import type { NameLexicon, Positions } from '../words/nameLexicon';

const mostRemembered = 20000;

/** What the word lists say of a word, as bits; remembered from text to text. */
export class NameClasses {
  readonly #known = new Memory<number>(mostRemembered);
  readonly #lists: readonly { has(word: string): boolean }[];

  constructor(lexicon: NameLexicon) {
    const { nounsBefore, nounsAfter } = lexicon;
    const nouns = (map: typeof nounsBefore, type: string) => ({ has: (word: string) => map.get(word) === type });
    const positions = ({ anywhere, end, start }: Positions) => [anywhere, end, start];
    this.#lists = [
      lexicon.common,
      lexicon.firstNames,
      lexicon.surnames,
      lexicon.demonyms,
      lexicon.calendar,
      lexicon.particles,
      lexicon.openers,
      lexicon.roles,
      lexicon.titles,
      lexicon.personVerbs,
      ...positions(lexicon.organizationWords),
      ...positions(lexicon.placeNouns),
      lexicon.eventWords,
      nouns(nounsBefore, 'person'),
      nouns(nounsBefore, 'organization'),
      nouns(nounsBefore, 'place'),
      nouns(nounsAfter, 'person'),
      nouns(nounsAfter, 'organization'),
      nouns(nounsAfter, 'place'),
      lexicon.media,
    ];
  }

  /** @param lower the word in small letters */
  of(lower: string): number {
    const known = this.#known.get(lower);
    if (known !== undefined) return known;
    if (lower.length > 40) return 0;
    let bits = 0;
    this.#lists.forEach((list, i) => {
      if (list.has(lower)) bits |= 1 << i;
    });
    this.#known.set(lower, bits);
    return bits;
  }
}

/** The class of ordinary English words. */
export const commonBit = 1;
/** The classes that tell whether the word itself is a name's: ordinary words, first names, surnames, nationalities… */
export const nameBits = 0x7f;
/** The classes that tell of the names beside it: titles, roles, verbs, head nouns. */
export const contextBits = ~nameBits;
