/** What holds the words of a name together besides blanks. Each function answers the run's new end, or the same end. */
import type { RunContext } from './runContext';
import { isHyphenMark } from './wordView';

/** What stands behind a hyphen in a compound that is no name: *Moscow-based*, *US-led*. */
const compoundEnds =
  /(?:ed|ing|born|like|wide|run|style|owned|made|led|era|type|held|size|grown|bound|area|free|wing|old|turned)$/;
/** Small heads that make a name of an adjective. */
const headsOfAdjectives = new Set(['peninsula', 'subcontinent', 'archipelago', 'party']);
const parties = new Set(
  'republican democratic labour labor conservative liberal green communist socialist libertarian tory nationalist'.split(
    ' ',
  ),
);

/** *Jean-Pierre*, *Bashar al-Assad*, *Ban Ki-moon*, *Bosnia-Herzegovina*. */
export function afterHyphen({ view, lexicon }: RunContext, from: number, end: number, limit: number): number {
  if (end + 1 >= limit || !view.glued(end) || !view.glued(end + 1)) return end;
  const second = view.word(end + 1);
  if (view.nameLike(end + 1)) return end + 2;
  const article = lexicon.particles.has(second) && isHyphenMark(view.word(end + 2)) && view.glued(end + 3);
  if (article && end + 3 < limit && view.nameLike(end + 3)) return end + 4;
  const syllables = /^\p{Ll}{1,6}$/u.test(second) && /^\p{Lu}\p{Ll}{1,5}$/u.test(view.word(end - 1));
  if (!syllables || end - from < 2 || compoundEnds.test(second)) return end;
  return view.nameLike(end - 2) ? end + 2 : end;
}

/** *van der Bellen*, *bin Salman*, *Rio de Janeiro*, *Bashar al-Assad*. */
export function afterParticles({ view, lexicon }: RunContext, from: number, end: number, limit: number): number {
  let index = end;
  while (index < limit && index < end + 3 && lexicon.particles.has(view.word(index))) index++;
  if (isHyphenMark(view.word(index)) && view.glued(index) && view.glued(index + 1)) index++;
  if (index >= limit || !view.nameLike(index)) return end;
  const organization = lexicon.organizationWords.anywhere.has(view.lower(end - 1));
  return organization && !lexicon.firstNames.has(view.lower(from)) ? end : index + 1;
}

/** *Lloyd's of London*; *Women's Institute*, *Transport Workers' Federation*: an ordinary word and an organisation behind. */
export function afterPossessive(context: RunContext, from: number, end: number, limit: number): number {
  const { view, lexicon, gazetteer } = context;
  // St. John's
  if (end - from > 1 && view.lower(end) === "'s" && gazetteer?.has(view.slice(from, end + 1)) === true) return end + 1;
  const known = lexicon.organizations.longest(view, end - 1, limit);
  if (known > end) return known;
  if (!lexicon.common.has(view.lower(end - 1))) return end;
  for (let i = end + 1; i < Math.min(limit, end + 4) && view.nameLike(i); i++) {
    if (lexicon.organizationWords.anywhere.has(view.lower(i))) return i + 1;
  }
  return end;
}

/** *Korean peninsula*, *Republican party*. */
export function afterAdjective({ view, lexicon }: RunContext, from: number, end: number): number {
  if (end - from !== 1 || !headsOfAdjectives.has(view.word(end))) return end;
  const lower = view.lower(from);
  return lexicon.demonyms.has(lower) || parties.has(lower) ? end + 1 : end;
}

/** *Isle of Man*, *Trinidad and Tobago*: a name of the gazetteer that begins where the run does or at its last word. */
export function afterPlaceConnector({ view, gazetteer }: RunContext, from: number, end: number, limit: number): number {
  if (gazetteer === undefined) return end;
  for (let to = Math.min(limit, end + 4); to > end + 1; to--) {
    if (!view.nameLike(to - 1)) continue;
    if (gazetteer.has(view.slice(from, to)) || (from < end - 1 && gazetteer.has(view.slice(end - 1, to)))) return to;
  }
  return end;
}
