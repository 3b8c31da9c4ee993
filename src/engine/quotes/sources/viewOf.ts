import { isComma, isPieceAt, wordAt, type Item } from '../../syntax/clauseItems';
import type { NounPhrases } from '../../syntax/nounPhrases';
import data from '../../words/data/sources.json';
import { wordSet } from '../../words/wordSet';
import { sure } from './confidence';
import { oneSource, type FoundSubject } from '../../syntax/subject';

const views = wordSet(data.views);
/** How far from its marked words *in Reed's view* may stand, and how long a name may be, in items. */
const farthest = 40;
const longestOwner = 8;

/** Whose view, words or opinion a sentence says it is: *in Reed's view*, *in the words of Reed*. */
export function viewOf(items: readonly Item[], index: number, from: number, phrases: NounPhrases): FoundSubject | null {
  // *For Reed, the park is “…”*, *To Reed, …*
  const holder = /^(?:for|to)$/.test(wordAt(items, from)) && items[from + 1]?.name?.type === 'person';
  const bearer = holder ? phrases.startingAt(items, from + 1, index) : null;
  if (bearer && isComma(items, bearer.to)) return oneSource(bearer, sure.afterCue);
  for (let i = Math.max(from, index - farthest); i < Math.min(items.length, index + farthest); i++) {
    if (i > index && /^[.!?]$/.test(wordAt(items, i))) return null;
    if (wordAt(items, i) !== 'in' || !(i === from || isComma(items, i - 1) || isPieceAt(items, i - 1))) continue;
    const behind = wordAt(items, i + 1) === 'the' && views.has(wordAt(items, i + 2)) && wordAt(items, i + 3) === 'of';
    if (behind) {
      const phrase = phrases.startingAt(items, i + 4, items.length);
      return phrase && oneSource(phrase, sure.afterCue);
    }
    for (let mark = i + 2; mark < i + longestOwner; mark++) {
      if (!/^['’]s?$/.test(wordAt(items, mark)) || !views.has(wordAt(items, mark + 1))) continue;
      const phrase = phrases.startingAt(items, i + 1, mark);
      return phrase?.to === mark ? oneSource(phrase, sure.afterCue) : null;
    }
  }
  return null;
}
