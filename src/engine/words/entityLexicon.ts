import { entries, type Resources } from '../resources';
import { formKey, organizationKey } from '../entities/formKey';

/** What the text itself says of a person, never the first name alone. */
export type Gender = 'man' | 'woman';

/** The lists that the entity stage reads. */
export interface EntityLexicon {
  /** What titles and nouns in small letters say of a person: *mrs*, *spokesman*, *father*. */
  readonly genders: ReadonlyMap<string, Gender>;
  /** First names, in small letters. */
  readonly firstNames: ReadonlySet<string>;
  /** Families of first names, by number: *Bill* and *William* share one. */
  readonly firstNameFamilies: ReadonlyMap<string, readonly number[]>;
  /** Under the keys of an organisation's known names, the key that stands for all of them. */
  readonly organizationVariants: ReadonlyMap<string, string>;
  /** Nouns that say what an organisation is (*airlines*): a short form may leave them out. */
  readonly organizationWords: ReadonlySet<string>;
  /** What a title before a name is called in running text: *rep* → *congressman*, *lawmaker*. */
  readonly titleNouns: ReadonlyMap<string, readonly string[]>;
  /** Country and division of the people that a word in small letters is for: *texan* → `US Texas`. */
  readonly origins: ReadonlyMap<string, string>;
}

/** Lists that were read, for those who read the same resources. */
const known = new WeakMap<Resources, EntityLexicon>();

/** Reads the lists `gender-words`, `first-names`, `nicknames`, `name-variants`, `organization-words`, `title-nouns` and `demonyms`, once. */
export function readEntityLexicon(resources: Resources): EntityLexicon {
  const lexicon = known.get(resources) ?? readLists(resources);
  known.set(resources, lexicon);
  return lexicon;
}

function readLists(resources: Resources): EntityLexicon {
  const rows = (list: string): string[][] => entries(resources, list).map((entry) => entry.split('\t'));
  const families = new Map<string, number[]>();
  rows('nicknames').forEach((names, number) => {
    for (const name of names.map(formKey)) families.set(name, [...(families.get(name) ?? []), number]);
  });
  const variants = new Map<string, string>();
  for (const names of rows('name-variants')) {
    const keys = names.map((name) => organizationKey(formKey(name)));
    for (const key of keys) if (!variants.has(key)) variants.set(key, keys[0] ?? key);
  }
  return {
    genders: new Map(
      rows('gender-words').flatMap(([word = '', gender]) =>
        gender === 'man' || gender === 'woman' ? [[word, gender] as const] : [],
      ),
    ),
    firstNames: new Set(rows('first-names').map(([name = '']) => name.toLowerCase())),
    firstNameFamilies: families,
    organizationVariants: variants,
    titleNouns: new Map(rows('title-nouns').map(([title = '', ...nouns]) => [title, nouns])),
    origins: new Map(
      rows('demonyms').flatMap(([word = '', country = '-', division]) =>
        country === '-' ? [] : [[word.toLowerCase(), division ? `${country} ${division}` : country] as const],
      ),
    ),
    organizationWords: new Set(rows('organization-words').map(([word = '']) => word.toLowerCase())),
  };
}

/** A lexicon without entries. */
export const emptyEntityLexicon: EntityLexicon = {
  genders: new Map(),
  firstNames: new Set(),
  firstNameFamilies: new Map(),
  organizationVariants: new Map(),
  organizationWords: new Set(),
  titleNouns: new Map(),
  origins: new Map(),
};

/** What a title says: *Mrs*, *Prime Minister Sir*; null for most. */
export function genderOfTitle({ genders }: EntityLexicon, title: string | undefined): Gender | null {
  if (title === undefined) return null;
  for (const word of title.toLowerCase().replace(/\./g, '').split(/\s+/)) {
    const gender = genders.get(word);
    if (gender !== undefined) return gender;
  }
  return null;
}
