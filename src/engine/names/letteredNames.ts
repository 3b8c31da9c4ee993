import data from '../words/data/names.json';
import { wordSet } from '../words/wordSet';
import type { TokenName, TokenPlace } from './tokenName';
import { isPossessive } from './wordView';

/** Words that a short form may leave out or have, as it likes. */
const smallWords = wordSet(data.insideLettered);
/** In tokens: a full form is not longer. */
const longestForm = 16;
const fewestLetters = 3;

/** *Mill, Dock and Related Porters and Packers Union (MDRPPU)*: the letters in the brackets say where the name before them begins. */
export function fullFormOfLetters({ view, lexicon, at, names }: TokenPlace): TokenName | null {
  const letters = view.word(at + 1);
  if (view.word(at) !== '(' || view.word(at + 2) !== ')' || !/^\p{Lu}{3,8}$/u.test(letters)) return null;
  const from = beginning(at, [...letters], (index) => view.word(index), smallWords);
  if (from === null || at - from <= letters.length - 1) return null;
  const inside = names.filter(({ span }) => span[0] < view.tokens.starts[at]! && span[1] > view.tokens.starts[from]!);
  const [first] = inside;
  if (first === undefined || inside.some(({ title }) => title !== undefined)) return null;
  const covered =
    inside.length === 1 && first.span[0] <= view.tokens.starts[from]! && first.span[1] >= view.tokens.ends[at - 1]!;
  if (covered || !inside.some(({ type }) => type === 'organization') || lexicon.titles.has(view.lower(from)))
    return null;
  return { from, to: at, type: 'organization', confidence: 0.95 };
}

/** *The CAB*, where the Civil Aviation Board was named: letters that are a word as well. */
export function lettersOfName({ view, lexicon, at, names }: TokenPlace): TokenName | null {
  const letters = view.word(at);
  if (!/^\p{Lu}{3,6}$/u.test(letters) || !lexicon.common.has(view.lower(at))) return null;
  if (/^\p{Lu}{2,}$/u.test(view.word(at - 1)) || /^\p{Lu}{2,}$/u.test(view.word(at + 1))) return null;
  const start = view.tokens.starts[at]!;
  const full = names.some(
    ({ span, type }) =>
      type === 'organization' && span[1] < start && initialsOf(view.tokens.text.slice(...span)) === letters,
  );
  return full ? { from: at, to: at + 1, type: 'organization', confidence: 0.85 } : null;
}

const initialsOf = (text: string): string => text.replace(/(?<=[\p{L}’'])[\p{L}’']+|[^\p{Lu}]/gu, '');

/** *Bureau of Salt, Timber and Fish*: a list of what an office is for. */
export function officeOfList({ view, lexicon, gazetteer, at }: TokenPlace): TokenName | null {
  const isPart = (i: number): boolean =>
    view.nameLike(i) && lexicon.common.has(view.lower(i)) && gazetteer?.country(view.word(i)) === undefined;
  if (!/^(?:of|for)$/.test(view.word(at)) || !offices.has(view.lower(at - 1)) || !view.nameLike(at - 1)) return null;
  let to = at + 1;
  while (isPart(to) && view.word(to + 1) === ',' && to < at + longestForm) to += 2;
  if (to === at + 1) return null;
  if (view.word(to) === 'and') to++;
  else if (!(isPart(to) && view.word(to + 1) === 'and')) return null;
  else to += 2;
  if (!isPart(to)) return null;
  while (isPart(to)) to++;
  let from = at - 1;
  while (view.nameLike(from - 1) && from > at - 4 && !lexicon.openers.has(view.lower(from - 1))) from--;
  if (view.lower(from) === 'the') from++;
  return { from, to, type: 'organization', confidence: 0.9 };
}

const offices = wordSet(data.officesOfLists);

/** The token with which the words of the letters begin, looking back from `end`. */
function beginning(
  end: number,
  letters: readonly string[],
  word: (index: number) => string,
  small: ReadonlySet<string>,
): number | null {
  if (letters.length < fewestLetters) return null;
  let left = letters.length;
  for (let i = end - 1; i >= 0 && i >= end - longestForm; i--) {
    const text = word(i);
    if (text === '.' || text === ';' || text === '(' || text === ')') return null;
    const initial = text.charAt(0);
    if (initial === letters[left - 1]) left--;
    else if (
      small.has(text) &&
      initial.toUpperCase() === letters[left - 1] &&
      initial.toUpperCase() !== nextCapital(word, i)
    )
      left--;
    else if (!small.has(text) && text !== ',' && !isPossessive(text) && text !== '-') return null;
    if (left === 0) return /^\p{Lu}/u.test(text) ? i : null;
  }
  return null;
}

/** The first letter of the next word in front that has a capital. */
function nextCapital(word: (index: number) => string, index: number): string {
  for (let i = index - 1; i >= 0 && i > index - 4; i--) if (/^\p{Lu}/u.test(word(i))) return word(i).charAt(0);
  return '';
}
