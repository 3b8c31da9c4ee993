import type { Evidence } from './evidence';
import type { NamePart } from '../entities/nameParts';
import { NameSigns } from './nameSigns';
import type { RunContext } from './runContext';
import data from '../words/data/names.json';
import { wordSet } from '../words/wordSet';
import { isAcronym } from './wordShape';
import { isHyphenMark } from './wordView';

export const knownNameSigns = new NameSigns('What do lists of names and the gazetteer tell of a name?', {
  'known-organization': { organization: 5, example: 'They asked |Boeing| about it.' },
  'known-beginning': { organization: 1, example: 'They asked |Boeing Terhune| about it.' },
  'known-other': { organization: 4, example: 'They wrote to the |Guardian| about it.' },
  'known-place': { place: 5, example: 'They fled the |Soviet Union|.' },
  'known-person': { person: 4, example: 'They met |Barack Obama|.' },
  'known-none': { none: 5, example: 'They sold retailer |Torah| shares.' },
  demonym: { none: 6, example: 'President |German|, 61, said so.' },
  country: { place: 1, none: -2, example: 'They saw |Norway|.' },
  gazetteer: { place: 1, example: 'They saw |Bergen|.' },
});

export const headNounSigns = new NameSigns('What do the nouns in a name tell of it?', {
  'organization-noun': { organization: 4.5, example: 'They left |Terhune Hospital|.' },
  'organization-noun-surname': { organization: 0.5, example: 'They asked spokesman |Kev Court| about it.' },
  'organization-end': { organization: 2.5, example: 'They sued |Terhune Energy|.' },
  'place-noun': { place: 4.2, example: 'They left |Terhune Valley|.' },
  'place-noun-surname': { place: 1.5, example: 'They left |Emily Hill|.' },
  'place-noun-first': { place: 1.5, example: 'They left |Lake Terhune|.' },
  'event-noun': { none: 4, example: 'They left |Terhune Festival|, who agreed.' },
  storm: { none: 5, example: 'President |Hurricane Odile|, 61, who said so, left.' },
  'organization-of': { organization: 4.5, example: 'They left the |University of Terhune|.' },
  'place-noun-of': { place: 3.5, example: 'They left the |Gulf of Terhune|.' },
  'organization-word': { organization: 1.5, example: 'They joined |Terhune University Systems|.' },
  'organization-first': { organization: 1, example: 'They joined |University Terhune|.' },
});

/** What places of the gazetteer weigh, in log-odds; set by hand. */
const placeWeights = {
  country: 5.5,
  wide: 3.5,
  divisionAtLeast: 3,
  most: 5.5,
  least: 0.3,
  /** For each power of ten of its people beyond a thousand. */
  importance: 0.8,
  /** More for a name of several words. */
  words: 1.5,
  countryWords: 3,
} as const;
/** What is left of the weight where the name may as well be something else. */
const sharesLeft = { organization: 0.5, bigPlaceOrPerson: 0.8, person: 0.5, ordinaryWord: 0.6 } as const;
/** A place of more than some 300,000 people is meant rather than a person. */
const bigPlace = 5.5;

const { signs: known } = knownNameSigns;
const { signs: nouns } = headNounSigns;
const surnamesToo = wordSet(data.surnamesToo);
const storms = wordSet(data.storms);

/** Adds what word lists and gazetteer know of a name and of the nouns in it. */
export function weighKnownNames(context: RunContext, part: NamePart, evidence: Evidence): void {
  const { view, lexicon } = context;
  const { from, to } = part;
  const first = view.lower(from);
  const several = to - from > 1;
  const organization = lexicon.organizations.longest(view, from, to);
  if (organization === to) evidence.add(known['known-organization']);
  else if (several && organization > from) evidence.add(known['known-beginning']);
  // the Guardian
  if (view.lower(from - 1) === 'the' && lexicon.organizations.longest(view, from - 1, to) === to) {
    evidence.add(known['known-other']);
  }
  if (lexicon.places.longest(view, from, to) === to) evidence.add(known['known-place']);
  if (lexicon.people.longest(view, from, to) === to) evidence.add(known['known-person']);
  if (lexicon.others.longest(view, from, to) === to) evidence.add(known['known-none']);
  if (!several && lexicon.demonyms.has(first)) evidence.add(known.demonym);
  if (several) weighNouns(context, part, organization === to, evidence);
  weighGazetteer(context, part, organization === to, evidence);
}

