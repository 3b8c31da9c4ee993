import data from '../words/data/names.json';
import places from '../words/data/places.json';
import type { NameLexicon } from '../words/nameLexicon';
import { wordSet } from '../words/wordSet';
import { doubtfulName } from './nameFinder';
import type { TokenName, TokenPlace } from './tokenName';
import { familyWords, isFollowedAsSubject, wordNames } from './wordNames';
import type { WordView } from './wordView';

const nobodysSecond = wordSet(data.nobodysSecond);
const sayings = wordSet(places.sayings);
const capitalised = /^\p{Lu}\p{Ll}+$/u;
const begins = /^(?:[.?!:;"“”'‘’()—–]?|and)$/;

/** Whether the word is an ordinary one that may also be the first of a name; a cheap test. */
export function mayBeWordFirst(view: WordView, lexicon: NameLexicon, at: number): boolean {
  if (!view.nameLike(at) || !view.nameLike(at + 1) || view.glued(at + 1)) return false;
  const word = view.lower(at);
  const ordinary = lexicon.common.has(word) || lexicon.openers.has(word);
  return wordNames.has(word) || familyWords.has(word) || (ordinary && lexicon.firstNames.has(word));
}

/** *Bill Marrow paid it*, *April Sands moved*, *He Weilin, the minister*: two words where a clause begins, and what only people do. */
export function wordFirst({ view, lexicon, gazetteer, at, names }: TokenPlace): TokenName | null {
  if (!mayBeWordFirst(view, lexicon, at) || view.nameLike(at + 2)) return null;
  // “…,” said Hope Long.
  const spoke = sayings.has(view.word(at - 1)) && /^[.,]?$/.test(view.word(at + 2));
  if (!spoke && !begins.test(view.word(at - 1))) return null;
  const [first, second] = [view.lower(at), view.lower(at + 1)];
  if (!capitalised.test(view.word(at)) || !capitalised.test(view.word(at + 1))) return null;
  if (lexicon.openers.has(second) || nobodysSecond.has(second) || lexicon.calendar.has(second)) return null;
  if (lexicon.titles.has(second) || lexicon.roles.has(second) || lexicon.demonyms.has(second)) return null;
  if (lexicon.organizationWords.anywhere.has(second) || lexicon.eventWords.has(second)) return null;
  const christened = lexicon.firstNames.has(first) && !familyWords.has(first);
  const known = christened || lexicon.calendarNames.has(first);
  if (lexicon.presentVerbs.has(second) && !lexicon.surnames.has(second)) return null;
  // Behind a small word only a word that is nothing else is a given name: An Antwerp court, So Lund left.
  const given = !lexicon.common.has(second) && !lexicon.surnames.has(second) && !lexicon.firstNames.has(second);
  if (!given && !(known && lexicon.surnames.has(second)) && !(christened && lexicon.common.has(second))) return null;
  if (!known && gazetteer?.has(view.word(at + 1)) === true) return null;
  if (gazetteer?.country(view.word(at + 1)) !== undefined) return null;
  const goesOn = view.word(at + 2) === 'and' && view.nameLike(at + 3) && view.nameLike(at + 4);
  if (!goesOn && !spoke && !isFollowedAsSubject({ view, lexicon }, at + 2) && !isPast(view, lexicon, at + 2))
    return null;
  const { starts, ends } = view.tokens;
  const found = names.some(
    ({ span, confidence }) => confidence >= doubtfulName && span[0] <= starts[at]! && span[1] >= ends[at + 1]!,
  );
  return found ? null : { from: at, to: at + 2, type: 'person', confidence: 0.85 };
}

/** *Opened*, *owns*, *took*. */
function isPast(view: WordView, lexicon: NameLexicon, at: number): boolean {
  const word = view.word(at);
  return (
    lexicon.presentVerbs.has(word) ||
    lexicon.pastVerbs.has(word) ||
    (/\p{Ll}ed$/u.test(word) && lexicon.common.has(word))
  );
}
