import type { Ledger } from '../rules/ledger';
import { SignBook } from '../rules/signBook';
import type { GazetteerPlace } from './gazetteerPlace';

/** What news in English means by a name, before anything else is read, beyond how well known a place is. */
export const newsSigns = new SignBook('What does a name alone say for a place?', 'news', {
  'own-spelling': { weight: 0.75, example: 'They left |San Jose|.' },
  'english-speaking': { weight: 0.2, example: 'They left |San Jose|.' },
  'most-readers': { weight: 0.1, example: 'They left |Newcastle|.' },
  /** *Vermont* is the state, not a town in Illinois; *New York* may be either. */
  'state-not-town': { weight: 1.5, example: 'They left |Vermont| for |Chicago|, |Springfield| and |Illinois|.' },
  'bigger-division': { weight: 2.3, example: 'They left |Georgia| for |Alabama|.' },
});

/** Where readers of news in English live, and most of them. */
const englishSpeaking = new Set('US GB CA AU IE NZ'.split(' '));
const mostReaders = new Set('US GB'.split(' '));
/** A city of some 100,000 people; smaller places are seldom in the news of other countries. */
const city = 5;

/** What the importance of countries and divisions has beyond the size of their population (see `importance`). */
const beyondSize = { country: 5, division: -1 } as const;

/**
 * For each place that a name may mean, what the name alone says for it.
 * @param names how the text writes it
 */
export function newsPrior(
  places: readonly GazetteerPlace[],
  names: readonly string[],
  ledger: Ledger,
): readonly number[] {
  if (places.length < 2) return places.map(() => 0);
  const spellings = names.map((name) => ` ${name.toLowerCase()} `);
  // Newcastle for Newcastle upon Tyne
  const isOwn = places.map(({ name }) => spellings.some((spelling) => ` ${name.toLowerCase()} `.includes(spelling)));
  const isTelling = isOwn.includes(true) && isOwn.includes(false);
  const homonyms = places.filter(({ kind }) => kind === 'country');
  const isShared = homonyms.length > 0 || places.some(isCity);
  return places.map((place, i) => {
    const tally = newsSigns.tally(ledger);
    if (isTelling && isOwn[i] === true) tally.add('own-spelling');
    if (isCity(place) && englishSpeaking.has(place.country ?? '')) tally.add('english-speaking');
    if (isCity(place) && mostReaders.has(place.country ?? '')) tally.add('most-readers');
    if (isState(place) && !isShared) tally.add('state-not-town');
    if (homonyms.length > 0 && homonyms.every((country) => isBigger(place, country))) tally.add('bigger-division');
    return tally.total;
  });
}

const isCity = ({ kind, importance }: GazetteerPlace): boolean => kind === 'city' && importance >= city;

/** A division of a country whose news is in English. */
const isState = ({ kind, country }: GazetteerPlace): boolean => kind === 'admin1' && englishSpeaking.has(country ?? '');

/** Whether more people live in a division than in the country of its name: the state of Georgia. */
function isBigger(place: GazetteerPlace, country: GazetteerPlace): boolean {
  if (place.kind !== 'admin1') return false;
  return place.importance - beyondSize.division > country.importance - beyondSize.country;
}
