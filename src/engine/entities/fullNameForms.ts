import type { Ledger } from '../rules/ledger';
import { RuleBook } from '../rules/ruleBook';
import type { EntityLexicon } from '../words/entityLexicon';
import { formKey, spellingKey } from './formKey';
import { groupBy, type Person } from './person';

/** More people of one surname than this are not compared with each other. */
const mostCompared = 40;

/** The people of a document by what their full names share. */
export class FullNameTable {
  readonly #families: ReadonlyMap<string, readonly Person[]>;
  #beginnings: ReadonlyMap<string, readonly Person[]> | undefined;

  constructor(
    readonly persons: ReadonlyMap<string, Person>,
    readonly lexicon: EntityLexicon,
    readonly ledger: Ledger,
  ) {
    this.#families = groupBy(persons.values(), ({ words }) => surnameOf(words));
  }

  /** Who has the surname that these words end in. */
  family(words: readonly string[]): readonly Person[] {
    return this.#families.get(surnameOf(words))?.slice(0, mostCompared) ?? [];
  }

  /** Who has more names than two and begins with the same two as these words. Grouped when first asked for. */
  beginningAs(words: readonly string[]): readonly Person[] {
    const long = (): Person[] =>
      [...this.persons.values()].filter(({ words: own, cluster }) => own.length > 2 && cluster.members.length > 0);
    this.#beginnings ??= groupBy(long(), (person) => beginningOf(person.words));
    return this.#beginnings.get(beginningOf(words))?.slice(0, mostCompared) ?? [];
  }
}

const surnameOf = (words: readonly string[]): string => spellingKey(words.at(-1) ?? '');
const beginningOf = (words: readonly string[]): string => words.slice(0, 2).join(' ');
const isThere = ({ cluster }: Person): boolean => cluster.members.length > 0;

/** A person of the document, whose full name may be another form of somebody else's. */
interface FullName {
  readonly person: Person;
  readonly table: FullNameTable;
}

/** One form is that of somebody else; of one of several only perhaps. */
interface OtherForm {
  readonly from: Person;
  readonly to: readonly Person[];
  /** 0 to 1. */
  readonly sure: number;
  /** Whether the longer of both names becomes the name. */
  readonly naming: boolean;
}

/** Each rule goes over the whole document before the next one. */
export const fullNameBook = new RuleBook<FullName, OtherForm>('Which other full name is the same person’s?', [
  {
    id: 'alias/other-form',
    example: 'They met William Brigham. Then |Bill Brigham| left.',
    find: ({ person, table }) => {
      const family = table.family(person.words);
      if (!family.includes(person)) return null;
      const to = family.filter(
        (other) =>
          other !== person &&
          isThere(other) &&
          shorterFormBook.find({ short: person, long: other, lexicon: table.lexicon }, table.ledger) === true,
      );
      return to.length > 0 ? { from: person, to, sure: 0.85, naming: true } : null;
    },
  },
  {
    // de Blasio, Suu Kyi: a surname of several words, seen as a full name of its own, is the end of another full name
    id: 'alias/long-surname',
    example: 'They met Ana van der Berg. They met Leo van der Berg. Then |Van der Berg| left.',
    find: ({ person, table }) => {
      const end = ` ${person.words.join(' ')}`;
      const written = ` ${formKey(person.cluster.name)}`;
      const full = table.family(person.words).find(
        (other) =>
          other !== person &&
          isThere(other) &&
          ((other.words.length > person.words.length && ` ${other.words.join(' ')}`.endsWith(end)) ||
            // Zein El Dine, whose article counts for nothing
            formKey(other.cluster.name).endsWith(written)),
      );
      return full ? { from: person, to: [full], sure: 0.95, naming: true } : null;
    },
  },
  {
    // Higuchi Ichiyo and Ichiyo Higuchi: the form named less often is joined with the other
    id: 'alias/reversed',
    example: 'They met Ichiro Tanaka. Then |Tanaka Ichiro| left.',
    find: ({ person, table }) => {
      const [first = '', last = '', more] = person.key.split(' ');
      const other = more === undefined && first < last ? table.persons.get(`${last} ${first}`) : undefined;
      if (!other || !isThere(other)) return null;
      const [from, to] = person.at.length < other.at.length ? [person, other] : [other, person];
      return { from, to: [to], sure: 0.85, naming: true };
    },
  },
  {
    id: 'alias/first-names',
    example: 'They met Leo Otto Vidal. Then |Leo Otto| left.',
    find: (at) => {
      const full = fullNameBehind(at);
      return full && at.person.at.length <= full.at.length
        ? { from: at.person, to: [full], sure: 0.75, naming: true }
        : null;
    },
  },
  {
    // In "Paul Lund Tweets", the name of somebody who is Paul Lund everywhere else ends too late
    id: 'alias/headline',
    example: '|Leo Vidal Memoir|\n\nThey met Leo Vidal. Then Leo Vidal left.',
    find: (at) => {
      const full = fullNameBehind(at);
      return full && at.person.at.length > full.at.length
        ? { from: full, to: [at.person], sure: 0.6, naming: false }
        : null;
    },
  },
]);

