import { plainLedger, type Ledger } from '../rules/ledger';
import { RuleBook } from '../rules/ruleBook';
import { SignBook } from '../rules/signBook';
import type { Gazetteer } from './gazetteer';
import type { GazetteerPlace } from './gazetteerPlace';
import { isDateline } from './dateline';
import { newsPrior } from './newsPrior';
import { degreesBetween, isOfKind, isWide, liesIn } from './placeRelations';
import type { PlaceMention, PlaceQuestion } from './placeQuestion';
import { lookupBook, type FoundPlaces } from './placeLookup';
import { readSurroundings, type KindWord, type Surroundings } from './surroundings';

/** What an entity may be, and what its surroundings say about it. */
export interface Candidates {
  readonly mentions: number;
  readonly places: readonly GazetteerPlace[];
  /** For each place, what the words beside the mentions say for it: 0 nothing, more is better. */
  readonly local: readonly number[];
  /** For each place, what the name alone says for it. */
  readonly news: readonly number[];
  /** For each place, the name of the place beside it that says most for it, or null. */
  readonly beside: readonly (string | null)[];
  /** The name of a place beside it near which none of them lies, or null: it is probably a place that is not known. */
  readonly elsewhere: string | null;
  /** Whether a dateline names it. */
  readonly dateline: boolean;
}

const mostCandidates = 40;
const mostMentionsRead = 10;

export const besideSigns = new SignBook('What do the words beside a place say for what it may be?', 'beside', {
  qualifier: { weight: 6, example: 'They left |Paris|, |Texas|.' },
  owner: { weight: 3, example: 'They left the |Texas| town of |Paris|.' },
  near: { weight: 3, example: 'They live in |Paris|, near |Dallas|.' },
  kind: { weight: 1.5, example: 'It rained in |Idlib| province.' },
  'other-kind': { weight: -1, example: 'It rained in |Idlib| province.' },
  extension: { weight: 4, example: 'It rained in |Warren| and |Preble| counties.' },
});

/** A place, and one whose name stands beside it. */
interface Holding {
  readonly whole: GazetteerPlace;
  /** Whether the name means a country first of all. */
  readonly isCountry: boolean;
}

export const listedBook = new RuleBook<Holding, true>(
  'Is what stands beside a place in a list with it, and not its whole?',
  [
    {
      id: 'beside/country-in-list',
      example: 'Envoys from |Georgia|, |United States| and |France| came.',
      find: ({ whole, isCountry }) => (isCountry && whole.kind === 'country') || null,
    },
  ],
);

export const elsewhereBook = new RuleBook<Far, string>('Near which place, far from all it may be, is this one?', [
  { id: 'beside/elsewhere', example: 'It is quiet in |Plano|, near |Lyon|.', find: farFrom },
]);

/** What a name may mean, and the places it is said to be near. */
interface Far {
  readonly places: readonly GazetteerPlace[];
  readonly near: readonly GazetteerPlace[];
}

/** About how far *near* and *a hundred miles from* reach, in degrees of latitude. */
const nearDegrees = 1.5;
const farDegrees = 4;

type BesideSign = keyof typeof besideSigns.signs;

const nowhere: FoundPlaces = { places: [], kind: null };

/** Collects places with what speaks for each. */
class Collector {
  readonly places = new Map<number, GazetteerPlace>();
  readonly #local = new Map<number, number>();
  readonly #beside = new Map<number, { readonly text: string; readonly weight: number }>();
  readonly #ledger: Ledger;

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  add(place: GazetteerPlace, weight: number): void {
    this.places.set(place.id, place);
    this.#local.set(place.id, (this.#local.get(place.id) ?? 0) + weight);
  }

