import { ruling, type Ruling } from '../rules/ruling';
import type { PlaceCandidate, PlaceReading } from '../analysis';
import type { Candidates } from './candidates';
import type { DocumentEvidence } from './documentEvidence';
import { isWide } from './placeRelations';

const mostRunnersUp = 5;
const faintest = 0.001;

/** The reading of an entity: the likeliest candidate, why, and the runners-up. */
export function choose(candidates: Candidates, evidence: DocumentEvidence): PlaceReading | null {
  if (candidates.places.length === 0) return null;
  const shares = evidence.shares(candidates);
  const likely = shares.flatMap((share, index) => (share >= faintest ? [index] : []));
  likely.sort((a, b) => (shares[b] ?? 0) - (shares[a] ?? 0) || a - b);
  // The candidates stand in the order of their importance, which is good enough for those hardly thinkable.
  const order = likely.length > mostRunnersUp ? likely : [...new Set([...likely, ...candidates.places.keys()])];
  const best = order[0] ?? 0;
  const place = candidates.places[best];
  if (place === undefined) return null;
  const runnersUp = order.slice(1, 1 + mostRunnersUp).flatMap((index) => candidates.places[index] ?? []);
  return {
    ...candidateOf(place),
    confidence: confidence(candidates, evidence, best, shares[best] ?? 0),
    ...rulingOn(candidates, evidence, best),
    candidates: runnersUp.map(candidateOf),
  };
}

/** What the data model says of a place of the gazetteer. */
export function candidateOf(place: PlaceCandidate): PlaceCandidate {
  const { name, kind, country, admin1, latitude, longitude, geonameId, population } = place;
  return { name, kind, country, admin1, latitude, longitude, geonameId, population };
}

/** With so many votes a text is about a country. */
const aboutOther = 1.5;

/** The share among the candidates, lowered where nothing but the name speaks for a small place, or the text puts it elsewhere. */
function confidence(candidates: Candidates, evidence: DocumentEvidence, best: number, share: number): number {
  const place = candidates.places[best];
  if (place === undefined) return 0;
  let trust = isSupported(candidates, evidence, best) ? 0.97 : 0.7;
  if (isAbroad(candidates, evidence, best)) trust = 0.5;
  if (candidates.elsewhere !== null) trust = 0.3;
  return Math.round(Math.min(0.99, share * trust) * 100) / 100;
}

/** Whether something beyond the name of a small place speaks for it. */
function isSupported(candidates: Candidates, evidence: DocumentEvidence, best: number): boolean {
  const place = candidates.places[best];
  const { country, division } = evidence.support(candidates, best);
  if ((candidates.local[best] ?? 0) > 0 || division > 0.5 || country > 0.5) return true;
  return place !== undefined && (isWide(place) || place.importance > 5.5);
}

/** Whether a small place lies in a country that the text says nothing of, while it is about another one. */
function isAbroad(candidates: Candidates, evidence: DocumentEvidence, best: number): boolean {
  return (
    !isSupported(candidates, evidence, best) &&
    evidence.support(candidates, best).country < 0.1 &&
    evidence.rivalCountry(candidates, best) > aboutOther
  );
}

/** The small places that the text may put in another country, by their rule: the words then say so. */
function rulingOn(candidates: Candidates, evidence: DocumentEvidence, best: number): Ruling {
  const known = knownRuling(candidates, evidence, best);
  return isAbroad(candidates, evidence, best) ? { ...known, rule: `${known.rule}-abroad` } : known;
}

function knownRuling(candidates: Candidates, evidence: DocumentEvidence, best: number): Ruling {
  const { places, beside } = candidates;
  const place = places[best];
  if (place === undefined) return ruling('place/none');
  if (candidates.elsewhere !== null) return ruling('place/elsewhere', candidates.elsewhere);
  const words = beside[best];
  if (words !== null && words !== undefined) return ruling('place/beside', words);
  if (places.length === 1) return isWide(place) ? ruling(`place/the-${place.kind}`) : ruling('place/only');
  const { country, division } = evidence.support(candidates, best);
  const rivals = String(places.length);
  const size = places.every((other) => other.importance <= place.importance) ? 'largest' : 'likeliest';
  if (place.kind === 'country') return ruling('place/country', rivals);
  if (division > 0.5 && place.admin1 !== null && place.kind !== 'admin1')
    return ruling(size === 'largest' ? 'place/largest-in-division' : 'place/one-in-division', rivals, place.admin1);
  return ruling(country > 0.5 ? `place/${size}-in-country` : `place/${size}`, rivals);
}
