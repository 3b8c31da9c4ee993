import type { Evidence } from './evidence';
import type { NamePart } from '../entities/nameParts';
import { NameSigns } from './nameSigns';
import type { RunContext } from './runContext';
import data from '../words/data/names.json';
import { wordSet } from '../words/wordSet';
import { isAcronym } from './wordShape';

export const wordsBeforeSigns = new NameSigns('What do the words before a name tell of it?', {
  title: { person: 4.5, example: 'They met President |Terhune|.' },
  water: { place: 2.5, example: 'They camped along the |Terhune|.' },
  article: { person: -2.2, organization: 0.9, place: -0.6, example: 'They asked the |Terhune Systems| about it.' },
  'article-one-word': { none: 0.9, example: 'They asked the |ZKRW| about it.' },
  'article-words': { none: 0.6, example: 'They asked the |Terhune Systems| about it.' },
  'indefinite-article': { none: 1.5, person: -0.8, place: -0.5, example: 'They asked a |Terhune| Systems clerk.' },
  bracketed: { organization: 3, example: 'They asked the Terhune Systems (|TSQ|).' },
  'noun-before': { person: 1.5, organization: 2.2, place: 2.5, example: 'They sued retailer |Terhune|.' },
  'spoken-for': { person: -1.2, organization: 1.8, example: 'They asked a spokesperson for |Nordbank| today.' },
  'place-of': { place: 2.5, example: 'They left the village of |Terhune|.' },
  'office-of': { place: 2.5, example: 'They asked Mayor Emily Lund of |Terhune| about it.' },
  'role-before': { person: 2.8, example: 'They asked spokesman |Terhune| about it.' },
  'role-comma': { person: 1.5, example: 'They asked the chairman, |Terhune|.' },
  in: { place: 1.8, example: 'They live in |Terhune| now.' },
  inside: { place: 1.2, example: 'They live near |Terhune| now.' },
  towards: { place: 0.5, example: 'They came to |Bergen|.' },
  at: { organization: 0.6, example: 'They work at |Boeing|.' },
  'state-after': { place: 3, example: 'They left for Austin, |Texas|.' },
  'after-place': { place: 1, example: 'They left for Bergen, |Oslo| and home.' },
});
const { signs } = wordsBeforeSigns;

const inside = wordSet(data.inside);
const speakers = wordSet(data.speakForBodies);
const officesOfPlaces = wordSet(data.officesOfPlaces);
const towards = wordSet(data.towards);
const alongWater = wordSet(data.alongWater);
const partsOfWater = wordSet(data.partsOfWater);
const overWater = wordSet(data.overWater);

/** Adds what the words before a name tell: its title, articles, prepositions, nouns and roles. */
export function weighWordsBefore(context: RunContext, part: NamePart, evidence: Evidence): void {
  const { view, lexicon, gazetteer } = context;
  const { from, to } = part;
  const before = view.lower(from - 1);
  const second = view.lower(from - 2);
  if (part.title !== null) evidence.add(signs.title, part.title);
  // The article of a compound is not the name's: the Oslo-based firm.
  const compound = view.word(to) === '-' && view.glued(to) && view.glued(to + 1);
  const water = before === 'the' && !isAcronym(view.word(from)) && isWater(second, view.lower(from - 3));
  if (water) {
    evidence.add(signs.water, second);
    return;
  }
  if (!compound && weighArticle(before, to - from === 1, evidence)) return;
  if (
    before === '(' &&
    view.word(to) === ')' &&
    view.nameLike(from - 2) &&
    /^\p{Lu}{2,8}$/u.test(view.slice(from, to))
  ) {
    evidence.add(signs.bracketed);
  }
  const noun = lexicon.nounsBefore.get(before);
  if (noun !== undefined) evidence.addFor(noun, signs['noun-before'], before);
  if (before === 'of' && lexicon.nounsBefore.get(second) === 'place') evidence.add(signs['place-of'], second);
  if (before === 'of' && isOfficeOf(context, from - 2)) evidence.add(signs['office-of']);
  if (before === 'for' && speakers.has(second)) evidence.add(signs['spoken-for'], second);
  if (lexicon.roles.has(before) && !view.nameLike(from - 1)) evidence.add(signs['role-before'], before);
  else if (before === ',' && lexicon.roles.has(second)) evidence.add(signs['role-comma'], second);
  if (inside.has(before)) evidence.add(before === 'in' ? signs.in : signs.inside, before);
  else if (towards.has(before)) evidence.add(signs.towards, before);
  if (before === 'at') evidence.add(signs.at, before);
  // Austin, Texas; Austin, TX
  if (before !== ',' || gazetteer === undefined || !view.nameLike(from - 2)) return;
  const kind = gazetteer.has(view.word(from - 2)) ? gazetteer.qualifier(view.slice(from, to))[0]?.kind : undefined;
  const acronym = isAcronym(view.word(from));
  if (kind === 'country' || kind === 'admin1' || (kind !== undefined && acronym)) evidence.add(signs['state-after']);
  else if (kind !== undefined) evidence.add(signs['after-place']);
}

const longestName = 4;

/** *Mayor Luc Roy of Sorel*, from the last word of the name before *of*. */
function isOfficeOf({ view }: RunContext, last: number): boolean {
  let at = last;
  while (at > last - longestName && view.nameLike(at) && !officesOfPlaces.has(view.lower(at))) at--;
  return at < last && officesOfPlaces.has(view.lower(at));
}

/** *Along the Isonzo*, *the banks of the Isonzo*, *a bridge over the Isonzo*. */
function isWater(second: string, third: string): boolean {
  if (alongWater.has(second)) return true;
  if (second === 'of') return partsOfWater.has(third);
  return second === 'over' && overWater.has(third);
}

/** Persons and most places have no article. */
function weighArticle(before: string, single: boolean, evidence: Evidence): boolean {
  if (before === 'the') {
    evidence.add(signs.article);
    evidence.add(single ? signs['article-one-word'] : signs['article-words']);
    return true;
  }
  if (before !== 'a' && before !== 'an') return false;
  evidence.add(signs['indefinite-article']);
  return true;
}
