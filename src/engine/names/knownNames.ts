import type { Evidence } from './evidence';
import type { NamePart } from '../entities/nameParts';
import type { RunContext } from './runContext';
import { isAcronym } from './wordShape';

const storms = /^(?:hurricane|typhoon|cyclone|storm|operation|apollo|project)$/;

/** Adds what word lists and gazetteer know of a name and of the nouns in it. */
export function weighKnownNames(context: RunContext, part: NamePart, evidence: Evidence): void {
  const { view, lexicon } = context;
  const { from, to } = part;
  const first = view.lower(from);
  const several = to - from > 1;
  const organization = lexicon.organizations.longest(view, from, to);
  if (organization === to) evidence.add('organization', 5, 'name/known-organization');
  else if (several && organization > from) evidence.add('organization', 1, 'name/known-beginning');
  // the Guardian
  if (view.lower(from - 1) === 'the' && lexicon.organizations.longest(view, from - 1, to) === to) {
    evidence.add('organization', 4, 'name/known-other');
  }
  if (lexicon.places.longest(view, from, to) === to) evidence.add('place', 5, 'name/known-place');
  if (lexicon.people.longest(view, from, to) === to) evidence.add('person', 4, 'name/known-person');
  if (lexicon.others.longest(view, from, to) === to) evidence.add('none', 5);
  if (!several && lexicon.demonyms.has(first)) evidence.add('none', 6);
  if (lexicon.common.has(first) && lexicon.titles.longest(view, from, to) === to) evidence.add('none', 3);
  if (several) weighNouns(context, part, organization === to, evidence);
  weighGazetteer(context, part, organization === to, evidence);
}

/** The words that tell what has the name: *University*, *River*, *Festival*. */
function weighNouns({ view, lexicon }: RunContext, { from, to }: NamePart, known: boolean, evidence: Evidence): void {
  const { organizationWords, placeNouns } = lexicon;
  const first = view.lower(from);
  const last = view.lower(to - 1);
  const head = view.word(to - 1);
  if (organizationWords.anywhere.has(last)) evidence.add('organization', 4.5, 'name/organization-noun', head);
  else if (organizationWords.end.has(last)) evidence.add('organization', 2.5, 'name/organization-end', head);
  if (placeNouns.anywhere.has(last) && !known) {
    // Christopher Hill
    const person = to - from === 2 && lexicon.surnames.has(last) && lexicon.firstNames.has(first);
    evidence.add('place', person ? 1.5 : 4.2, 'name/place-noun', head);
  }
  if (placeNouns.start.has(first)) evidence.add('place', 1.5, 'name/place-noun-first', view.word(from));
  if (lexicon.eventWords.has(last)) evidence.add('none', 4);
  if (storms.test(first)) evidence.add('none', 5);
  for (let i = from + 1; i < to - 1; i++) {
    const word = view.word(i);
    const before = view.lower(i - 1);
    if (/^(?:of|for|on|against)$/.test(word)) {
      const phrase = `${view.word(i - 1)} ${word}`;
      if (organizationWords.start.has(before) || organizationWords.anywhere.has(before))
        evidence.add('organization', 4.5, 'name/organization-of', phrase);
      else if (word === 'of' && placeNouns.anywhere.has(before))
        evidence.add('place', 3.5, 'name/place-noun-of', phrase);
      else if (lexicon.eventWords.has(before)) evidence.add('none', 3);
      return;
    }
    if (organizationWords.anywhere.has(view.lower(i)))
      evidence.add('organization', 1.5, 'name/organization-word', word);
  }
  if (organizationWords.anywhere.has(first))
    evidence.add('organization', 1, 'name/organization-first', view.word(from));
}

/** Countries weigh most, then by importance; what may as well be a first name or an ordinary word weighs less. */
function weighGazetteer(
  { view, lexicon, gazetteer }: RunContext,
  part: NamePart,
  known: boolean,
  evidence: Evidence,
): void {
  const name = view.slice(part.from, part.to);
  if (gazetteer?.has(name) !== true || (part.style === 'capitals' && name.length <= 3)) return;
  const place = gazetteer.lookup(name)[0];
  if (place === undefined) return;
  const country = place.kind === 'country';
  const lower = view.lower(part.from);
  const acronym = isAcronym(view.word(part.from));
  let weight = Math.min(5.5, Math.max(0.3, 0.8 * (place.importance - 3)));
  if (country) weight = 5.5;
  else if (place.kind === 'continent' || place.kind === 'region') weight = 3.5;
  else if (place.kind === 'admin1') weight = Math.max(3, weight);
  if (known && !country) weight *= 0.5;
  if (part.to - part.from > 1) weight += country ? 3 : 1.5;
  else if (acronym && !country) return;
  else if (lexicon.firstNames.has(lower) || lexicon.surnames.has(lower))
    weight *= country || place.importance > 5.5 ? 0.8 : 0.5;
  else if (lexicon.common.has(lower) && !acronym) weight *= 0.6;
  evidence.add('place', weight, country ? 'name/country' : 'name/gazetteer');
  if (country) evidence.add('none', -2);
}
