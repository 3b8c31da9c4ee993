import { RuleBook } from '../rules/ruleBook';
import type { Gazetteer } from './gazetteer';
import type { GazetteerPlace } from './gazetteerPlace';
import type { KindWord } from './surroundings';

const directions =
  /^(?:the )?(?:(?:north|south|east|west|central|upper|lower|inner|outer|greater|downtown|mainland|occupied|rural|metropolitan|old|northwest|northeast|southwest|southeast|north-west|north-east|south-west|south-east)(?:ern|ernmost)?[ -])+(?=\p{L})/iu;
/** What these are the name of is no town. */
const natural = /islands?|isle|valley|strip|peninsula/i;
const generic =
  /[ -](?:provinces?|governorate|oblast|region|state|county|city|district|prefecture|municipality|metropolitan area|area|peninsula|islands?|valley|strip|parish|republic|krai|department|township|(?:(?:international|military|regional|municipal) )?(?:airport|air ?base|airfield))$/i;
const leadingGeneric =
  /^(?:the )?(?:state|province|city|region|republic|kingdom|county|town|village|district|commonwealth|islands?|isle) of (?:the )?/i;

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
  { id: 'lookup/generic', example: 'They landed at |Bergen Airport|.', find: (at) => without(generic, at) },
  {
    id: 'lookup/leading-generic',
    example: 'They left the |City of Bergen|.',
    find: (at) => without(leadingGeneric, at),
  },
  { id: 'lookup/direction', example: 'It rained in |Northern Norway|.', find: (at) => without(directions, at) },
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

function asDivision(extension: string, { name, gazetteer }: PlaceName): FoundPlaces | null {
  const places = gazetteer.lookup(`${name} ${extension}`).filter(({ kind }) => kind === 'admin2');
  return found(places, null);
}
