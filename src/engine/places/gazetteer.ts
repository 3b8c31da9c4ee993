import { keyPrefix } from './format';
import { Memory } from '../memory';
import type { GazetteerPlace } from './gazetteerPlace';
import type { Area } from './placeCandidate';
import { abbreviationLetters, acronymLetters, consonantKey, looksLikeName, nameKey } from './placeName';
import { openPlaceTable } from './placeTable';

/** Looks up place names: cities, countries, states, counties, regions, rivers and seas of the world. */
export interface Gazetteer {
  /**
   * What a name may mean, the most important place first; empty when unknown. Accents, curly apostrophes, hyphens,
   * a leading *the*, *St.* for *Saint* and ALL CAPITALS make no difference; a name in small letters is none.
   * A name that is unknown as it stands is looked up by its consonants, which unites most ways to write an Arabic name.
   */
  lookup(name: string): readonly GazetteerPlace[];
  /** Whether the name is known as it stands. Much cheaper than `lookup`. */
  has(name: string): boolean;
  /** What a name means right after another place name (*Austin, TX*; *Pisa, Italy*): also the abbreviations of states. */
  qualifier(name: string): readonly GazetteerPlace[];
  /** ISO 3166-1 alpha-2 code of the country that the name means first of all (*US*, *U.S.*, *Britain*), else undefined. */
  country(name: string): string | undefined;
  /** The towns of an area that have the most people, the largest first, at most so many. Takes some milliseconds. */
  townsIn(area: Area, most: number): readonly GazetteerPlace[];
}

const mostRemembered = 4000;

/** What the key of an acronym or abbreviation is, likeliest first; empty for ordinary names. */
function shortKeys(name: string): string[] {
  const acronym = acronymLetters(name);
  if (acronym !== null)
    return [keyPrefix.acronym + acronym, ...(name.endsWith('.') ? [keyPrefix.abbreviation + acronym] : [])];
  const abbreviation = abbreviationLetters(name);
  return abbreviation === null ? [] : [keyPrefix.abbreviation + abbreviation];
}

/**
 * Opens the bytes of `media/places.gazetteer`.
 * @throws Error that says what is wrong when the bytes are damaged, foreign or of a newer version.
 */
export function openGazetteer(bytes: Uint8Array): Gazetteer {
  const table = openPlaceTable(bytes);
  const remembered = new Memory<readonly GazetteerPlace[]>(mostRemembered);
  /** Answers of `has`. */
  const known = new Memory<boolean>(mostRemembered);

  /** The places of some keys: those that have the name as their own before those that merely answer to it. */
  function read(keys: readonly string[]): GazetteerPlace[] {
    const found = new Map<number, GazetteerPlace>();
    const collect = (key: string, ownPenalty: number, otherPenalty: number): void => {
      const entry = table.find(key);
      if (entry === null) return;
      const add = (id: number, penalty: number): void => {
        const place = table.place(id, entry);
        const importance = place.importance - penalty;
        if (importance > (found.get(id)?.importance ?? -Infinity)) found.set(id, { ...place, importance });
      };
      for (let i = 0; i < entry.own; i++) add(entry.firstOwn + i, ownPenalty);
      for (const id of entry.others) add(id, otherPenalty);
    };
    keys.forEach((key, order) => {
      collect(key, order, order + otherNamePenalty);
    });
    const key = keys[keys.length - 1] ?? '';
    collect(keyPrefix.known + key, 0, keys.length - 1);
    return [...found.values()].sort((a, b) => b.importance - a.importance || a.id - b.id);
  }

  function remember(key: string, find: () => readonly GazetteerPlace[]): readonly GazetteerPlace[] {
    const known = remembered.get(key);
    if (known !== undefined) return known;
    const places = find();
    remembered.set(key, places);
    return places;
  }

  function lookup(name: string): readonly GazetteerPlace[] {
    if (!looksLikeName(name) || name.length > 200) return [];
    return remember(name, () => {
      const places = read([...shortKeys(name), nameKey(name)]);
      if (places.length > 0) return places;
      const consonants = consonantKey(name);
      return consonants === null ? [] : read([keyPrefix.consonants + consonants]);
    });
  }

  function isKnown(key: string): boolean {
    return table.find(key) !== null;
  }

  return {
    lookup,
    has(name) {
      const remembered = known.get(name);
      if (remembered !== undefined) return remembered;
      const found = looksLikeName(name) && (shortKeys(name).some(isKnown) || isKnown(nameKey(name)));
      known.set(name, found);
      return found;
    },
    qualifier(name) {
      if (!looksLikeName(name) || name.length > 200) return [];
      return remember(`,${name}`, () => {
        const letters = nameKey(name).replace(/ /g, '');
        const short = [keyPrefix.qualifier, keyPrefix.abbreviation].map((prefix) => prefix + letters);
        return read([...shortKeys(name), ...short, nameKey(name)]);
      });
    },
    country(name) {
      const first = lookup(name)[0];
      return first?.kind === 'country' && first.country !== null ? first.country : undefined;
    },
    townsIn: (area, most) => table.townsIn(area, most),
  };
}

/** A name that a place merely answers to counts as much as a place two fifths as big that has it as its own. */
const otherNamePenalty = 0.4;
