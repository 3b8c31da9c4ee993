import { RuleBook } from '../rules/ruleBook';
import data from '../words/data/names.json';
import { wordSet } from '../words/wordSet';
import { goesOnInHeadline, isCapital, isOrdinaryInHeadline } from './capitals';
import type { CaseStyle } from './caseStyle';
import { afterConnector } from './ofNames';
import type { RunContext } from './runContext';
import { behindSyllable, isHyphenMark, isPossessive } from './wordView';

/** A run of words written like a name, as far as it is read: tokens `from` up to `end`. */
export interface GrowingRun {
  readonly context: RunContext;
  readonly from: number;
  end: number;
  /** It never goes on past this token. */
  readonly limit: number;
  readonly style: CaseStyle;
  /** The end of the longest name of the lists that begins where the run does; `from` without one. */
  readonly listed: number;
}

/** What stands behind a hyphen in a compound that is no name: *Moscow-based*, *US-led*. */
const compoundEnds =
  /(?:ed|ing|born|like|wide|run|style|owned|made|led|era|type|held|size|grown|bound|area|free|wing|old|turned)$/;
const headsOfAdjectives = wordSet(data.headsOfAdjectives);
const parties = wordSet(data.parties);
const placeEndings = wordSet(data.placeEndings);
const placeConnectors = wordSet(data.placeConnectors);
/** In tokens: how far a name of the gazetteer, and what makes an organisation of an ordinary word, may reach past the joint. */
const reach = 4;
const mostParticles = 3;

/** What holds the words of a name together; the same end stops it. */
export const nameJointBook = new RuleBook<GrowingRun, number>('How far does a name go on?', [
  {
    id: 'joint/listed',
    example: 'They asked |Médecins sans Frontières|.',
    find: ({ listed, end }) => greater(listed, end),
  },
  { id: 'joint/headline-word', example: '|Norway| Troops Leave |Terhune Valley| Today', find: headlineWord },
  { id: 'joint/capital', example: 'They saw |Emily Vandergraaf|.', find: capital },
  { id: 'joint/hyphen-capital', example: 'They met |Anne-Sophie| Lind.', find: hyphenCapital },
  { id: 'joint/hyphen-article', example: 'They met |Bint-al-Hoda|, who agreed.', find: hyphenArticle },
  { id: 'joint/hyphen-syllable', example: 'They met |Lin Xiao-qi|.', find: hyphenSyllable },
  { id: 'joint/ampersand', example: 'They hired |Quillen & Terhune|.', find: ampersand },
  { id: 'joint/possessive-place', example: "They sailed to |St. John's| in June.", find: possessivePlace },
  { id: 'joint/possessive-word', example: "They joined the |Women's Institute|.", find: possessiveWord },
  { id: 'joint/adjective', example: 'They left the |Korean peninsula|.', find: adjective },
  { id: 'joint/particle', example: 'They met |Joost van den Heuvel|.', find: particles },
  { id: 'joint/place-connector', example: 'They saw |Trinidad and Tobago|.', find: placeConnector },
  { id: 'joint/of', example: 'He left the |University of Harlow|.', find: afterConnector },
]);

/** Reads a run to its end, which it answers. */
export function readOn(run: GrowingRun): number {
  while (run.end < run.limit) {
    const next = nameJointBook.find(run, run.context.ledger);
    if (next === null || next === run.end) break;
    run.end = next;
  }
  return run.end;
}

const greater = (a: number, b: number): number | null => (a > b ? a : null);

function headlineWord({ context, from, end, style }: GrowingRun): number | null {
  if (style === 'sentence' || !context.view.nameLike(end)) return null;
  return isOrdinaryInHeadline(context, end, style) && !goesOnInHeadline(context, from, end) ? end : null;
}

function isBehindFirstName({ view, lexicon }: RunContext, index: number): boolean {
  return view.nameLike(index - 1) && lexicon.firstNames.has(view.lower(index - 1));
}

function capital({ context, end, limit }: GrowingRun): number | null {
  if (!isCapital(context, end)) return null;
  const listed = context.lexicon.organizations.longest(context.view, end, limit);
  // Chris Christie's aide: with a first name in front the shop is a surname.
  const owner = listed > end && isPossessive(context.view.word(listed - 1)) && isBehindFirstName(context, end);
  return owner ? end + 1 : Math.max(end + 1, listed);
}

function hasHyphen({ context: { view }, end, limit }: GrowingRun): boolean {
  return isHyphenMark(view.word(end)) && end + 1 < limit && view.glued(end) && view.glued(end + 1);
}

