import type { Ledger } from '../rules/ledger';
import { RuleBook } from '../rules/ruleBook';
import { ruling } from '../rules/ruling';
import { genderOfTitle, type EntityLexicon } from '../words/entityLexicon';
import { addName, type LabelledName } from './documentName';
import { generationOf, personKey, personWords } from './formKey';
import { fullNameBook, FullNameTable } from './fullNameForms';
import { isKin } from './kin';
import { joinPersons, newPerson, type Person } from './person';

/**
 * Unites full names: first and last word decide; then an initial, a familiar form (*Bill*, *William*), fewer or more
 * first names and the family name in front join what only one other person of the surname can be.
 * @param names names of two telling words and more, in text order.
 */
export function uniteFullNames(names: readonly LabelledName[], lexicon: EntityLexicon, ledger: Ledger): Person[] {
  const persons = new Map<string, Person>();
  /** Whose names have been met, by the key of each. */
  const met = new Map<string, string>();
  for (const name of names) {
    const words = personWords(name.key);
    const key = keyAmong(persons, words, name, met.get(name.key), ledger);
    met.set(name.key, key);
    const person = persons.get(key) ?? newPerson(key, name.text, words);
    persons.set(key, person);
    if (words.length > person.words.length) person.words = words;
    person.gender ??= genderOfTitle(lexicon, name.title);
    if (name.title !== undefined) person.titles.add(name.title.toLowerCase());
    person.at.push(name.span[0]);
    addName(person.cluster, name);
  }
  joinForms(persons, lexicon, ledger);
  return [...persons.values()].filter(({ cluster }) => cluster.members.length > 0);
}

/** Marks the key of somebody who has the first and last name of another person of the text. */
const otherSign = '/';

/** A full name whose first and last word are those of a person named before. */
interface SharedName {
  readonly name: LabelledName;
  readonly words: readonly string[];
  readonly known: Person;
  /** What tells the person apart who was met under the very same name; undefined for nobody. */
  readonly met: string | undefined;
}

/** Answers what tells the one person from the other; empty where both are one. */
export const namesakeBook = new RuleBook<SharedName, string>(
  'Whose is a full name with the first and last word of one before?',
  [
    {
      id: 'namesake/same-form',
      example: 'They met Walter Brigham, the son of Walter Brigham.',
      find: ({ met }) => met ?? null,
    },
    {
      // Who was introduced without Jr. is somebody else than the one who has it; who was introduced with it may go on without.
      id: 'namesake/generation',
      example: 'They met Walter Brigham. Walter Brigham Jr. left.',
      find: ({ name, known }) => {
        const generation = generationOf(name.key);
        const first = known.cluster.members[0]?.name.key;
        return generation !== '' && first !== undefined && generationOf(first) !== generation ? generation : null;
      },
    },
    {
      // George H. Lund for George W. Lund
      id: 'namesake/initial',
      example: 'They met Walter H. Brigham. Then Walter K. Brigham left.',
      find: ({ words, known }) => {
        const middle = initialOf(words);
        return middle !== null && (initialOf(known.words) ?? middle) !== middle ? words.join(' ') : null;
      },
    },
    {
      // his father George Lund
      id: 'namesake/kin',
      example: 'They met Walter Otto Brigham, the son of Walter Brigham.',
      find: ({ name, words }) => (isKin(name.before) ? words.join(' ') : null),
    },
  ],
);

function keyAmong(
  persons: ReadonlyMap<string, Person>,
  words: readonly string[],
  name: LabelledName,
  key: string | undefined,
  ledger: Ledger,
): string {
  const plain = personKey(words);
  const known = persons.get(plain);
  const met = key?.slice(plain.length + otherSign.length);
  const other = known && namesakeBook.find({ name, words, known, met }, ledger);
  return other ? `${plain}${otherSign}${other}` : plain;
}

/** The letter of a middle initial (*W.*, *H.W.*), or null. */
function initialOf(words: readonly string[]): string | null {
  const middle = words.length > 2 ? (words[1] ?? '') : '';
  return /^(?:.|[^aeiou]{2})$/u.test(middle) ? (middle[0] ?? null) : null;
}

/** Joins the forms of one person, one rule after the other; who may be one of several only may be. */
function joinForms(persons: ReadonlyMap<string, Person>, lexicon: EntityLexicon, ledger: Ledger): void {
  const table = new FullNameTable(persons, lexicon, ledger);
  for (const rule of fullNameBook.rules) {
    for (const person of persons.values()) {
      const answer = person.cluster.members.length > 0 ? fullNameBook.ask(rule, { person, table }, ledger) : null;
      if (answer === null) continue;
      const { from, to, sure, naming } = answer.found;
      const [only] = to;
      if (only && to.length === 1) joinPersons(from, only, ruling(answer.rule, only.cluster.name), sure, naming);
      else for (const { cluster } of to) from.cluster.maybe.push({ cluster, confidence: 1 / (to.length + 1) });
    }
  }
}
