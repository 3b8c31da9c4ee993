import { beginsWithLetter } from '../text/characters';
import type { NameLexicon } from '../words/nameLexicon';
import data from '../words/data/names.json';
import { wordSet } from '../words/wordSet';
import { isAllCapitals } from './wordShape';
import type { WordView } from './wordView';

/** How a sentence uses capitals, and so what a capital in it tells. */
export type CaseStyle = 'sentence' | 'title' | 'capitals';

const fewestWords = 4;
/** A sentence that is longer than this is no headline. */
const longestHeadline = 40;

/** Small words are few in a headline: less than one to so many long ones. */
const wordsToSmall = 12;
/** From this share of all words on, words in capitals make all capitals. */
const mostlyCapitals = 0.7;
/** From this share of long words on, ordinary ones with a capital make title case. */
const manyOrdinary = 0.25;

const smallInHeadlines = wordSet(data.smallInHeadlines);

/** Looks at the words in small letters, which a headline has few of, and at whether ordinary words are capitalised. */
export function caseStyle(view: WordView, lexicon: NameLexicon, from: number, to: number): CaseStyle {
  if (to - from > longestHeadline * 4) return 'sentence';
  let words = 0;
  let small = 0;
  let capitals = 0;
  let ordinary = 0;
  for (let i = from; i < to; i++) {
    const word = view.word(i);
    if (!beginsWithLetter(word)) continue;
    if (!view.nameLike(i)) {
      if (smallInHeadlines.has(word)) continue;
      small++;
      // Whatever follows, there are too many words in small letters.
      const rest = to - i - 1;
      if (small * wordsToSmall > words + rest && capitals + rest < (words + small + rest) * mostlyCapitals)
        return 'sentence';
    } else if (word.length > 3) {
      words++;
      if (isAllCapitals(word)) capitals++;
      if (i > from && lexicon.common.has(view.lower(i))) ordinary++;
    }
  }
  if (capitals >= Math.max(2, (words + small) * mostlyCapitals)) return 'capitals';
  if (words < fewestWords || words > longestHeadline || view.word(to - 1) === '.') return 'sentence';
  return small * wordsToSmall <= words && ordinary >= 2 && ordinary >= words * manyOrdinary ? 'title' : 'sentence';
}
