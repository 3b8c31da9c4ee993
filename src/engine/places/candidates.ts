import type { Gazetteer, GazetteerPlace } from './gazetteer';
import { degreesBetween, isOfKind, isWide, liesIn } from './placeRelations';
import type { PlaceQuestion } from './resolve';
import { readSurroundings, type KindWord, type Surroundings } from './surroundings';

/** What an entity may be, and what its surroundings say about it. */
export interface Candidates {
  readonly mentions: number;
  readonly places: readonly GazetteerPlace[];
  /** For each place, what the words beside the mentions say for it: 0 nothing, more is better. */
  readonly local: readonly number[];
  /** For each place, the name of the place beside it that says most for it, or null. */
  readonly beside: readonly (string | null)[];
  /** The name of a place beside it near which none of them lies, or null: it is probably a place that is not known. */
  readonly elsewhere: string | null;
}

const mostCandidates = 40;
const mostMentionsRead = 10;

const directions =
  /^(?:the )?(?:(?:north|south|east|west|central|upper|lower|inner|outer|greater|downtown|mainland|occupied|rural|metropolitan|old|northwest|northeast|southwest|southeast|north-west|north-east|south-west|south-east)(?:ern|ernmost)?[ -])+(?=\p{L})/iu;
/** What these are the name of is no town. */
const natural = /islands?|isle|valley|strip|peninsula/i;
const generic =
  /[ -](?:provinces?|governorate|oblast|region|state|county|city|district|prefecture|municipality|metropolitan area|area|peninsula|islands?|valley|strip|parish|republic|krai|department|township|(?:(?:international|military|regional|municipal) )?(?:airport|air ?base|airfield))$/i;
const leadingGeneric =
  /^(?:the )?(?:state|province|city|region|republic|kingdom|county|town|village|district|commonwealth|islands?|isle) of (?:the )?/i;

function kindOfGeneric(words: string): KindWord | null {
  if (/prov|govern|oblast|region|state|prefect|krai|republic|department/i.test(words)) return 'admin1';
  if (/county|district|parish/i.test(words)) return 'admin2';
  return /city|munic|town|metro|air/i.test(words) ? 'city' : null;
}

interface Found {
  readonly places: readonly GazetteerPlace[];
  /** What a word that had to be left out says about the kind. */
  readonly kind: KindWord | null;
}

/** Looks a name up, if need be without words that only say which part or what kind of place it is, or as a county. */
function find(name: string, gazetteer: Gazetteer): Found {
  const places = gazetteer.lookup(name);
  if (places.length > 0) return { places, kind: null };
  for (const part of [generic, leadingGeneric, directions]) {
    const words = part.exec(name)?.[0];
    if (words === undefined) continue;
    const found = gazetteer.lookup(name.replace(part, ''));
    const fitting = natural.test(words) ? found.filter(({ kind }) => kind !== 'city') : found;
    if (fitting.length > 0) return { places: fitting, kind: kindOfGeneric(words) };
  }
  for (const extension of ['County', 'Parish']) {
    const found = gazetteer.lookup(`${name} ${extension}`).filter((place) => place.kind === 'admin2');
    if (found.length > 0) return { places: found, kind: null };
  }
  return { places: [], kind: null };
}

const weights = { qualifier: 6, owner: 3, near: 3, kind: 1.5, otherKind: -1, extension: 4 };

/** About how far *near* and *a hundred miles from* reach, in degrees of latitude. */
const nearDegrees = 1.5;
const farDegrees = 4;

/** Collects places with what speaks for each. */
class Collector {
  readonly places = new Map<number, GazetteerPlace>();
  private readonly local = new Map<number, number>();
  private readonly beside = new Map<number, { readonly text: string; readonly weight: number }>();

  add(place: GazetteerPlace, weight: number): void {
    this.places.set(place.id, place);
    this.local.set(place.id, (this.local.get(place.id) ?? 0) + weight);
  }

  /** A place named beside a mention speaks for one it may be. */
  support(place: GazetteerPlace, weight: number, text: string): void {
    this.add(place, weight);
    if (weight > (this.beside.get(place.id)?.weight ?? 0)) this.beside.set(place.id, { text, weight });
  }

  judgeKind(kind: KindWord | null, places: Iterable<GazetteerPlace>): void {
    if (kind === null) return;
    for (const place of places) this.add(place, isOfKind(place, kind) ? weights.kind : weights.otherKind);
  }

  /** The name of a place that is far from all of them. */
  elsewhere: string | null = null;

  finish(mentions: number): Candidates {
    const places = [...this.places.values()];
    return {
      mentions,
      elsewhere: this.elsewhere,
      places,
      local: places.map((place) => this.local.get(place.id) ?? 0),
      beside: places.map((place) => this.beside.get(place.id)?.text ?? null),
    };
  }
}

/** Gathers what an entity may be and reads what stands beside its mentions. */
export function candidatesFor({ names, mentions }: PlaceQuestion, gazetteer: Gazetteer): Candidates {
  const collector = new Collector();
  const { places } = collector;
  for (const name of names) {
    const { places: found, kind } = find(name, gazetteer);
    // A further name may only confirm what the fuller one can be.
    const fitting = places.size === 0 ? found.slice(0, mostCandidates) : found.filter((place) => places.has(place.id));
    for (const place of fitting) collector.add(place, 0);
    collector.judgeKind(kind, fitting);
  }
  const [only] = places.values();
  if (only !== undefined && places.size === 1 && isWide(only)) return collector.finish(mentions.length);

  const around = mentions.slice(0, mostMentionsRead).map((mention) => readSurroundings(mention, gazetteer));
  const extension = around.find((one) => one.extension !== null)?.extension;
  if (extension !== undefined && names[0] !== undefined) {
    for (const place of gazetteer.lookup(`${names[0]} ${String(extension)}`)) collector.add(place, weights.extension);
  }
  const isCountry = only?.kind === 'country';
  for (const surroundings of around) judge(collector, surroundings, isCountry);
  return collector.finish(mentions.length);
}

/** Countries stand in lists with each other: there, what follows a comma is no qualifier (*Jordan, Iraq and Syria*). */
function judge(collector: Collector, { qualifier, owner, near, kind }: Surroundings, isCountry: boolean): void {
  const all = [...collector.places.values()];
  collector.judgeKind(kind, all);
  const holder = (wholes: readonly GazetteerPlace[], place: GazetteerPlace): GazetteerPlace | undefined =>
    wholes.find((whole) => liesIn(place, whole) && !(isCountry && whole.kind === 'country'));
  for (const place of all) {
    const beside = holder(qualifier, place);
    const inFront = beside === undefined ? holder(owner, place) : undefined;
    if (beside !== undefined) collector.support(place, weights.qualifier, beside.name);
    if (inFront !== undefined) collector.support(place, weights.owner, inFront.name);
    const neighbour = near.find((other) => degreesBetween(place, other) < nearDegrees);
    if (neighbour !== undefined) collector.support(place, weights.near, neighbour.name);
  }
  const isFar = (place: GazetteerPlace): boolean => near.every((other) => degreesBetween(place, other) > farDegrees);
  const isPoint = near.length > 0 && near.every(({ kind: kindOfOther }) => kindOfOther === 'city');
  if (isPoint && all.every(isFar)) collector.elsewhere ??= near[0]?.name ?? null;
}
