import { ruling } from '../rules/ruling';
import { Namesakes, type BareNameChoice } from './bareNames';
import { addName, emptyCluster, type Cluster, type LabelledName } from './documentName';
import { emptyEntityLexicon, type EntityLexicon } from '../words/entityLexicon';
import { isKinOf } from './kin';
import { personWords, spellingKey } from './formKey';
import { uniteFullNames, type Person } from './fullNames';

/** A bare name whose likeliest bearer has less than this share stays an entity of its own. */
const leastShare = 0.62;
/** Who has less than this share is not worth a question. */
const leastDoubt = 0.15;

/**
 * Unites the mentions of persons: full names first, then surnames and first names with the person of that name whom
 * the text speaks for: the one introduced before, near, named often, with a fitting title. Where it speaks for nobody
 * clearly, the bare name is an entity of its own that may be each of them.
 */
export function unitePersons(names: readonly LabelledName[], lexicon: EntityLexicon = emptyEntityLexicon): Cluster[] {
  const isFull = (name: LabelledName): boolean => personWords(name.key).length > 1;
  const persons = uniteFullNames(names.filter(isFull), lexicon);
  const tables = [
    { rule: 'alias/surname', sure: 0.9, table: namesakes(persons, ({ words }) => words.slice(-1)) },
    { rule: 'alias/first-word', sure: 0.75, table: namesakes(persons, ({ words }) => words.slice(0, 1)) },
    {
      rule: 'alias/part',
      sure: 0.7,
      introduces: false,
      table: namesakes(persons, ({ words }) => words.slice(1, -1).filter(isTelling)),
    },
  ];
  const unnamed = new Map<string, Cluster>();
  const bearers = new Map(
    persons.flatMap((person) => person.cluster.members.map(({ name }) => [name, person] as const)),
  );
  names.forEach((name, i) => {
    if (isFull(name)) return;
    const before = names[i - 1];
    const relative = before !== undefined && isRelativeOf(before, name) ? bearers.get(before) : undefined;
    const word = spellingKey(personWords(name.key)[0] ?? '');
    const found = tables.find(({ table }) => table.has(word));
    const group = found?.table.get(word);
    const choices = group?.choices(name, lexicon, relative) ?? [];
    const [best] = choices;
    // a middle word alone is no way to introduce somebody
    const known = found?.introduces !== false || (best?.person.at[0] ?? Infinity) < name.span[0];
    if (found && group && best && best.share >= leastShare && known) {
      group.settle(best.person, name.span[0]);
      addBareName(best, name, found.rule, found.sure);
      return;
    }
    const own = unnamed.get(name.key) ?? emptyCluster('person', name.text);
    unnamed.set(name.key, own);
    addName(own, name);
    if (own.members.length === 1) doubt(own, choices);
  });
  return [...persons.map(({ cluster }) => cluster), ...unnamed.values()];
}

/** *Paul Lund, the son of President Lund*: nobody is a relative of himself. */
function isRelativeOf(before: LabelledName, name: LabelledName): boolean {
  const between = name.before ?? '';
  return before.span[1] === name.span[0] - between.length && isKinOf(between);
}

const isTelling = (word: string): boolean => word.length > 3;

function namesakes(persons: readonly Person[], wordsOf: (person: Person) => readonly string[]): Map<string, Namesakes> {
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
