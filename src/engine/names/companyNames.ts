import data from '../words/data/names.json';
import { wordSet } from '../words/wordSet';
import type { TokenName, TokenPlace } from './tokenName';
import type { WordView } from './wordView';

const partners = wordSet(data.partners);
const pictures = wordSet(data.pictures);
const housesOfPartners = wordSet(data.housesOfPartners);
const topLevel = wordSet(data.topLevelDomains);
const longestCredit = 12;
const longestAgency = 4;

/** *Photo by Kim Oda/Getty Images*, *Credit: Jo Bell / AFP*. */
export function agencyInCredit(place: TokenPlace): TokenName | null {
  const { view, at } = place;
  if (view.word(at) === ':') return agencyBehindColon(place);
  if ((view.word(at) !== '/' && view.word(at) !== 'via') || !view.nameLike(at + 1) || !view.nameLike(at - 1))
    return null;
  let credit = false;
  for (let i = at - 2; i >= 0 && i > at - longestCredit && !credit; i--) credit = pictures.has(view.lower(i));
  if (!credit) return null;
  const to = endOfCapitals(view, at + 1, at + 1 + longestAgency);
  return { from: at + 1, to, type: 'organization', confidence: 0.9 };
}

/** *Photo: CNN NewSource*: a known agency in front makes an agency of what follows. */
function agencyBehindColon({ view, lexicon, at }: TokenPlace): TokenName | null {
  if (!pictures.has(view.lower(at - 1))) return null;
  const to = endOfCapitals(view, at + 1, at + 1 + longestAgency);
  const known = lexicon.organizations.longest(view, at + 1, to);
  const isPicture = pictures.has(view.lower(to - 1));
  return known > at + 1 && !isPicture ? { from: at + 1, to, type: 'organization', confidence: 0.9 } : null;
}

/** *Lund and Sons*; *the retailer Lund and Terhune*. */
export function afterWordAnd({ view, lexicon, at }: TokenPlace): TokenName | null {
  if (view.word(at) !== 'and' || !view.nameLike(at - 1) || !view.nameLike(at + 1)) return null;
  const listed = lexicon.organizations.longest(view, at - 1, Math.min(view.tokens.count, at + 4));
  if (listed > at) return { from: at - 1, to: listed, type: 'organization', confidence: 0.9 };
  const single = !view.nameLike(at - 2) && !view.nameLike(at + 2);
  if (partners.has(view.lower(at + 1)) && !view.nameLike(at + 2)) {
    let from = at - 1;
    while (view.nameLike(from - 1) && from > at - 3) from--;
    return { from, to: at + 2, type: 'organization', confidence: 0.9 };
  }
  if (single && isHouseBehind(view, at + 2) && !lexicon.firstNames.has(view.lower(at + 1)))
    return { from: at - 1, to: at + 2, type: 'organization', confidence: 0.85 };
  const house = single && housesOfPartners.has(view.lower(at - 2)) && !lexicon.demonyms.has(view.lower(at - 1));
  return house ? { from: at - 1, to: at + 2, type: 'organization', confidence: 0.85 } : null;
}

/** *Lund and Terhune, the food company,* */
function isHouseBehind(view: WordView, at: number): boolean {
  if (view.word(at) !== ',' || !/^an?$|^the$/.test(view.word(at + 1))) return false;
  for (let i = at + 2; i < at + 6 && /^\p{L}/u.test(view.word(i)); i++)
    if (housesOfPartners.has(view.lower(i))) return /^[,.]$/.test(view.word(i + 1));
  return false;
}

/** *The law firm Kern, Lund & Terhune*; *Kern & Lund, the law firm,*. */
export function partnersInList({ view, at }: TokenPlace): TokenName | null {
  if (view.word(at) !== '&' || !view.nameLike(at - 1) || !view.nameLike(at + 1)) return null;
  let from = at - 1;
  while (view.word(from - 1) === ',' && view.nameLike(from - 2) && at - from < longestCredit) from -= 2;
  const apart = from === at - 1 && view.nameLike(from - 1);
  const house = !apart && (housesOfPartners.has(view.lower(from - 1)) || isHouseBehind(view, at + 2));
  return house ? { from, to: at + 2, type: 'organization', confidence: 0.9 } : null;
}

/** *Terhune.com*, *Portal.hu*: a site that is named by its address. */
export function webAddress({ view, at }: TokenPlace): TokenName | null {
  const word = view.word(at);
  if (word !== '.') {
    const end = word.slice(word.lastIndexOf('.') + 1);
    return view.nameLike(at) && topLevel.has(end) && /^[\p{L}\d.-]+$/u.test(word)
      ? { from: at, to: at + 1, type: 'organization', confidence: 0.8 }
      : null;
  }
  const address = view.glued(at) && view.glued(at + 1) && view.nameLike(at - 1) && topLevel.has(view.word(at + 1));
  return address ? { from: at - 1, to: at + 2, type: 'organization', confidence: 0.8 } : null;
}

function endOfCapitals(view: WordView, from: number, limit: number): number {
  let to = from;
  while (to < limit && view.nameLike(to)) to++;
  return to;
}
