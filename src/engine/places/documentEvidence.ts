import { greatestOf } from '../lists';
import { plainLedger, type Ledger } from '../rules/ledger';
import { SignBook } from '../rules/signBook';
import type { Candidates } from './candidates';
import { countyTowns } from './countyTowns';
import type { GazetteerPlace } from './gazetteerPlace';
import type { PlaceHint } from './hints';
import { degreesBetween } from './placeRelations';

/** Few and round: the results hardly depend on their exact values. */
export const aboutSigns = new SignBook('What does the rest of a text say for a place?', 'about', {
  country: { weight: 1, example: 'They left |Valencia| for |Caracas|.' },
  division: { weight: 1.2, example: 'They left |Springfield| for |Boston| and |Massachusetts|.' },
  nearby: { weight: 1, example: 'They left |Springfield| for |Chicago|.' },
  dateline: { weight: 3, example: '|BOSTON| — The road to |Worcester| is shut. |Leeds| and |London| are far.' },
  hint: { weight: 0.5, example: 'A Venezuelan left |Valencia|.' },
});

/** How much more a place with a better sum is likely. */
const sharpness = 2;
/** From this share on a place is hardly in doubt, and others may be near it. */
const anchorShare = 0.5;
/** Beyond the size of a big city, as the decimal logarithm of its people, more counts little. */
const bigCity = { importance: 7, share: 0.3 } as const;
const mostAnchors = 25;
const rounds = 3;
const faintest = 0.02;

/** How well known a place is. */
function prior({ importance }: GazetteerPlace): number {
  return importance <= bigCity.importance
    ? importance
    : bigCity.importance + (importance - bigCity.importance) * bigCity.share;
}

const countryOf = ({ country }: GazetteerPlace): string | null => country;
const divisionOf = ({ country, admin1 }: GazetteerPlace): string | null =>
  country === null || admin1 === null ? null : `${country} ${admin1}`;

/** What one entity votes for, with the shares its candidates have at the moment. */
interface Voter {
  readonly candidates: Candidates;
  readonly weight: number;
  readonly priors: readonly number[];
  readonly countries: readonly (string | null)[];
  readonly divisions: readonly (string | null)[];
  shares: readonly number[];
  /** Candidates whose share matters. */
  likely: readonly number[];
}

interface Anchor {
  readonly voter: Voter;
  readonly place: GazetteerPlace;
  readonly votes: number;
}

/** What the text says for a candidate beyond the words beside it: votes of the other places for its country and division. */
export interface Support {
  readonly country: number;
  readonly division: number;
}

/** What the places of a document say about each other: which countries and divisions it is about. */
export class DocumentEvidence {
  readonly #voters = new Map<Candidates, Voter>();
  /** Who may be a place: *Dublin* and *the City of Dublin* say nothing for each other. */
  readonly #namesakes = new Map<number, Voter[]>();
  readonly #countries = new Map<string, number>();
  readonly #divisions = new Map<string, number>();
  readonly #ledger: Ledger;
  #anchors: Anchor[] = [];

  /** Lets the entities vote for countries and divisions, each candidate with the share it has so far, a few times over. */
  constructor(all: readonly Candidates[], hints: readonly PlaceHint[], ledger: Ledger = plainLedger) {
    this.#ledger = ledger;
    const home = all.find(({ dateline }) => dateline);
    const together = countyTowns(all, ledger);
    for (const candidates of all) {
      if (candidates.places.length === 0) continue;
      const gains = together.get(candidates);
      const voter: Voter = {
        candidates,
        weight:
          Math.sqrt(Math.max(1, candidates.mentions)) +
          (candidates === home ? aboutSigns.weigh('dateline', ledger) : 0),
        priors: candidates.places.map(
          (place, index) =>
            prior(place) + (candidates.news[index] ?? 0) + (candidates.local[index] ?? 0) + (gains?.[index] ?? 0),
        ),
        countries: candidates.places.map(countryOf),
        divisions: candidates.places.map(divisionOf),
        shares: [],
        likely: [],
      };
      this.#voters.set(candidates, voter);
      for (const { id } of candidates.places) {
        const namesakes = this.#namesakes.get(id);
        if (namesakes === undefined) this.#namesakes.set(id, [voter]);
        else namesakes.push(voter);
      }
    }
    this.#count(hints);
    for (let round = 0; round < rounds; round++) {
      for (const voter of this.#voters.values()) {
        voter.shares = this.#compare(voter);
        voter.likely = voter.shares.flatMap((share, index) => (share >= faintest ? [index] : []));
      }
      this.#count(hints);
    }
  }