/** *Jean-Pierre*, *Bosnia-Herzegovina*. */
function hyphenCapital(run: GrowingRun): number | null {
  return hasHyphen(run) && run.context.view.nameLike(run.end + 1) ? run.end + 2 : null;
}

/** *Bashar al-Assad*, where the tokenizer cuts at both hyphens: *Bint-al-Hoda*. */
function hyphenArticle(run: GrowingRun): number | null {
  const { context, end, limit } = run;
  const { view, lexicon } = context;
  if (!hasHyphen(run) || end + 3 >= limit || !lexicon.particles.has(view.word(end + 1))) return null;
  const article = isHyphenMark(view.word(end + 2)) && view.glued(end + 3);
  return article && view.nameLike(end + 3) ? end + 4 : null;
}

/** *Ban Ki-moon*, *Ki-moon Ban*, *Min-jun*. */
function hyphenSyllable(run: GrowingRun): number | null {
  const { context, from, end } = run;
  const { view, lexicon } = context;
  const second = view.word(end + 1);
  if (!hasHyphen(run) || lexicon.particles.has(second)) return null;
  const behind = view.nameLike(end + 2) && lexicon.surnames.has(view.lower(end + 2));
  const foreign = !lexicon.common.has(second) && !lexicon.common.has(view.lower(end - 1)) && !placeEndings.has(second);
  if (!(end - from > 1 && view.nameLike(end - 2)) && !behind && !foreign) return null;
  const syllables = /^\p{Ll}{1,6}$/u.test(second) && /^\p{Lu}\p{Ll}{1,5}$/u.test(view.word(end - 1));
  const last = behindSyllable(view, end + 2);
  // Naqsh-e Jahan
  return syllables && !compoundEnds.test(second) && (second.length > 1 || last > end + 2) ? last : null;
}

function ampersand({ context: { view }, end, limit }: GrowingRun): number | null {
  return view.word(end) === '&' && end + 1 < limit && view.nameLike(end + 1) ? end + 2 : null;
}

/** *St. John's*. */
function possessivePlace({ context: { view, gazetteer }, from, end }: GrowingRun): number | null {
  return end - from > 1 && view.lower(end) === "'s" && gazetteer?.has(view.slice(from, end + 1)) === true
    ? end + 1
    : null;
}

/** *Women's Institute*, *Transport Workers' Federation*: an ordinary word and an organisation behind. */
function possessiveWord({ context: { view, lexicon }, end, limit }: GrowingRun): number | null {
  if (!isPossessive(view.word(end)) || !lexicon.common.has(view.lower(end - 1))) return null;
  for (let i = end + 1; i < Math.min(limit, end + reach) && view.nameLike(i); i++) {
    if (lexicon.organizationWords.anywhere.has(view.lower(i))) return i + 1;
  }
  return null;
}

/** *Korean peninsula*, *Republican party*. */
function adjective({ context: { view, lexicon }, from, end }: GrowingRun): number | null {
  if (end - from !== 1 || !headsOfAdjectives.has(view.word(end))) return null;
  const lower = view.lower(from);
  return lexicon.demonyms.has(lower) || parties.has(lower) ? end + 1 : null;
}

/** *van der Bellen*, *bin Salman*, *Rio de Janeiro*, *Bashar al-Assad*. */
function particles({ context: { view, lexicon }, from, end, limit }: GrowingRun): number | null {
  if (!lexicon.particles.has(view.word(end))) return null;
  let index = end;
  while (index < limit && index < end + mostParticles && lexicon.particles.has(view.word(index))) index++;
  if (isHyphenMark(view.word(index)) && view.glued(index) && view.glued(index + 1)) index++;
  if (index >= limit || !view.nameLike(index)) return null;
  const organization = lexicon.organizationWords.anywhere.has(view.lower(end - 1));
  return organization && !lexicon.firstNames.has(view.lower(from)) ? null : index + 1;
}

/** *Isle of Man*, *Trinidad and Tobago*: a name of the gazetteer that begins where the run does or at its last word. */
function placeConnector({ context: { view, gazetteer }, from, end, limit }: GrowingRun): number | null {
  if (gazetteer === undefined || !placeConnectors.has(view.word(end))) return null;
  for (let to = Math.min(limit, end + reach); to > end + 1; to--) {
    if (!view.nameLike(to - 1)) continue;
    if (gazetteer.has(view.slice(from, to)) || (from < end - 1 && gazetteer.has(view.slice(end - 1, to)))) return to;
  }
  return null;
}
