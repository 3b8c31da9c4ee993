import type { FoundName, Piece } from './foundName';
import { hasHeadNoun, isHeadNoun, isWholeName, type RunContext } from './runContext';
import { isAcronym } from './wordShape';
import { isHyphenMark } from './wordView';
import data from '../words/data/names.json';
import { officeHeads } from '../words/personTitles';
import { wordSet } from '../words/wordSet';

const prepositions = wordSet(data.beforePlacesOfPeople);
/** How far before a name the noun of its office is looked for, in tokens. */
const reach = 8;
/** In tokens. */
const longestPerson = 5;

/**
 * *Leader of the Opposition Ann Lund*, *Superintendent of Police Mukta Dhar*: what an office is for, and who holds it, right behind
 * one another.
 */
export function behindOffice({ context, name, from, to }: FoundName): readonly Piece[] | null {
  if (to - from < 3 || !isBehindOffice(context, from) || isWholeName(context, from, to)) return null;
  const { view, lexicon, gazetteer } = context;
  if (isHeadNoun(lexicon, view.lower(to - 1)) || lexicon.organizationWords.end.has(view.lower(to - 1))) return null;
  if (name.type === 'person' && lexicon.firstNames.has(view.lower(from))) return null;
  const whole = longestWhole(context, from, to);
  const cut = personStart(context, whole, from, to);
  if (cut <= from || to - cut < 2 || to - cut > longestPerson || isAcronym(view.word(cut))) return null;
  const person: Piece = { from: cut, to, type: 'person' };
  const isNamed = !lexicon.common.has(view.lower(from)) || lexicon.organizations.longest(view, from, cut) > from;
  if (name.type === 'organization' && cut - from > 1 && isNamed)
    return [{ from, to: cut, type: 'organization' }, person];
  const isPlace = cut === whole && gazetteer?.has(view.slice(from, cut)) === true;
  return isPlace && !lexicon.common.has(view.lower(from)) ? [{ from, to: cut, type: 'place' }, person] : [person];
}

/** *Minister of*, *the mayor of*, *Minister for Home Affairs and*. */
function isBehindOffice({ view, lexicon }: RunContext, from: number): boolean {
  for (let at = from - 1; at > Math.max(0, from - reach); at--) {
    const word = view.lower(at);
    if (prepositions.has(word)) {
      const before = view.lower(at - 1);
      return officeHeads.has(before) || lexicon.roles.has(before) || lexicon.titles.has(before);
    }
    if (word !== 'the' && word !== 'and' && !view.nameLike(at)) return false;
  }
  return false;
}

/** The end of the longest known place or organisation that begins there; `from` without one. */
function longestWhole(context: RunContext, from: number, to: number): number {
  const { view, gazetteer } = context;
  for (let end = to - 1; end > from; end--)
    if (isWholeName(context, from, end) || gazetteer?.has(view.slice(from, end)) === true) return end;
  return from;
}

/** Where the person begins, behind a known name or ordinary words: at a first name, or where nothing but names follows; -1 where nothing tells. */
function personStart(context: RunContext, whole: number, from: number, to: number): number {
  const { view, lexicon } = context;
  const isOrdinary = (at: number): boolean =>
    !isHyphenMark(view.word(at + 1)) && (lexicon.common.has(view.lower(at)) || lexicon.demonyms.has(view.lower(at)));
  const isFirstName = (at: number): boolean => lexicon.firstNames.has(view.lower(at)) && !view.glued(at);
  for (let at = whole; at <= to - 2; at++) {
    if (at > from && isFirstName(at)) return at;
    if (isOrdinary(at)) continue;
    for (let rest = at; rest < to; rest++) if (isOrdinary(rest) || (rest > at && isFirstName(rest))) return -1;
    return hasHeadNoun(context, at, to) ? -1 : at;
  }
  return -1;
}
