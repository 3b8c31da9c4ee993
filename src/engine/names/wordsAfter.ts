import type { Evidence } from './evidence';
import type { NamePart } from '../entities/nameParts';
import type { RunContext } from './runContext';
import { isAcronym } from './wordShape';
import { nounWeights } from './wordsBefore';
import { isPossessive } from './wordView';

const auxiliaries = new Set(
  'is was has had will would could can does did are were have also himself herself then later never may might should must'.split(
    ' ',
  ),
);
const ownedByPlaces = /^(?:capital|president|government|parliament|coast|border|economy)$/;
const appositionStarts = /^(?:a|an|the|his|her|its|their|former|then|one|now|chief|senior)$/;

/** Adds what the words after a name tell: verbs, nouns, ages, appositions, the country of a town. */
export function weighWordsAfter(context: RunContext, { from, to }: NamePart, evidence: Evidence): void {
  const { view, lexicon } = context;
  const next = view.lower(to);
  const second = view.lower(to + 1);
  if (next === '-' && view.glued(to) && view.glued(to + 1)) {
    if (/^(?:based|bound|area|born)$/.test(second)) evidence.add('place', 2, 'name/based', second);
    return;
  }
  if (isPossessive(view.word(to))) {
    if (lexicon.roles.has(second)) evidence.add('person', 0.3);
    else if (ownedByPlaces.test(second)) evidence.add('place', 1.5, 'name/owner', second);
    evidence.add('none', -1);
    return;
  }
  if (lexicon.personVerbs.has(next)) {
    evidence.add('person', 1.6, 'name/person-verb', next);
    evidence.add('organization', 0.6, 'name/organization-verb', next);
    evidence.add('none', -2);
  } else if (next === 'who') evidence.add('person', 2.5, 'name/who');
  else if (auxiliaries.has(next)) {
    evidence.add('person', 0.4);
    evidence.add('none', -0.5);
  }
  const noun = lexicon.nounsAfter.get(next);
  if (noun !== undefined) evidence.add(noun, nounWeights[noun], 'name/noun-after', next);
  if (next === '(' && view.word(to + 2) === ')') weighBrackets(view.word(to + 1), evidence);
  if (next === ',') weighAfterComma(context, from, to, evidence);
  else if (view.nameLike(to)) weighCountryBehind(context, from, to, evidence);
}

/** *Hohenfels Germany*, as captions have it: a known place right before the country it lies in. */
function weighCountryBehind({ view, gazetteer }: RunContext, from: number, to: number, evidence: Evidence): void {
  const country = gazetteer?.country(view.word(to));
  if (!gazetteer || country === undefined) return;
  if (gazetteer.lookup(view.slice(from, to)).some((place) => place.country === country))
    evidence.add('place', 4, 'name/before-country');
}

/** *World Health Organization (WHO)*, *Smith (45)*. */
function weighBrackets(word: string, evidence: Evidence): void {
  if (/^\p{Lu}{2,7}$/u.test(word)) evidence.add('organization', 2, 'name/before-acronym', word);
  else if (/^\d{2}$/.test(word)) evidence.add('person', 1.5, 'name/age-brackets');
}

function weighAfterComma(context: RunContext, from: number, to: number, evidence: Evidence): void {
  const { view, lexicon } = context;
  const second = view.lower(to + 1);
  if (/^\d{1,3}$/.test(second) && /^[,.;]$/.test(view.word(to + 2))) evidence.add('person', 3, 'name/age');
  if (second === 'who' || second === 'whose') evidence.add('person', 2.2, 'name/comma-who');
  if (second === 'which') evidence.add('person', -1.5);
  if (second === 'where') evidence.add('place', 2, 'name/where');
  if (lexicon.personVerbs.has(second)) evidence.add('person', 0.5);
  if (view.nameLike(to + 1)) {
    weighNameAfterComma(context, from, to, evidence);
    return;
  }
  if (!appositionStarts.test(second) && !lexicon.roles.has(second)) return;
  // Smith, a former spokesman
  for (let i = to + 1; i < to + 6; i++) {
    const lower = view.lower(i);
    if (lower === ',' || lower === '.' || lower === 'of') return;
    if (lexicon.roles.has(lower) && !isPossessive(view.word(i + 1))) {
      evidence.add('person', 2, 'name/role-after', lower);
      return;
    }
  }
}

/** *Berg, Lund's spokesman*; *Austin, Texas*. */
function weighNameAfterComma(
  { view, lexicon, gazetteer }: RunContext,
  from: number,
  to: number,
  evidence: Evidence,
): void {
  if (isPossessive(view.word(to + 2)) && lexicon.roles.has(view.lower(to + 3))) {
    evidence.add('person', 2, 'name/role-far', view.word(to + 3));
    return;
  }
  if (gazetteer === undefined) return;
  const after = gazetteer.qualifier(view.word(to + 1))[0] ?? gazetteer.qualifier(view.slice(to + 1, to + 3))[0];
  if (after === undefined) return;
  if (after.kind !== 'country' && after.kind !== 'admin1' && !isAcronym(view.word(to + 1))) return;
  evidence.add('place', gazetteer.has(view.slice(from, to)) ? 2.2 : 1.2, 'name/before-state');
}
