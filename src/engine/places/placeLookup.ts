import { RuleBook } from '../rules/ruleBook';
import data from '../words/data/places.json';
import { alternatives } from '../words/wordSet';
import type { Gazetteer } from './gazetteer';
import type { GazetteerPlace } from './gazetteerPlace';
import { placeOfBody } from './localBodies';
import type { KindWord } from './surroundings';

const directions = new RegExp(
  String.raw`^(?:the )?(?:(?:${alternatives(data.directions)})(?:ern|ernmost)?[ -])+(?=\p{L})`,
  'iu',
);
/** What these are the name of is no town. */
const natural = new RegExp(alternatives(data.natural), 'i');
const airport = `(?:(?:${alternatives(data.airportKinds)}) )?(?:${alternatives(data.airports)})`;
const generic = new RegExp(`[ -](?:${alternatives(data.generic)}|${airport})$`, 'i');
const leadingGeneric = new RegExp(`^(?:the )?(?:${alternatives(data.leadingGeneric)}) of (?:the )?`, 'i');
/** *N.D*, *Calif*: the full stop may have ended the sentence. */
const abbreviated = /^(?:\p{Lu}\.?){2}$|^\p{Lu}\p{Ll}{1,5}$/u;

/** What a name may mean, likeliest first. */
export interface FoundPlaces {
  readonly places: readonly GazetteerPlace[];
  /** What a word that had to be left out says about the kind. */
  readonly kind: KindWord | null;
}

/** A name as an article has it. */
interface PlaceName {
  readonly name: string;
  readonly gazetteer: Gazetteer;
}

/** Looks a name up, if need be without words that only say which part or what kind of place it is, or as a county. */
export const lookupBook = new RuleBook<PlaceName, FoundPlaces>('What does the gazetteer have under this name?', [
  {
    id: 'lookup/exact',
    example: 'They left |Bergen|.',
    find: ({ name, gazetteer }) => found(gazetteer.lookup(name), null),
  },
  { id: 'lookup/state', example: 'They met Joan Vidal, D-|Calif|, today.', find: asState },
  { id: 'lookup/generic', example: 'They landed at |Bergen Airport|.', find: (at) => without(generic, at) },
  {
    id: 'lookup/leading-generic',
    example: 'They left the |City of Bergen|.',
    find: (at) => without(leadingGeneric, at),
  },
  { id: 'lookup/direction', example: 'It rained in |Northern Norway|.', find: (at) => without(directions, at) },
  { id: 'lookup/body', example: 'They left |Multnomah County Jail| today.', find: byBody },
  { id: 'lookup/county', example: 'They live in |Multnomah| now.', find: (at) => asDivision('County', at) },
  { id: 'lookup/parish', example: 'They live in |Plaquemines| now.', find: (at) => asDivision('Parish', at) },
]);

const found = (places: readonly GazetteerPlace[], kind: KindWord | null): FoundPlaces | null =>
  places.length > 0 ? { places, kind } : null;

function without(part: RegExp, { name, gazetteer }: PlaceName): FoundPlaces | null {
  const words = part.exec(name)?.[0];
  if (words === undefined) return null;
  const places = gazetteer.lookup(name.replace(part, ''));
  return found(natural.test(words) ? places.filter(({ kind }) => kind !== 'city') : places, kindOfGeneric(words));
}

function kindOfGeneric(words: string): KindWord | null {
  if (/prov|govern|oblast|region|state|prefect|krai|republic|department/i.test(words)) return 'admin1';
  if (/county|district|parish/i.test(words)) return 'admin2';
  return /city|munic|town|metro|air/i.test(words) ? 'city' : null;
}

function asState({ name, gazetteer }: PlaceName): FoundPlaces | null {
  if (!abbreviated.test(name)) return null;
  return found(
    gazetteer.qualifier(name).filter(({ kind }) => kind === 'admin1'),
    null,
  );
}

/** The place where something is that is called after it. */
function byBody({ name, gazetteer }: PlaceName): FoundPlaces | null {
  const place = placeOfBody(name, gazetteer);
  return place === null ? null : found(gazetteer.lookup(place), null);
}

function asDivision(extension: string, { name, gazetteer }: PlaceName): FoundPlaces | null {
  const places = gazetteer.lookup(`${name} ${extension}`).filter(({ kind }) => kind === 'admin2');
  return found(places, null);
}