/** *Gabriel Garcia Marquez* for *Gabriel Garcia*, *Pierre Charles Lund* for *Pierre Charles*, named before; where nobody else begins so. */
function fullNameBehind({ person, table }: FullName): Person | null {
  const text = `${person.words.join(' ')} `;
  const others = table.beginningAs(person.words).filter(
    (other) =>
      other.words.length > person.words.length &&
      isThere(other) &&
      `${other.words.join(' ')} `.startsWith(text) &&
      // Ann Poe is not Ann Poe-Smith
      !/^[-‐‑]/.test(other.cluster.name.slice(person.cluster.name.length)),
  );
  const [full] = others;
  if (!full || others.length !== 1 || person.titles.size > 0) return null;
  return (full.at[0] ?? Infinity) < (person.at[0] ?? 0) ? full : null;
}

/** Two full names of one surname. */
interface SameSurname {
  readonly short: Person;
  readonly long: Person;
  readonly lexicon: EntityLexicon;
}

export const shorterFormBook = new RuleBook<SameSurname, boolean>(
  'Is this full name a shorter or more familiar form of another?',
  [
    {
      id: 'form/other-gender',
      example: 'They met Mr. Chris Brigham. Then Mrs. Christine Brigham left.',
      find: ({ short, long }) =>
        short.gender !== null && long.gender !== null && short.gender !== long.gender ? false : null,
    },
    {
      id: 'form/same-first',
      example: 'They met William H. Brigham. Then William K. Brigham left.',
      find: ({ short, long }) => (short.words[0] === long.words[0] ? false : null),
    },
    {
      id: 'form/initial',
      example: 'They met Walter Brigham. Then W. Brigham left.',
      find: ({
        short: {
          words: [a = ''],
        },
        long: {
          words: [b = ''],
        },
      }) => (a.length === 1 ? b.startsWith(a) && b.length > 1 : null),
    },
    {
      // Of two familiar forms the one named less often is the shorter; of two named as often the one with fewer letters.
      id: 'form/familiar',
      example: 'They met William Brigham. Then Bill Brigham left.',
      find: ({ short, long, lexicon: { firstNameFamilies } }) => {
        const [a = '', b = ''] = [short.words[0], long.words[0]];
        const mine = firstNameFamilies.get(a);
        if (!mine || !(firstNameFamilies.get(b) ?? []).some((family) => mine.includes(family))) return null;
        return short.at.length < long.at.length || (short.at.length === long.at.length && a.length <= b.length);
      },
    },
    {
      // Otto Jespersen in Jens Otto Jespersen; but Ann and Mary Ann may be two
      id: 'form/middle-names',
      example: 'They met Jens Otto Brigham. Then Otto Brigham left.',
      find: ({ short: { words }, long }) => {
        const middle = long.words.slice(1, -1);
        return words.length < long.words.length && words.slice(0, -1).every((word) => middle.includes(word));
      },
    },
  ],
);
