/** A person's name by its parts. */
interface NameParts {
  readonly given: readonly string[];
  /** The surname with what belongs to it: *von der Leyen*. */
  readonly family: readonly string[];
  /** *Jr.*, *III*. */
  readonly suffix: readonly string[];
}

const SUFFIX = /^(?:[JS]r\.?|I{2,3}|I?V)$/;
const INITIAL = /^\p{Lu}\.$/u;
const POSSESSIVE = /['’]s?$/;

/** Makes of a form of one name the same form of another: *Reis* → *Moor*, *A. Reis* → *B. Moor*, *REIS* → *MOOR*. */
export class NameForms {
  readonly #old: NameParts;
  readonly #next: NameParts;
  readonly #full: { readonly old: string; readonly next: string };

  constructor(old: string, next: string) {
    this.#full = { old: old.split(/\s+/).join(' '), next: next.split(/\s+/).join(' ') };
    this.#old = partsOf(this.#full.old);
    this.#next = partsOf(this.#full.next);
  }

  /** The form under the new name; undefined when the old one is no form that the parts of the names account for. */
  of(form: string): string | undefined {
    const possessive = POSSESSIVE.exec(form)?.[0] ?? '';
    const words = form.slice(0, form.length - possessive.length).split(/(\s+)/);
    const next = this.#words(words.filter((_, i) => i % 2 === 0));
    if (!next) return undefined;
    const loud = isLoud(words.join('')) && !isLoud(this.#full.old);
    const blanks = words.filter((_, i) => i % 2 === 1);
    const joined = next.reduce((text, word, i) => text + (i === 0 ? '' : (blanks[i - 1] ?? ' ')) + word, '');
    return (loud ? joined.toUpperCase() : joined) + possessive;
  }

  #words(words: readonly string[]): string[] | undefined {
    if (same(words.join(' '), this.#full.old)) return this.#full.next.split(' ');
    const suffix = SUFFIX.test(words.at(-1) ?? '') && words.length > 1 ? words.slice(-1) : [];
    const rest = words.slice(0, words.length - suffix.length);
    const family = this.#familyOf(rest);
    const given = this.#givenOf(rest.slice(0, rest.length - family.old));
    if (!given || family.old + given.length === 0) return undefined;
    return [...given, ...family.next, ...(suffix.length > 0 ? this.#next.suffix : [])];
  }

  /** How many words at the end are the surname, with its particles or without, and what they become. */
  #familyOf(words: readonly string[]): { readonly old: number; readonly next: readonly string[] } {
    const { family } = this.#old;
    const ends = (part: readonly string[]): boolean => same(words.slice(-part.length).join(' '), part.join(' '));
    if (ends(family)) return { old: family.length, next: this.#next.family };
    const bare = family.slice(-1);
    return ends(bare) ? { old: 1, next: this.#next.family.slice(-1) } : { old: 0, next: [] };
  }

  /** What given names become, each in its order; undefined when one is not of this name, or the new name has none. */
  #givenOf(words: readonly string[]): string[] | undefined {
    let at = 0;
    for (const word of words) {
      const found = this.#old.given.findIndex(
        (name, i) => i >= at && (same(name, word) || (INITIAL.test(word) && name.startsWith(word.slice(0, 1)))),
      );
      if (found < 0) return undefined;
      at = found + 1;
    }
    if (words.length === 0) return [];
    const { given } = this.#next;
    if (given.length === 0) return undefined;
    const taken = words.length >= this.#old.given.length ? given : given.slice(0, words.length);
    return words.every((word) => INITIAL.test(word)) ? taken.map((name) => `${name.slice(0, 1)}.`) : [...taken];
  }
}

/** The surname alone, with what belongs to it. */
export function surnameOf(name: string): string {
  return partsOf(name).family.join(' ');
}

function partsOf(name: string): NameParts {
  const words = name.split(/\s+/).filter((word) => word !== '');
  const suffix = words.length > 1 && SUFFIX.test(words.at(-1) ?? '') ? words.splice(-1) : [];
  let from = Math.max(0, words.length - 1);
  while (from > 1 && /^\p{Ll}/u.test(words[from - 1] ?? '')) from--;
  return { given: words.slice(0, from), family: words.slice(from), suffix };
}

const isLoud = (text: string): boolean => /\p{Lu}{2}/u.test(text) && text === text.toUpperCase();
const same = (one: string, other: string): boolean =>
  one !== '' && (one === other || (isLoud(one) && one === other.toUpperCase()));