  /** How the candidates of an entity compare: the share of each. */
  shares(candidates: Candidates): readonly number[] {
    return this.#voters.get(candidates)?.shares ?? [];
  }

  support(candidates: Candidates, index: number): Support {
    const voter = this.#voters.get(candidates);
    return voter === undefined ? { country: 0, division: 0 } : this.#supportOf(voter, index);
  }

  /** The votes for the country, other than the candidate's, that the text is most about. */
  rivalCountry(candidates: Candidates, index: number): number {
    const own = candidates.places[index]?.country;
    let most = 0;
    for (const [country, votes] of this.#countries) if (country !== own) most = Math.max(most, votes);
    return most;
  }

  #count(hints: readonly PlaceHint[]): void {
    this.#countries.clear();
    this.#divisions.clear();
    this.#anchors = [];
    for (const { country, admin1, count } of hints) {
      const votes = aboutSigns.weigh('hint', this.#ledger, Math.log2(1 + count));
      add(this.#countries, country, votes);
      if (admin1 !== null) add(this.#divisions, `${country} ${admin1}`, votes);
    }
    for (const voter of this.#voters.values()) {
      for (const index of voter.likely) {
        const place = voter.candidates.places[index];
        const share = voter.shares[index] ?? 0;
        const votes = share * voter.weight;
        add(this.#countries, voter.countries[index] ?? null, votes);
        add(this.#divisions, voter.divisions[index] ?? null, votes);
        const isPoint = place?.kind === 'city' || place?.kind === 'admin2';
        if (place !== undefined && share > anchorShare && isPoint) this.#anchors.push({ voter, place, votes });
      }
    }
    this.#anchors.sort((a, b) => b.votes - a.votes);
    this.#anchors.length = Math.min(this.#anchors.length, mostAnchors);
  }

  #compare(voter: Voter): readonly number[] {
    if (voter.candidates.places.length === 1) return [1];
    const scores = voter.priors.map((score, index) => score + this.#evidence(voter, index));
    const best = greatestOf(scores);
    const powers = scores.map((score) => Math.exp((score - best) * sharpness));
    const sum = powers.reduce((total, power) => total + power, 0);
    return powers.map((power) => power / sum);
  }

  #evidence(voter: Voter, index: number): number {
    const ledger = this.#ledger;
    const { country, division } = this.#supportOf(voter, index);
    return (
      aboutSigns.weigh('country', ledger, Math.log2(1 + country)) +
      aboutSigns.weigh('division', ledger, Math.log2(1 + division)) +
      aboutSigns.weigh('nearby', ledger, this.#nearness(voter, index))
    );
  }

  /** Votes for a candidate's country and division from everything but the entity itself and others that may be the same place. */
  #supportOf(voter: Voter, index: number): Support {
    const country = voter.countries[index] ?? null;
    const division = voter.divisions[index] ?? null;
    let [countryVotes, divisionVotes] = [
      this.#countries.get(country ?? '') ?? 0,
      this.#divisions.get(division ?? '') ?? 0,
    ];
    for (const own of this.#namesakesOf(voter, index)) {
      for (const at of own.likely) {
        const votes = (own.shares[at] ?? 0) * own.weight;
        if (own.countries[at] === country) countryVotes -= votes;
        if (own.divisions[at] === division) divisionVotes -= votes;
      }
    }
    return { country: Math.max(0, countryVotes), division: Math.max(0, divisionVotes) };
  }

  #namesakesOf(voter: Voter, index: number): readonly Voter[] {
    return this.#namesakes.get(voter.candidates.places[index]?.id ?? -1) ?? [voter];
  }

  /** 0 (far from all) to 1 (beside another place of the text that is hardly in doubt). */
  #nearness(voter: Voter, index: number): number {
    const place = voter.candidates.places[index];
    if (place === undefined) return 0;
    let nearest = Infinity;
    for (const anchor of this.#anchors) {
      if (anchor.voter !== voter && anchor.place.id !== place.id)
        nearest = Math.min(nearest, degreesBetween(place, anchor.place));
    }
    return 1 / (1 + nearest);
  }
}

function add(counts: Map<string, number>, key: string | null, votes: number): void {
  if (key !== null) counts.set(key, (counts.get(key) ?? 0) + votes);
}
