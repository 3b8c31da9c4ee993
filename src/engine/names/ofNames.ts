import { RuleBook } from '../rules/ruleBook';
import data from '../words/data/names.json';
import { officeHeads } from '../words/personTitles';
import { wordSet } from '../words/wordSet';
import type { RunContext } from './runContext';

/** A connector behind the words of a run, and a capitalised word behind it. */
interface Connected {
  readonly context: RunContext;
  /** Where the run begins. */
  readonly from: number;
  /** The connector. */
  readonly end: number;
  /** The word behind the connector and its *the*. */
  readonly index: number;
  readonly limit: number;
}

const jointBodies = wordSet(data.jointBodies);
const forces = wordSet(data.forces);
const connectors = wordSet(data.connectors);
/** In tokens: how far behind *and* the word that makes an organisation may stand. */
const reach = 4;

/** What takes more words into its name by *of*, *for*, *on*, *at*, *against* or *and*. */
export const ofBook = new RuleBook<Connected, number>('How far does a name reach past “of” or “and”?', [
  { id: 'joint/office', example: 'They met |Minister of Trade Emily Terhune|.', find: office },
  { id: 'joint/court-for', example: 'The |Court of Appeals for the Third Circuit| ruled.', find: courtFor },
  { id: 'joint/organization-for', example: 'He left the |Center for Marine Research|.', find: organizationFor },
  { id: 'joint/title-of', example: 'They asked Chief of Staff |Emily Terhune|.', find: titleOf },
  { id: 'joint/place-of', example: 'He sailed the |Gulf of Terrano|.', find: placeOf },
  { id: 'joint/organization-of', example: 'They left |Harlow Hospital of Quillen|.', find: organizationOf },
  { id: 'joint/and-place', example: 'The |Port Authority of Oslo and Bergen| met.', find: andPlace },
  { id: 'joint/and-force', example: '|Avon and Somerset Police| said so.', find: andForce },
  { id: 'joint/and-of', example: 'He left the |Ministry of Agriculture and Fisheries|.', find: andOf },
  { id: 'joint/and', example: 'The |Trade and Industry Committee| met.', find: andHead },
]);

/** The part of a run's end that `ofBook` needs. */
type Run = Omit<Connected, 'index'>;

/** The end of a run with what is joined by a connector: *University of Oslo*, *Food and Drug Administration*; null when nothing is. */
export function afterConnector({ context, from, end, limit }: Run): number | null {
  const { view, lexicon, ledger } = context;
  if (!connectors.has(view.word(end))) return null;
  if (end - from > 1 && lexicon.organizations.longest(view, from, limit) === end) return null;
  const index = view.word(end + 1) === 'the' ? end + 2 : end + 1;
  if (index >= limit || !view.nameLike(index) || lexicon.calendar.has(view.lower(index))) return null;
  return ofBook.find({ context, from, end, index, limit }, ledger);
}

/** Minister of Trade, but President of Norway. */
function office({ context: { view, lexicon, gazetteer }, end, index }: Connected): number | null {
  const connector = view.word(end);
  if ((connector !== 'of' && connector !== 'for') || !officeHeads.has(view.lower(end - 1))) return null;
  return lexicon.common.has(view.lower(index)) && gazetteer?.has(view.word(index)) !== true ? index + 1 : null;
}

function organizationFor({ context: { view, lexicon }, end, index }: Connected): number | null {
  if (view.word(end) === 'and') return null;
  return lexicon.organizationWords.start.has(view.lower(end - 1)) ? index + 1 : null;
}

function titleOf({ context: { view, lexicon }, end, index, limit }: Connected): number | null {
  if (view.word(end) !== 'of') return null;
  return lexicon.titles.longest(view, end - 1, limit) > index ? index + 1 : null;
}

function placeOf({ context: { view, lexicon }, end, index }: Connected): number | null {
  if (view.word(end) !== 'of') return null;
  return lexicon.placeNouns.anywhere.has(view.lower(end - 1)) ? index + 1 : null;
}

function organizationOf({ context: { view, lexicon }, from, end, index }: Connected): number | null {
  if (view.word(end) !== 'of' || end - 1 === from) return null;
  return lexicon.organizationWords.anywhere.has(view.lower(end - 1)) ? index + 1 : null;
}

/** Two ordinary words inside a name with *of*. */
function andOf(at: Connected): number | null {
  const { view, lexicon } = at.context;
  if (!isAnd(at) || !hasOf(at)) return null;
  return lexicon.common.has(view.lower(at.end - 1)) && lexicon.common.has(view.lower(at.index)) ? at.index + 1 : null;
}

/** *Port Authority of New York and New Jersey*: one body for two places. */
function andPlace(at: Connected): number | null {
  const { context, from, end, index, limit } = at;
  const { view, lexicon, gazetteer } = context;
  if (!isAnd(at) || gazetteer === undefined) return null;
  let of = end - 1;
  while (of > from && view.word(of) !== 'of') of--;
  if (of === from || !jointBodies.has(view.lower(of - 1)) || !gazetteer.has(view.slice(of + 1, end))) return null;
  for (let to = Math.min(limit, index + reach); to > index; to--) {
    const whole = view.nameLike(to - 1) && !view.nameLike(to) && gazetteer.has(view.slice(index, to));
    if (whole && !lexicon.organizationWords.anywhere.has(view.lower(to))) return to;
  }
  return null;
}

/** *Avon and Somerset Police*: two places have one force. */
function andForce(at: Connected): number | null {
  const { context, from, end, index, limit } = at;
  const { view, gazetteer } = context;
  if (!isAnd(at) || gazetteer?.has(view.slice(from, end)) !== true) return null;
  const head = view.nameLike(index + 1) && index + 1 < limit && forces.has(view.lower(index + 1));
  return head && gazetteer.has(view.word(index)) ? index + 2 : null;
}

/** *Court of Appeals for the Third Circuit*, *District Court for the Southern District of New York*. */
function courtFor({ context: { view }, from, end, index, limit }: Connected): number | null {
  if (view.word(end) !== 'for') return null;
  let court = false;
  for (let i = from; i < end && !court; i++) court = /^(?:court|tribunal)$/.test(view.lower(i));
  if (!court) return null;
  for (let i = index; i < Math.min(limit, index + reach) && view.nameLike(i); i++)
    if (/^(?:circuit|district|division)$/.test(view.lower(i))) return i + 1;
  return null;
}

/** Ordinary words up to the one that makes an organisation or a title. */
function andHead(at: Connected): number | null {
  const { context, from, end, index, limit } = at;
  const { view, lexicon } = context;
  if (!isAnd(at) || hasOf(at)) return null;
  const makesName = (lower: string): boolean =>
    lexicon.organizationWords.anywhere.has(lower) || lexicon.titles.has(lower);
  for (let i = from; i < end; i++) {
    if (!lexicon.common.has(view.lower(i)) || makesName(view.lower(i))) return null;
  }
  for (let i = index; i < Math.min(limit, index + reach); i++) {
    if (!lexicon.common.has(view.lower(i)) || !view.nameLike(i)) return null;
    if (makesName(view.lower(i))) return i > index ? i + 1 : null;
  }
  return null;
}

/** *And* with no *the* behind it. */
function isAnd({ context: { view }, end, index }: Connected): boolean {
  return view.word(end) === 'and' && index === end + 1;
}

function hasOf({ context: { view }, from, end }: Connected): boolean {
  for (let i = from; i < end; i++) if (/^(?:of|for|on)$/.test(view.word(i))) return true;
  return false;
}
