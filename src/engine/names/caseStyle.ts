import { beginsWithLetter } from '../text/characters';
import type { NameLexicon } from '../words/nameLexicon';
import { isAllCapitals } from './wordShape';
import type { WordView } from './wordView';

/** How a sentence uses capitals, and so what a capital in it tells. */
export type CaseStyle = 'sentence' | 'title' | 'capitals';

const fewestWords = 4;
/** A sentence that is longer than this is no headline. */
const longestHeadline = 40;

/** Words that stay small in headlines. */
const smallInHeadlines = new Set(
  'a an the and but or nor as at by for in of off on per to up via vs with from into over amid than that after before about against among under upon when while out his her its not'.split(
    ' ',
  ),
);

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
      if (small * 12 > words + rest && capitals + rest < (words + small + rest) * 0.7) return 'sentence';
    } else if (word.length > 3) {
      words++;
      if (isAllCapitals(word)) capitals++;
      if (i > from && lexicon.common.has(view.lower(i))) ordinary++;
    }
  }
  if (capitals >= Math.max(2, (words + small) * 0.7)) return 'capitals';
  if (words < fewestWords || words > longestHeadline || view.word(to - 1) === '.') return 'sentence';
  return small * 12 <= words && ordinary >= 2 && ordinary >= words * 0.25 ? 'title' : 'sentence';
}