  addSign(place: GazetteerPlace, sign: BesideSign): void {
    this.add(place, besideSigns.weigh(sign, this.#ledger));
  }

  /** A place named beside a mention speaks for one it may be. */
  support(place: GazetteerPlace, sign: BesideSign, text: string): void {
    const weight = besideSigns.weigh(sign, this.#ledger);
    this.add(place, weight);
    if (weight > (this.#beside.get(place.id)?.weight ?? 0)) this.#beside.set(place.id, { text, weight });
  }

  judgeKind(kind: KindWord | null, places: Iterable<GazetteerPlace>): void {
    if (kind === null) return;
    for (const place of places) this.addSign(place, isOfKind(place, kind) ? 'kind' : 'other-kind');
  }

  /** The name of a place that is far from all of them. */
  elsewhere: string | null = null;

  finish(mentions: readonly PlaceMention[], names: readonly string[]): Candidates {
    const places = [...this.places.values()];
    return {
      mentions: mentions.length,
      dateline: mentions.some(isDateline),
      elsewhere: this.elsewhere,
      places,
      news: newsPrior(places, names, this.#ledger),
      local: places.map((place) => this.#local.get(place.id) ?? 0),
      beside: places.map((place) => this.#beside.get(place.id)?.text ?? null),
    };
  }
}

/** Gathers what an entity may be and reads what stands beside its mentions. */
export function candidatesFor(
  { names, mentions }: PlaceQuestion,
  gazetteer: Gazetteer,
  ledger: Ledger = plainLedger,
): Candidates {
  const collector = new Collector(ledger);
  const { places } = collector;
  for (const name of names) {
    const { places: found, kind } = lookupBook.find({ name, gazetteer }, ledger) ?? nowhere;
    // A further name may only confirm what the fuller one can be.
    const fitting = places.size === 0 ? found.slice(0, mostCandidates) : found.filter((place) => places.has(place.id));
    for (const place of fitting) collector.add(place, 0);
    collector.judgeKind(kind, fitting);
  }
  const [only] = places.values();
  if (only !== undefined && places.size === 1 && isWide(only)) return collector.finish(mentions, names);

  const around = mentions.slice(0, mostMentionsRead).map((mention) => readSurroundings(mention, gazetteer, ledger));
  const extension = around.find((one) => one.extension !== null)?.extension;
  if (extension !== undefined && names[0] !== undefined) {
    for (const place of gazetteer.lookup(`${names[0]} ${String(extension)}`)) collector.addSign(place, 'extension');
  }
  const isCountry = only?.kind === 'country';
  for (const surroundings of around) judge(collector, surroundings, isCountry, ledger);
  return collector.finish(mentions, names);
}

/** Countries stand in lists with each other: there, what follows a comma is no qualifier (*Jordan, Iraq and Syria*). */
function judge(
  collector: Collector,
  { qualifier, owner, near, kind }: Surroundings,
  isCountry: boolean,
  ledger: Ledger,
): void {
  const all = [...collector.places.values()];
  collector.judgeKind(kind, all);
  const holder = (wholes: readonly GazetteerPlace[], place: GazetteerPlace): GazetteerPlace | undefined =>
    wholes.find((whole) => liesIn(place, whole) && listedBook.find({ whole, isCountry }, ledger) === null);
  for (const place of all) {
    const beside = holder(qualifier, place);
    const inFront = beside === undefined ? holder(owner, place) : undefined;
    if (beside !== undefined) collector.support(place, 'qualifier', beside.name);
    if (inFront !== undefined) collector.support(place, 'owner', inFront.name);
    const neighbour = near.find((other) => degreesBetween(place, other) < nearDegrees);
    if (neighbour !== undefined) collector.support(place, 'near', neighbour.name);
  }
  if (near.length > 0) collector.elsewhere ??= elsewhereBook.find({ places: all, near }, ledger);
}

/** It is probably a place that is not known. */
function farFrom({ places, near }: Far): string | null {
  const isFar = (place: GazetteerPlace): boolean => near.every((other) => degreesBetween(place, other) > farDegrees);
  return near.every(({ kind }) => kind === 'city') && places.every(isFar) ? (near[0]?.name ?? null) : null;
}
