import data from '../words/data/names.json';
import { wordSet } from '../words/wordSet';
import type { FoundName, Piece } from './foundName';
import { isPossessive } from './wordView';

const directions = wordSet(data.directions);
const festiveDays = wordSet(data.festiveDays);
const units = wordSet(data.units);
const matchVerbs = wordSet(data.matchVerbs);
/** In tokens: how far behind the verb a score stands. */
const scoreReach = 14;
/** Above this confidence no noun in front gives a name another type. */
const surelyOfType = 0.97;
const none: readonly Piece[] = [];

/** *International Women's Day* is no name of people. */
export function beforeDay({ context: { view }, to }: FoundName): readonly Piece[] | null {
  return isPossessive(view.word(to)) && festiveDays.has(view.lower(to + 1)) && view.nameLike(to + 1) ? none : null;
}

/** *South Korean*, *Central European*. */
export function people({ context: { view, lexicon }, from, to }: FoundName): readonly Piece[] | null {
  return to - from === 2 && directions.has(view.lower(from)) && lexicon.demonyms.has(view.lower(from + 1))
    ? none
    : null;
}

/** *Hong Kongers*, *New Yorkers*. */
export function inhabitants({ context: { view, gazetteer }, from, to }: FoundName): readonly Piece[] | null {
  const text = view.slice(from, to);
  const several = to - from > 1 && text.endsWith('ers');
  return several && gazetteer?.has(text) === false && gazetteer.has(text.slice(0, -3)) ? none : null;
}

/** *40 degrees Celsius*. */
export function unit({ context: { view }, from, to }: FoundName): readonly Piece[] | null {
  if (to - from !== 1 || !units.has(view.lower(from))) return null;
  return /^(?:degrees?|.*[°\d])$/.test(view.lower(from - 1)) ? none : null;
}

/** *Uni lost to Noosa 3-1*. */
export function club({ context: { view, lexicon }, name, from, to }: FoundName): readonly Piece[] | null {
  const lower = view.lower(from);
  if (name.type !== 'person' || to - from !== 1 || name.title !== undefined || !matchVerbs.has(view.lower(to)))
    return null;
  if (lexicon.firstNames.has(lower) || lexicon.surnames.has(lower)) return null;
  for (let i = to + 1; i < to + scoreReach; i++) {
    if (/^\d{1,3}[-–]\d{1,3}$/.test(view.word(i))) return [{ from, to, type: 'organization' }];
    const score =
      /^\d{1,3}$/.test(view.word(i)) && /^[-–]$/.test(view.word(i + 1)) && /^\d{1,3}$/.test(view.word(i + 2));
    if (score) return [{ from, to, type: 'organization' }];
    if (/^[.?!]?$/.test(view.word(i))) return null;
  }
  return null;
}

/** *The Amazon rainforest* is no company. */
export function smallHead({ context: { view }, from, to }: FoundName): readonly Piece[] | null {
  return /^(?:rainforest|peninsula|archipelago)$/.test(view.word(to)) ? [{ from, to: to + 1, type: 'place' }] : null;
}

/** *The newspaper Magyar Nemzet*, *the news agency Fars*, *the village of Ain Dara*. */
export function kindBefore({ context: { view, lexicon }, name, from, to }: FoundName): readonly Piece[] | null {
  if (name.title !== undefined || name.confidence > surelyOfType) return null;
  const noun = view.lower(from - 1);
  const type = lexicon.nounsBefore.get(noun === 'of' ? view.lower(from - 2) : noun);
  if (type === undefined || type === name.type || (noun === 'of') !== (type === 'place' && noun === 'of')) return null;
  // the firm Lund runs
  const known = lexicon.firstNames.has(view.lower(from)) || lexicon.surnames.has(view.lower(to - 1));
  return known && name.type === 'person' ? null : [{ from, to, type }];
}
