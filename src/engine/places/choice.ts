import { candidateOf } from './placeCandidate';
import type { Ledger } from '../rules/ledger';
import { RuleBook } from '../rules/ruleBook';
import { ruling, type Ruling } from '../rules/ruling';
import type { PlaceReading } from '../analysis';
import type { Candidates } from './candidates';
import type { DocumentEvidence } from './documentEvidence';
import type { GazetteerPlace } from './gazetteerPlace';
import { isWide } from './placeRelations';

const mostRunnersUp = 5;
const faintest = 0.001;

/** The reading of an entity: the likeliest candidate, why, and the runners-up. */
export function choose(candidates: Candidates, evidence: DocumentEvidence, ledger: Ledger): PlaceReading | null {
  if (candidates.places.length === 0) return null;
  const shares = evidence.shares(candidates);
  const likely = shares.flatMap((share, index) => (share >= faintest ? [index] : []));
  likely.sort((a, b) => (shares[b] ?? 0) - (shares[a] ?? 0) || a - b);
  // The candidates stand in the order of their importance, which is good enough for those hardly thinkable.
  const order = likely.length > mostRunnersUp ? likely : [...new Set([...likely, ...candidates.places.keys()])];
  const best = order[0] ?? 0;
  const place = candidates.places[best];
  if (place === undefined) return null;
  const chosen = { candidates, place, best, evidence };
  const trust = trustBook.find(chosen, ledger) ?? 1;
  const runnersUp = order.slice(1, 1 + mostRunnersUp).flatMap((index) => candidates.places[index] ?? []);
  return {
    ...candidateOf(place),
    confidence: Math.round(Math.min(surest, (shares[best] ?? 0) * trust) * 100) / 100,
    ...rulingOn(chosen),
    candidates: runnersUp.map(candidateOf),
  };
}

/** With so many votes a text is about a country. */
const aboutOther = 1.5;
/** More votes than this for the country or division of a place speak for it, and fewer than that are none. */
const voted = { some: 0.5, none: 0.1 } as const;
/** A city of more than some 300,000 people needs nobody to speak for it. */
const bigPlace = 5.5;
const surest = 0.99;

/** The likeliest candidate of an entity. */
interface Chosen {
  readonly candidates: Candidates;
  readonly place: GazetteerPlace;
  /** Its number among the candidates. */
  readonly best: number;
  readonly evidence: DocumentEvidence;
}

/** How far the share among the candidates can be trusted: less where nothing but the name speaks for a small place, or the text puts it elsewhere. */
export const trustBook = new RuleBook<Chosen, number>('How far can the likeliest of the places of a name be trusted?', [
  {
    id: 'trust/elsewhere',
    example: 'It is quiet in |Plano|, near |Lyon|.',
    find: ({ candidates }) => (candidates.elsewhere === null ? null : 0.3),
  },
  {
    id: 'trust/abroad',
    example: 'They left |Plano| for |Oslo|, |Bergen|, |Trondheim| and |Norway|.',
    find: (chosen) => (isAbroad(chosen) ? 0.5 : null),
  },
  { id: 'trust/supported', example: 'They left |Norway|.', find: (chosen) => (isSupported(chosen) ? 0.97 : null) },
  { id: 'trust/name', example: 'They left |Plano|.', find: () => 0.7 },
]);

/** Whether something beyond the name of a small place speaks for it. */
function isSupported({ candidates, place, best, evidence }: Chosen): boolean {
  const { country, division } = evidence.support(candidates, best);
  if ((candidates.local[best] ?? 0) > 0 || division > voted.some || country > voted.some) return true;
  return isWide(place) || place.importance > bigPlace;
}

/** Whether a small place lies in a country that the text says nothing of, while it is about another one. */
function isAbroad(chosen: Chosen): boolean {
  const { candidates, best, evidence } = chosen;
  return (
    !isSupported(chosen) &&
    evidence.support(candidates, best).country < voted.none &&
    evidence.rivalCountry(candidates, best) > aboutOther
  );
}

/** What is said of the choice, which the shares have made; the small places that the text may put in another country by their own words. */
function rulingOn(chosen: Chosen): Ruling {
  const known = knownRuling(chosen);
  return isAbroad(chosen) ? { ...known, rule: `${known.rule}-abroad` } : known;
}

function knownRuling({ candidates, place, best, evidence }: Chosen): Ruling {
  const { places, beside } = candidates;
  if (candidates.elsewhere !== null) return ruling('place/elsewhere', candidates.elsewhere);
  const words = beside[best];
  if (words !== null && words !== undefined) return ruling('place/beside', words);
  if (places.length === 1) return isWide(place) ? ruling(`place/the-${place.kind}`) : ruling('place/only');
  const { country, division } = evidence.support(candidates, best);
  const rivals = String(places.length);
  const size = places.every((other) => other.importance <= place.importance) ? 'largest' : 'likeliest';
  if (place.kind === 'country') return ruling('place/country', rivals);
  if (division > voted.some && place.admin1 !== null && place.kind !== 'admin1')
    return ruling(size === 'largest' ? 'place/largest-in-division' : 'place/one-in-division', rivals, place.admin1);
  return ruling(country > voted.some ? `place/${size}-in-country` : `place/${size}`, rivals);
}
