import type { Ledger } from '../rules/ledger';
import { RuleBook } from '../rules/ruleBook';
import { ruling } from '../rules/ruling';
import type { EntityLexicon } from '../words/entityLexicon';
import { Namesakes, type BareNameChoice } from './bareNames';
import { addName, emptyCluster, type Cluster, type LabelledName } from './documentName';
import { personWords, spellingKey } from './formKey';
import { uniteFullNames } from './fullNames';
import { isKinOf } from './kin';
import type { Person } from './person';

/** A bare name whose likeliest bearer has less than this share stays an entity of its own. Set by hand, as all here. */
const leastShare = 0.62;
/** Who has less than this share is not worth a question. */
const leastDoubt = 0.15;

/** Who has a word at a place of their full name, by the word in one spelling. */
type PeopleByWord = ReadonlyMap<string, Namesakes>;

/** A word that stands alone for a name, and who has it where. */
interface BareName {
  readonly word: string;
  readonly isInitials: boolean;
  readonly initials: PeopleByWord;
  readonly last: PeopleByWord;
  readonly first: PeopleByWord;
  readonly middle: PeopleByWord;
}

/** Who may be meant, and how surely a name of this kind means one of them. */
interface Bearers {
  readonly people: Namesakes;
  readonly sure: number;
  /** Whether it may come before the full name. */
  readonly introduces: boolean;
}

export const bareNameBook = new RuleBook<BareName, Bearers>('Which word of a full name is a name alone?', [
  {
    id: 'alias/surname',
    example: 'They met Clara Hoffmann. |Hoffmann| left.',
    find: ({ word, last }) => bearers(last.get(word), 0.9, true),
  },
  {
    id: 'alias/first-word',
    example: 'They met Clara Hoffmann. |Clara| left.',
    find: ({ word, first }) => bearers(first.get(word), 0.75, true),
  },
  {
    id: 'alias/initials',
    example: '|NV|: It rained. We stayed.\n\nThey met Nora Vidal.',
    find: ({ word, isInitials, initials }) => (isInitials ? bearers(initials.get(word), 0.8, true) : null),
  },
  {
    // a middle word alone is no way to introduce somebody
    id: 'alias/part',
    example: 'They met Clara Vidal Hoffmann. |Vidal| left.',
    find: ({ word, middle }) => bearers(middle.get(word), 0.7, false),
  },
]);

function bearers(people: Namesakes | undefined, sure: number, introduces: boolean): Bearers | null {
  return people ? { people, sure, introduces } : null;
}

/** A bare name, and the name before it. */
interface Neighbours {
  readonly before: LabelledName;
  readonly name: LabelledName;
}

export const kinBook = new RuleBook<Neighbours, true>('Does a bare name not mean who is named before it?', [
  {
    // Paul Lund, the son of President Lund: nobody is a relative of himself
    id: 'bearer/kin-of',
    example: 'They met Leo Vidal, the son of President Vidal.',
    find: ({ before, name }) => {
      const between = name.before ?? '';
      return before.span[1] === name.span[0] - between.length && isKinOf(between) ? true : null;
    },
  },
]);

/**
 * Unites the mentions of persons: full names first, then surnames and first names with the person of that name whom
 * the text speaks for: the one introduced before, near, named often, with a fitting title. Where it speaks for nobody
 * clearly, the bare name is an entity of its own that may be each of them.
 */
export function unitePersons(names: readonly LabelledName[], lexicon: EntityLexicon, ledger: Ledger): Cluster[] {
  const isFull = (name: LabelledName): boolean => personWords(name.key).length > 1;
  const persons = uniteFullNames(names.filter(isFull), lexicon, ledger);
  const last = byWord(persons, ({ words }) => words.slice(-1));
  const first = byWord(persons, ({ words }) => words.slice(0, 1));
  const initials = byWord(persons, ({ words }) => [words.map((word) => word[0] ?? '').join('')]);
  const middle = byWord(persons, ({ words }) => words.slice(1, -1).filter(isTelling));
  const unnamed = new Map<string, Cluster>();
  const bearerOf = new Map(
    persons.flatMap((person) => person.cluster.members.map(({ name }) => [name, person] as const)),
  );
  names.forEach((name, i) => {
    if (isFull(name)) return;
    const before = names[i - 1];
    const relative = before && kinBook.find({ before, name }, ledger) ? bearerOf.get(before) : undefined;
    // *Al Costa*, as Arabic articles begin: Costa is the same.
    const bare = personWords(name.key)[0] ?? '';
    const word = spellingKey(bare);
    const isInitials = name.personal === true && /^\p{Lu}{2,4}$/u.test(name.text);
    const answer = bareNameBook.answer({ word, isInitials, initials, last, first, middle }, ledger);
    const choices = answer?.found.people.choices(name, lexicon, ledger, relative) ?? [];
    const [best] = choices;
    if (answer && best && best.share >= leastShare && mayIntroduce(answer.found, best.person, name)) {
      answer.found.people.settle(best.person, name.span[0]);
      addBareName(best, name, answer.rule, answer.found.sure);
      return;
    }
    const own = unnamed.get(bare) ?? emptyCluster('person', name.text);
    unnamed.set(bare, own);
    addName(own, name);
    if (own.members.length === 1) doubt(own, choices);
  });
  return [...persons.map(({ cluster }) => cluster), ...unnamed.values()];
}

const isTelling = (word: string): boolean => word.length > 3;

const mayIntroduce = ({ introduces }: Bearers, person: Person, name: LabelledName): boolean =>
  introduces || (person.at[0] ?? Infinity) < name.span[0];

function byWord(persons: readonly Person[], wordsOf: (person: Person) => readonly string[]): PeopleByWord {
  const groups = new Map<string, Person[]>();
  for (const person of persons) {
    for (const word of wordsOf(person).map(spellingKey)) {
      const group = groups.get(word);
      if (group) group.push(person);
      else groups.set(word, [person]);
    }
  }
  return new Map([...groups].map(([word, group]) => [word, new Namesakes(group)]));
}

function addBareName({ person, share }: BareNameChoice, name: LabelledName, rule: string, sure: number): void {
  person.cluster.members.push({
    name,
    confidence: Math.min(0.97, Math.max(name.confidence, sure)) * share,
    by: ruling(rule, person.cluster.name),
  });
}

function doubt(own: Cluster, choices: readonly BareNameChoice[]): void {
  for (const { person, share } of choices) {
    if (share >= leastDoubt) own.maybe.push({ cluster: person.cluster, confidence: share });
  }
}
