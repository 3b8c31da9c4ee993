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
