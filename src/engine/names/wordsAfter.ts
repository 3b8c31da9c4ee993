import type { Evidence } from './evidence';
import type { NamePart } from '../entities/nameParts';
import { NameSigns } from './nameSigns';
import type { RunContext } from './runContext';
import data from '../words/data/names.json';
import { wordSet } from '../words/wordSet';
import { isAcronym } from './wordShape';
import { isPossessive } from './wordView';

export const wordsAfterSigns = new NameSigns('What do the words after a name tell of it?', {
  based: { place: 2, example: 'They left the |Terhune|-based firm.' },
  'owned-role': { person: 0.3, untold: true, example: "They saw |Terhune|'s lawyer." },
  owner: { place: 1.5, example: "They saw |Terhune|'s capital." },
  owns: { none: -1, example: "They saw |Terhune|'s house." },
  'person-verb': { person: 1.6, none: -2, example: '|Terhune| said so.' },
  'organization-verb': { organization: 0.6, example: '|Terhune| said so.' },
  who: { person: 2.5, example: 'They saw |Terhune| who left.' },
  auxiliary: { person: 0.4, none: -0.5, untold: true, example: 'Yesterday |Terhune| was away.' },
  'noun-after': { person: 1.5, organization: 2.2, place: 2.5, example: 'They crossed |Terhune| province.' },
  'before-country': { place: 4, example: 'They left |Bergen| Norway.' },
  'before-acronym': { organization: 2, example: 'They asked |Terhune Systems| (TSQ).' },
  'age-brackets': { person: 1.5, example: 'They asked |Terhune| (45).' },
  age: { person: 3, example: '|Terhune|, 61, agrees.' },
  'comma-who': { person: 2.2, example: '|Terhune|, who left, agrees.' },
  'comma-which': { person: -1.5, example: 'They left |Emily Terhune|, which was odd.' },
  where: { place: 2, example: 'They left |Terhune|, where it rained.' },
  'comma-verb': { person: 0.5, untold: true, example: 'They left |Terhune|, said the guide.' },
  'role-after': { person: 2, example: '|Terhune|, a retired teacher, agrees.' },
  'role-far': { person: 2, example: "They asked |Terhune|, Quillen's spokesman." },
  'before-state': { place: 1.2, example: 'They left |Terhune|, Norway.' },
  'before-state-known': { place: 2.2, example: 'They left |Bergen|, Norway.' },
});
const { signs } = wordsAfterSigns;

const auxiliaries = wordSet(data.auxiliaries);
const ownedByPlaces = wordSet(data.ownedByPlaces);
const behindHyphenOfPlaces = wordSet(data.behindHyphenOfPlaces);
const appositionStarts = wordSet(data.appositionStarts);

/** Adds what the words after a name tell: verbs, nouns, ages, appositions, the country of a town. */
export function weighWordsAfter(context: RunContext, { from, to }: NamePart, evidence: Evidence): void {
  const { view, lexicon } = context;
  const next = view.lower(to);
  const second = view.lower(to + 1);
  if (next === '-' && view.glued(to) && view.glued(to + 1)) {
    if (behindHyphenOfPlaces.has(second)) evidence.add(signs.based, second);
    return;
  }
  if (isPossessive(view.word(to))) {
    if (lexicon.roles.has(second)) evidence.add(signs['owned-role']);
    else if (ownedByPlaces.has(second)) evidence.add(signs.owner, second);
    evidence.add(signs.owns);
    return;
  }
  if (lexicon.personVerbs.has(next)) {
    evidence.add(signs['person-verb'], next);
    evidence.add(signs['organization-verb'], next);
  } else if (next === 'who') evidence.add(signs.who);
  else if (auxiliaries.has(next)) evidence.add(signs.auxiliary);
  const noun = lexicon.nounsAfter.get(next);
  if (noun !== undefined) evidence.addFor(noun, signs['noun-after'], next);
  if (next === '(' && view.word(to + 2) === ')') weighBrackets(view.word(to + 1), evidence);
  if (next === ',') weighAfterComma(context, from, to, evidence);
  else if (view.nameLike(to)) weighCountryBehind(context, from, to, evidence);
}

/** *Hohenfels Germany*, as captions have it: a known place right before the country it lies in. */
function weighCountryBehind({ view, gazetteer }: RunContext, from: number, to: number, evidence: Evidence): void {
  const country = gazetteer?.country(view.word(to));
  if (!gazetteer || country === undefined) return;
  if (gazetteer.lookup(view.slice(from, to)).some((place) => place.country === country))
    evidence.add(signs['before-country']);
}

/** *World Health Organization (WHO)*, *Smith (45)*. */
function weighBrackets(word: string, evidence: Evidence): void {
  if (/^\p{Lu}{2,7}$/u.test(word)) evidence.add(signs['before-acronym'], word);
  else if (/^\d{2}$/.test(word)) evidence.add(signs['age-brackets']);
}

function weighAfterComma(context: RunContext, from: number, to: number, evidence: Evidence): void {
  const { view, lexicon } = context;
  const second = view.lower(to + 1);
  if (/^\d{1,3}$/.test(second) && /^[,.;]$/.test(view.word(to + 2))) evidence.add(signs.age);
  if (second === 'who' || second === 'whose') evidence.add(signs['comma-who']);
  if (second === 'which') evidence.add(signs['comma-which']);
  if (second === 'where') evidence.add(signs.where);
  if (lexicon.personVerbs.has(second)) evidence.add(signs['comma-verb']);
  if (view.nameLike(to + 1)) {
    weighNameAfterComma(context, from, to, evidence);
    return;
  }
  if (!appositionStarts.has(second) && !lexicon.roles.has(second)) return;
  // Smith, a former spokesman
  for (let i = to + 1; i < to + 6; i++) {
    const lower = view.lower(i);
    if (lower === ',' || lower === '.' || lower === 'of') return;
    if (lexicon.roles.has(lower) && !isPossessive(view.word(i + 1))) {
      evidence.add(signs['role-after'], lower);
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
    evidence.add(signs['role-far'], view.word(to + 3));
    return;
  }
  if (gazetteer === undefined) return;
  const after = gazetteer.qualifier(view.word(to + 1))[0] ?? gazetteer.qualifier(view.slice(to + 1, to + 3))[0];
  if (after === undefined) return;
  if (after.kind !== 'country' && after.kind !== 'admin1' && !isAcronym(view.word(to + 1))) return;
  evidence.add(gazetteer.has(view.slice(from, to)) ? signs['before-state-known'] : signs['before-state']);
}
