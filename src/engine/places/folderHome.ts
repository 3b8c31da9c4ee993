import data from '../words/data/places.json';
import { wordSet } from '../words/wordSet';

/** Folders go no deeper, and their names are no longer, in UTF-16 code units, where they say where one writes for. */
const [deepest, longest] = [6, 40];

const ambiguous = wordSet(data.foldersOfOtherNames);

/**
 * Where one writes for, by the names of the folders that a text lies in: *ontario/council* is Ontario, *new-zealand* New Zealand.
 * What the gazetteer does not know as a country, state or province is passed over by those who read it.
 */
export function homeOfFolders(names: readonly string[]): string[] {
  return names
    .slice(0, deepest)
    .filter((name) => name.length <= longest)
    .map((name) => name.replace(/[-_]+/g, ' ').trim().toLowerCase())
    .filter((name) => /^\p{L}[\p{L} ]{3,}$/u.test(name) && !ambiguous.has(name))
    .map((name) => name.replace(/(?<=^| )(?!(?:and|of|the)\b)\p{L}/gu, (letter) => letter.toUpperCase()));
}
