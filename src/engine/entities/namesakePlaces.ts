import type { Gazetteer } from '../places/gazetteer';
import { liesIn } from '../places/placeRelations';
import type { Ledger } from '../rules/ledger';
import { RuleBook } from '../rules/ruleBook';
import type { LabelledName } from './documentName';

/** A name of a place, to be found in the gazetteer. */
interface PlaceName {
  readonly name: LabelledName;
  readonly gazetteer: Gazetteer;
}

export const placeNamesakeBook = new RuleBook<PlaceName, number>(
  'In which state or country is this place said to be?',
  [
    {
      id: 'variant/namesakes',
      example: 'The mayors of Springfield, Illinois, and Springfield, Missouri, met.',
      find: ({ name: { text, after = '' }, gazetteer }) => {
        const words = /^(?:,| in) (\p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+)?)/u.exec(after)?.[1];
        if (words === undefined) return null;
        const places = gazetteer.lookup(text);
        // Columbus, Georgia: of the wholes of that name one where such a place lies
        const whole = divisionsOf(words, gazetteer).find((one) => places.some((place) => liesIn(place, one)));
        return whole?.id ?? null;
      },
    },
  ],
);

/** The states and countries that the longest beginning of some words may be. */
function divisionsOf(words: string, gazetteer: Gazetteer): ReturnType<Gazetteer['lookup']> {
  for (const part of [words, words.split(' ', 1)[0] ?? '']) {
    const places = gazetteer.qualifier(part).filter(({ kind }) => kind === 'admin1' || kind === 'country');
    if (places.length > 0) return places;
  }
  return [];
}

/**
 * What tells the places of one name apart, where the text names several with their states; without a state it is the one named last,
 * or else the first.
 */
export function namesakeDivisions(
  names: readonly LabelledName[],
  gazetteer: Gazetteer | undefined,
  ledger: Ledger,
): ReadonlyMap<LabelledName, string> {
  const apart = new Map<LabelledName, string>();
  if (gazetteer === undefined) return apart;
  const byKey = new Map<string, { readonly name: LabelledName; readonly division: number | null }[]>();
  for (const name of names) {
    const division = placeNamesakeBook.find({ name, gazetteer }, ledger);
    const group = byKey.get(name.key);
    if (group === undefined) byKey.set(name.key, [{ name, division }]);
    else group.push({ name, division });
  }
  for (const group of byKey.values()) {
    const divisions = group.flatMap(({ division }) => division ?? []);
    if (new Set(divisions).size < 2) continue;
    let last = divisions[0] ?? 0;
    for (const { name, division } of group) {
      last = division ?? last;
      apart.set(name, ` in ${String(last)}`);
    }
  }
  return apart;
}
