import { countBefore } from '../analysisIndex';
import type { Ledger } from '../rules/ledger';
import { SignBook } from '../rules/signBook';
import { genderOfTitle, type EntityLexicon } from '../words/entityLexicon';
import type { LabelledName } from './documentName';
import type { Person } from './person';

/** A person whom a surname or first name alone may mean. */
export interface BareNameChoice {
  readonly person: Person;
  /** Its share among all who may be meant: 0 to 1. */
  readonly share: number;
}

/** Full names looked at on either side of a bare one. */
const nearby = 6;
/** How fast nearness fades, in UTF-16 units: about a long paragraph. */
const fading = 600;

/** The weights were set by hand on the seed and the development corpora of docs/accuracy.md. */
export const bearerBook = new SignBook('Whom of several does a surname or first name alone mean?', 'bearer', {
  /** For each doubling of how often the person is named. */
  count: { weight: 0.8, example: 'They met Ana Vidal. Ana Vidal slept. They met Leo Vidal. |Vidal| left.' },
  introduced: { weight: 1.2, example: 'They met Ana Vidal. Vidal left. They met Leo Vidal.' },
  near: { weight: 1.5, example: 'They met Ana Vidal. They met Leo Vidal. Vidal left.' },
  gender: { weight: 3, example: 'They met Mrs. Ana Vidal and Mr. Leo Vidal. Mrs. |Vidal| left.' },
  /** Voss-Marin is less likely called Marin than Ben Marin is. */
  'half-surname': { weight: -3, example: 'They met Lea Voss-Vidal and Leo Vidal. “I had the money,” said |Vidal|.' },
  title: { weight: 1.5, example: 'They met Senator Ana Vidal and Leo Vidal. Senator |Vidal| left.' },
});

/** The people of one surname (or first name), for the question whom the bare name means. */
export class Namesakes {
  /** Full mentions of all of them, in text order. */
  readonly #mentions: { readonly at: number; readonly person: Person }[] = [];
  readonly #counts = new Map<Person, number>();
  readonly #last = new Map<Person, number>();
  readonly #first: Person | undefined;

  constructor(persons: readonly Person[]) {
    for (const person of persons) {
      this.#counts.set(person, person.at.length);
      for (const at of person.at) this.#mentions.push({ at, person });
    }
    this.#mentions.sort((a, b) => a.at - b.at);
    this.#first = this.#mentions[0]?.person;
  }

  /** Whom the name may mean, likeliest first; `relative` is somebody whom it cannot. */
  choices(name: LabelledName, lexicon: EntityLexicon, ledger: Ledger, relative?: Person): BareNameChoice[] {
    if (this.#counts.size === 1 && this.#first)
      return this.#first === relative ? [] : [{ person: this.#first, share: 1 }];
    const candidates = this.#candidates(name.span[0]).filter((person) => person !== relative);
    const scored = candidates.map((person) => ({ person, score: this.#score(person, name, lexicon, ledger) }));
    const sum = scored.reduce((total, { score }) => total + Math.exp(score), 0);
    return scored
      .map(({ person, score }) => ({ person, share: Math.exp(score) / sum }))
      .sort((a, b) => b.share - a.share);
  }

  /** Remembers that the name at an offset meant the person: it speaks for the same answer the next time. */
  settle(person: Person, at: number): void {
    this.#counts.set(person, (this.#counts.get(person) ?? 0) + 1);
    this.#last.set(person, at);
  }

  #candidates(at: number): Person[] {
    if (this.#mentions.length === 0) return [];
    const low = countBefore(this.#mentions, at, (mention) => mention.at);
    const around = this.#mentions.slice(Math.max(0, low - nearby), low + nearby).map(({ person }) => person);
    return [...new Set(this.#first ? [this.#first, ...around] : around)];
  }

  #score(person: Person, name: LabelledName, lexicon: EntityLexicon, ledger: Ledger): number {
    const at = name.span[0];
    const before = countBefore(person.at, at, (offset) => offset);
    const tally = bearerBook.tally(ledger);
    tally.add('count', Math.log2(1 + (this.#counts.get(person) ?? 0)));
    if (before > 0) tally.add('introduced');
    const last = Math.max(person.at[before - 1] ?? -Infinity, this.#last.get(person) ?? -Infinity);
    if (last > -Infinity) tally.add('near', Math.exp((last - at) / fading));
    if (/[-‐‑]\p{L}+$/u.test(person.cluster.name) && /^\p{L}+$/u.test(name.text)) tally.add('half-surname');
    if (name.title === undefined) return tally.total;
    const gender = genderOfTitle(lexicon, name.title);
    if (gender !== null && gender === person.gender) tally.add('gender');
    if (person.titles.has(name.title.toLowerCase())) tally.add('title');
    return tally.total;
  }
}