/** The words that tell what has the name: *University*, *River*, *Festival*. */
function weighNouns(
  { view, lexicon }: RunContext,
  { from, to }: NamePart,
  organization: boolean,
  evidence: Evidence,
): void {
  const { organizationWords, placeNouns } = lexicon;
  const first = view.lower(from);
  const last = view.lower(to - 1);
  const head = view.word(to - 1);
  // union leader Kev Court
  const isBehindRole =
    to - from === 2 && surnamesToo.has(last) && lexicon.roles.has(view.lower(from - 1)) && !view.nameLike(from - 1);
  if (organizationWords.anywhere.has(last))
    evidence.add(isBehindRole ? nouns['organization-noun-surname'] : nouns['organization-noun'], head);
  else if (organizationWords.end.has(last)) evidence.add(nouns['organization-end'], head);
  if (placeNouns.anywhere.has(last) && !organization) {
    // Christopher Hill, Soo-jin Park
    const given = isHyphenMark(view.word(from + 1)) && /^\p{Ll}+$/u.test(view.word(from + 2)) && to - from === 4;
    const person = given || (to - from === 2 && lexicon.surnames.has(last) && lexicon.firstNames.has(first));
    evidence.add(person ? nouns['place-noun-surname'] : nouns['place-noun'], head);
  }
  if (placeNouns.start.has(first)) evidence.add(nouns['place-noun-first'], view.word(from));
  if (lexicon.eventWords.has(last)) evidence.add(nouns['event-noun']);
  if (storms.has(first)) evidence.add(nouns.storm);
  for (let i = from + 1; i < to - 1; i++) {
    const word = view.word(i);
    const before = view.lower(i - 1);
    if (/^(?:of|for|on|against)$/.test(word)) {
      const phrase = `${view.word(i - 1)} ${word}`;
      if (organizationWords.start.has(before) || organizationWords.anywhere.has(before))
        evidence.add(nouns['organization-of'], phrase);
      else if (word === 'of' && placeNouns.anywhere.has(before)) evidence.add(nouns['place-noun-of'], phrase);
      return;
    }
    if (organizationWords.anywhere.has(view.lower(i))) evidence.add(nouns['organization-word'], word);
  }
  if (organizationWords.anywhere.has(first)) evidence.add(nouns['organization-first'], view.word(from));
}

/** Countries weigh most, then by importance; what may as well be a first name or an ordinary word weighs less. */
function weighGazetteer(
  { view, lexicon, gazetteer }: RunContext,
  part: NamePart,
  organization: boolean,
  evidence: Evidence,
): void {
  const name = view.slice(part.from, part.to);
  if (gazetteer?.has(name) !== true || (part.style === 'capitals' && name.length <= 3)) return;
  const place = gazetteer.lookup(name)[0];
  if (place === undefined) return;
  const country = place.kind === 'country';
  const lower = view.lower(part.from);
  const acronym = isAcronym(view.word(part.from));
  const grown = placeWeights.importance * (place.importance - 3);
  let weight: number = Math.min(placeWeights.most, Math.max(placeWeights.least, grown));
  if (country) weight = placeWeights.country;
  else if (place.kind === 'continent' || place.kind === 'region') weight = placeWeights.wide;
  else if (place.kind === 'admin1') weight = Math.max(placeWeights.divisionAtLeast, weight);
  if (organization && !country) weight *= sharesLeft.organization;
  if (part.to - part.from > 1) weight += country ? placeWeights.countryWords : placeWeights.words;
  else if (acronym && !country) return;
  else if (lexicon.firstNames.has(lower) || lexicon.surnames.has(lower))
    weight *= country || place.importance > bigPlace ? sharesLeft.bigPlaceOrPerson : sharesLeft.person;
  else if (lexicon.common.has(lower) && !acronym) weight *= sharesLeft.ordinaryWord;
  evidence.addFor('place', country ? known.country : known.gazetteer, undefined, weight);
  if (country) evidence.addFor('none', known.country);
}
