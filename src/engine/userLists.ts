import { entries, type Resources } from './resources';
import { regularForms } from './words/inflection';

/** What a newsroom adds to the lists that come with the engine. */
export interface UserLists {
  /** Infinitives of verbs that bring in quotations (*tweet*); with a particle where they need one (*hit back*). */
  readonly cueVerbs: readonly string[];
  /** Titles that stand in front of a person's name (*Chief Reporter*). */
  readonly titles: readonly string[];
  /** Other names of an entity: `{ "Big Blue": "IBM" }`. */
  readonly aliases: Readonly<Record<string, string>>;
  /** What is never taken for a name. */
  readonly ignoredNames: readonly string[];
  /** Where they write for: codes or names of countries, states and provinces, see `homeHints`. */
  readonly home: readonly string[];
  /** The folders that a text lies in, the outermost first: they tell the home of those who have set none. */
  readonly folders?: readonly string[];
}

/** The lists of somebody who has added nothing. */
export const noLists: UserLists = { cueVerbs: [], titles: [], aliases: {}, ignoredNames: [], home: [] };

/** The longest entry that is taken, in UTF-16 code units: what is longer is a mistake. */
const LONGEST = 100;

/** The engine's data with the verbs and titles of a person's lists in it. */
export function withUserLists(resources: Resources, { cueVerbs, titles }: UserLists): Resources {
  const verbs = clean(cueVerbs).map((verb) => verb.toLowerCase());
  const names = clean(titles).map((title) => title.replace(/\.$/, ''));
  if (verbs.length === 0 && names.length === 0) return resources;
  const known = new Set(entries(resources, 'verb-forms').map((entry) => entry.split('\t')[1]));
  const forms = verbs
    .map((verb) => verb.split(' ', 1)[0] ?? '')
    .filter((verb) => !known.has(verb))
    .flatMap((verb) => regularForms(verb).map(([form, tense]) => `${form}\t${verb}\t${tense}`));
  return {
    ...resources,
    lexicon: {
      ...resources.lexicon,
      'cue-verbs': extend(resources, 'cue-verbs', verbs),
      'verb-forms': extend(resources, 'verb-forms', forms),
      titles: extend(resources, 'titles', names),
    },
  };
}

/** Entries as they are written in a list: no tabs, no comments, one blank between words. */
function clean(list: readonly string[]): string[] {
  const words = list.map((entry) => (entry.split('#', 1)[0] ?? '').replace(/\s+/g, ' ').trim());
  return words.filter((entry) => entry !== '' && entry.length <= LONGEST);
}

function extend({ lexicon }: Resources, list: string, more: readonly string[]): string {
  return [lexicon[list] ?? '', ...more].join('\n');
}
