import data from '../words/data/names.json';
import { wordSet } from '../words/wordSet';
import { isCountry, isWholeName, type RunContext } from './runContext';
import { isHyphenMark, isPossessive } from './wordView';

/** Ordinary words that may be a first name, or a surname in front. */
export const wordNames = wordSet(data.wordNames);
/** Family names that are small English words. */
export const familyWords = wordSet(data.familyWords);
const auxiliaries = wordSet(data.auxiliaries);
const appositionStarts = wordSet(data.appositionStarts);
const longestName = 3;
/** How far behind it a question mark shows that the word asks: *Will Lund resign?* */
const longestQuestion = 40;
/** One syllable as Korean and Chinese names are written. */
const syllable = '[bcdfghjklmnprstwyz]{0,2}[hwy]?[aeiou]{1,3}(?:ng|[nklmpbthr])?';
const capitalSyllable = new RegExp(`^(?=.{2,6}$)${syllable}$`, 'i');
const smallSyllable = new RegExp(`^(?=.{1,6}$)${syllable}$`);
const notSyllables = wordSet(data.behindHyphens);

/** Whether tokens are a given name of two syllables: *Ji-won*. */
export function isHyphenatedGivenName(
  { view, lexicon }: Pick<RunContext, 'view' | 'lexicon'>,
  from: number,
  to: number,
): boolean {
  if (to - from !== 3 || !isHyphenMark(view.word(from + 1)) || !view.glued(from + 1) || !view.glued(from + 2))
    return false;
  const [first, second] = [view.word(from), view.word(from + 2)];
  if (!view.nameLike(from) || !capitalSyllable.test(first) || !smallSyllable.test(second)) return false;
  return !notSyllables.has(second) && !lexicon.demonyms.has(first.toLowerCase());
}

/** Whether a sentence begins with a name whose first word is an ordinary one: *Will Lund is 40*, but *Will Lund resign?* */
export function isWordName(context: RunContext, from: number, to: number): boolean {
  const { view, lexicon } = context;
  const first = view.lower(from);
  if (!wordNames.has(first) && !(lexicon.firstNames.has(first) && lexicon.openers.has(first))) return false;
  if (to - from < 2 || to - from > longestName || lexicon.openers.has(view.lower(from + 1))) return false;
  if (isWholeName(context, from + 1, to) && !lexicon.firstNames.has(first)) return false;
  if (isCountry(context, from + 1, to) || lexicon.titles.longest(view, from + 1, to) > from + 1) return false;
  if (auxiliaries.has(first) && asks(context, to)) return false;
  return isFollowedAsSubject(context, to);
}

/** Whether what stands behind a name has a person for its subject, or tells who that is. */
export function isFollowedAsSubject({ view, lexicon }: Pick<RunContext, 'view' | 'lexicon'>, to: number): boolean {
  const next = view.lower(to);
  if (lexicon.personVerbs.has(next) || auxiliaries.has(next) || isPossessive(view.word(to))) return true;
  if (next !== ',') return false;
  const second = view.lower(to + 1);
  return second === 'who' || /^\d{1,3}$/.test(second) || appositionStarts.has(second) || lexicon.roles.has(second);
}

/** Whether a question mark ends what goes on at a token. */
export function asks({ view }: Pick<RunContext, 'view'>, index: number): boolean {
  for (let i = index; i < index + longestQuestion; i++) {
    const word = view.word(i);
    if (word === '?') return true;
    if (word === '.' || word === '') return false;
  }
  return false;
}
