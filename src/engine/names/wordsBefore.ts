import type { EntityType } from '../analysis';
import type { Evidence } from './evidence';
import type { NamePart } from '../entities/nameParts';
import type { RunContext } from './runContext';
import { isAcronym } from './wordShape';

/** How much a noun beside a name tells of it. */
export const nounWeights: Readonly<Record<EntityType, number>> = { person: 1.5, organization: 2.2, place: 2.5 };
const inside = new Set(
  'in near inside outside across throughout around into within toward towards via downtown'.split(' '),
);
const towards = new Set(['from', 'to', 'at', 'through', 'between']);

/** Adds what the words before a name tell: its title, articles, prepositions, nouns and roles. */
export function weighWordsBefore(context: RunContext, part: NamePart, evidence: Evidence): void {
  const { view, lexicon, gazetteer } = context;
  const { from, to } = part;
  const before = view.lower(from - 1);
  const second = view.lower(from - 2);
  if (part.title !== null) evidence.add('person', 4.5, 'name/title', part.title);
  // The article of a compound is not the name's: the Oslo-based firm.
  const compound = view.word(to) === '-' && view.glued(to) && view.glued(to + 1);
  const water = before === 'the' && !isAcronym(view.word(from)) && isWater(second, view.lower(from - 3));
  if (water) {
    evidence.add('place', 2.5, 'name/water', second);
    return;
  }
  if (!compound && weighArticle(before, to - from === 1, evidence)) return;
  if (/^(?:on|to|via|through)$/.test(before) && lexicon.media.has(view.slice(from, to).toLowerCase()))
    evidence.add('none', 7);
  if (
    before === '(' &&
    view.word(to) === ')' &&
    view.nameLike(from - 2) &&
    /^\p{Lu}{2,8}$/u.test(view.slice(from, to))
  ) {
    evidence.add('organization', 3, 'name/bracketed');
  }
  const noun = lexicon.nounsBefore.get(before);
  if (noun !== undefined) evidence.add(noun, nounWeights[noun], 'name/noun-before', before);
  if (before === 'of' && lexicon.nounsBefore.get(second) === 'place')
    evidence.add('place', 2.5, 'name/place-of', second);
  if (lexicon.roles.has(before) && !view.nameLike(from - 1)) evidence.add('person', 2.8, 'name/role-before', before);
  else if (before === ',' && lexicon.roles.has(second)) evidence.add('person', 1.5, 'name/role-comma', second);
  if (inside.has(before)) evidence.add('place', before === 'in' ? 1.8 : 1.2, 'name/inside', before);
  else if (towards.has(before)) evidence.add('place', 0.5, 'name/towards', before);
  else if (before === 'by' || before === 'with') evidence.add('person', 0.5, 'name/by-with', before);
  if (before === 'at') evidence.add('organization', 0.6, 'name/at', before);
  // Austin, Texas; Austin, TX
  if (before !== ',' || gazetteer === undefined || !view.nameLike(from - 2)) return;
  const kind = gazetteer.has(view.word(from - 2)) ? gazetteer.qualifier(view.slice(from, to))[0]?.kind : undefined;
  const acronym = isAcronym(view.word(from));
  if (kind === 'country' || kind === 'admin1' || (kind !== undefined && acronym))
    evidence.add('place', 3, 'name/state-after');
  else if (kind !== undefined) evidence.add('place', 1, 'name/after-place');
}

/** *Along the Isonzo*, *the banks of the Isonzo*, *a bridge over the Isonzo*. */
function isWater(second: string, third: string): boolean {
  if (/^(?:along|cross|crosses|crossed|crossing|upstream|downstream)$/.test(second)) return true;
  if (second === 'of') return /^(?:banks?|mouth|tributary|tributaries|shores?|estuary|headwaters)$/.test(third);
  return second === 'over' && /^(?:bridges?|ferry|dam)$/.test(third);
}

/** Persons and most places have no article. */
function weighArticle(before: string, single: boolean, evidence: Evidence): boolean {
  if (before === 'the') {
    evidence.add('person', -2.2);
    evidence.add('organization', 0.9, 'name/article');
    evidence.add('place', -0.6);
    evidence.add('none', single ? 0.9 : 0.6);
    return true;
  }
  if (before !== 'a' && before !== 'an') return false;
  evidence.add('none', 1.5);
  evidence.add('person', -0.8);
  evidence.add('place', -0.5);
  return true;
}
