import type { UserLists } from '../engine/userLists';

/** How much of a list in the settings counts: so many entries, of so many UTF-16 code units. More is a mistake, or an attack. */
export interface ListLimits {
  readonly entries: number;
  readonly entry: number;
}

export const userListLimits: ListLimits = { entries: 2000, entry: 100 };
export const globLimits: ListLimits = { entries: 200, entry: 200 };

/** More than three stars in one name of a path: the editor would try every way to share the name out among them. */
const manyStars = /\*(?:[^/\\,*]*\*){3}/;

/** The lists that people set. */
type ListName = Exclude<keyof UserLists, 'folders'>;

/** What counts of a setting, whatever it holds, and which lists have more in them than that. What is no text is passed over. */
export interface ReadLists {
  readonly lists: UserLists;
  readonly leftOut: readonly ListName[];
}

/** Reads the lists that people add to those of the engine. */
export function readUserLists(settings: Readonly<Record<ListName, unknown>>): ReadLists {
  const { entry: longest } = userListLimits;
  const leftOut: ListName[] = [];
  const bounded = <T>(name: ListName, all: readonly T[], fits: (item: T) => boolean): T[] => {
    const taken = all.slice(0, userListLimits.entries).filter(fits);
    if (taken.length < all.length) leftOut.push(name);
    return taken;
  };
  const texts = (name: ListName): string[] => bounded(name, textsOf(settings[name]), (text) => text.length <= longest);
  const { aliases } = settings;
  const pairs = Object.entries(typeof aliases === 'object' && aliases !== null ? aliases : {}).filter(
    (pair): pair is [string, string] => pair[0] !== '' && typeof pair[1] === 'string' && pair[1] !== '',
  );
  const lists = {
    cueVerbs: texts('cueVerbs'),
    titles: texts('titles'),
    aliases: Object.fromEntries(bounded('aliases', pairs, (pair) => pair.every((text) => text.length <= longest))),
    ignoredNames: texts('ignoredNames'),
    home: texts('home'),
  };
  return { lists, leftOut };
}

/** Reads a list of globs. */
export function readGlobs(setting: unknown): { readonly globs: readonly string[]; readonly leftOut: boolean } {
  const all = textsOf(setting).filter((glob) => glob.trim() !== '');
  const globs = all
    .slice(0, globLimits.entries)
    .filter((glob) => glob.length <= globLimits.entry && !manyStars.test(glob));
  return { globs, leftOut: globs.length < all.length };
}

function textsOf(setting: unknown): string[] {
  if (!Array.isArray(setting)) return [];
  return setting.filter((entry): entry is string => typeof entry === 'string' && entry !== '');
}
