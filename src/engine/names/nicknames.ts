import type { TokenName, TokenPlace } from './tokenName';
import type { WordView } from './wordView';

const opening = /^["“‘'(]$/;
const closing = /^["”’')]$/;
const longestNickname = 4;

/** Index of the mark that closes what is opened at a token; -1 where nothing short in capitals stands between. */
function closeOf(view: WordView, open: number): number {
  if (!opening.test(view.word(open)) || !view.glued(open + 1)) return -1;
  const described = /^(?:the|big|little|old|mad|lucky)$/.test(view.lower(open + 1));
  for (let i = open + 1; i <= open + 1 + longestNickname; i++) {
    if (i > open + 1 && closing.test(view.word(i))) return i;
    if (!/^\p{L}/u.test(view.word(i)) || !(described || view.nameLike(i))) return -1;
  }
  return -1;
}

/** *William ‘The Fox’ Moss*: a nickname between a first name and what follows. */
export function nicknameInside({ view, lexicon, at }: TokenPlace): TokenName | null {
  if (!view.nameLike(at - 1) || view.glued(at)) return null;
  const close = closeOf(view, at);
  // Theodore (Ted) Ames, but Ann (Labour) Vidal
  if (view.word(at) === '(' && !(close === at + 2 && lexicon.firstNames.has(view.lower(at + 1)))) return null;
  if (close < 0 || !view.nameLike(close + 1) || view.glued(close + 1)) return null;
  const [first, last] = [view.lower(at - 1), view.lower(close + 1)];
  if (!lexicon.firstNames.has(first) && !(lexicon.surnames.has(last) && !lexicon.common.has(first))) return null;
  if (lexicon.organizationWords.anywhere.has(last) || lexicon.placeNouns.anywhere.has(last)) return null;
  let from = at - 1;
  if (view.nameLike(from - 1) && lexicon.firstNames.has(view.lower(from - 1))) from--;
  return { from, to: close + 2, type: 'person', confidence: 0.9 };
}

/** *Goes by the name “Lefty”*, *a man nicknamed “The Fox”*. */
export function calledSo({ view, at }: TokenPlace): TokenName | null {
  const word = view.lower(at);
  const calls =
    word === 'nicknamed' ||
    (word === 'name' && /^(?:by|under|with)$/.test(view.lower(at - 2)) && goes.test(view.lower(at - 3))) ||
    (word === 'by' && goes.test(view.lower(at - 1)));
  if (!calls) return null;
  let from = at + 1;
  if (opening.test(view.word(from)) && view.word(from) !== '(') from++;
  if (word === 'by' && /^(?:the|his|her|their|a)$/.test(view.lower(from))) return null;
  let to = from;
  while (view.nameLike(to) && to < from + longestNickname) to++;
  if (to === from || (from === at + 1 && word === 'nicknamed')) return null;
  return { from, to, type: 'person', confidence: 0.7 };
}

const goes = /^(?:goes|go|going|went|gone|known)$/;
