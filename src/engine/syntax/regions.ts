import type { NameMention } from '../names/nameFinder';
import type { MarkedPiece } from '../quotes/marks/pairing';
import type { Ledger } from '../rules/ledger';
import { beginsWithLetter } from '../text/characters';
import type { Tokens } from '../text/tokens';
import { singular, WordClass, type QuoteLexicon } from '../words/quoteLexicon';
import type { Item, Region } from './clauseItems';
import { sentencesOf } from './regionSentences';

const capital = /^\p{Lu}/u;
/** The same, without the expression for the letters most words begin with. */
function hasCapital(raw: string): boolean {
  const code = raw.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : capital.test(raw);
}

/** Cuts a paragraph into one region per level of marks. Linear. */
export function regionsOf(
  tokens: Tokens,
  pieces: readonly MarkedPiece[],
  names: readonly NameMention[],
  lexicon: QuoteLexicon,
  ledger: Ledger,
): Region[] {
  const lists = new Map<number, Item[]>([[-1, []]]);
  const stack: number[] = [];
  const firsts = new Set<number>();
  for (let s = 0; s + 1 < tokens.sentences.length; s++) firsts.add(tokens.starts[tokens.sentences[s] ?? 0] ?? 0);
  let nextPiece = 0;
  let nextName = 0;
  const leave = (at: number): void => {
    while (stack.length > 0 && (pieces[stack.at(-1) ?? 0]?.inner[1] ?? 0) <= at) stack.pop();
  };
  const enter = (at: number): void => {
    for (;;) {
      const piece = pieces[nextPiece];
      if (!piece || piece.span[0] > at) return;
      leave(piece.span[0]);
      const item: Item = {
        start: piece.span[0],
        end: piece.span[1],
        piece: nextPiece,
        word: '',
        classes: 0,
        capital: false,
        name: null,
      };
      lists.get(piece.parent ?? -1)?.push(item);
      lists.set(nextPiece, []);
      stack.push(nextPiece);
      nextPiece++;
    }
  };
  const { text } = tokens;
  const headline = isHeadline(tokens, pieces);
  const listed = listMark.exec(text.slice(0, LONGEST_LIST_MARK))?.[0].length ?? 0;
  let lastNamed = -2;
  for (let i = 0; i < tokens.count; i++) {
    const [start, end] = [tokens.starts[i] ?? 0, tokens.ends[i] ?? 0];
    if (start < listed) continue;
    enter(start);
    leave(start);
    const holder = stack.at(-1) ?? -1;
    const inner = pieces[holder]?.inner;
    if (inner ? start < inner[0] || end > inner[1] : isMarkOf(pieces, nextPiece - 1, start)) continue;
    while ((names[nextName]?.span[1] ?? Infinity) <= start) nextName++;
    const name = names[nextName];
    const { text: raw, lower: word } = tokens.forms[i]!;
    const inName = name !== undefined && name.span[0] <= start && end <= name.span[1];
    const isCapital = hasCapital(raw);
    const behindName = lastNamed === i - 1;
    if (inName) lastNamed = i;
    const classes = inName ? 0 : classesOf(word, isCapital, headline || firsts.has(start), lexicon);
    lists.get(holder)?.push({
      start,
      end,
      piece: -1,
      word,
      classes,
      // *Reed Calls Plan “Dead”*: in a headline a capital makes no name of a verb of saying.
      capital: isCapital && !(headline && classes & WordClass.cue && isPlainCue(raw, word, behindName, lexicon)),
      name: inName ? name : null,
    });
  }
  enter(text.length);
  const withSentences = (items: readonly Item[]): Pick<Region, 'items' | 'sentences'> => ({
    items,
    sentences: sentencesOf(text, items, pieces, firsts, ledger),
  });
  return [...lists].map(([key, items]) => ({
    ...withSentences(joinedCompounds(items)),
    parent: key < 0 ? null : key,
    headline,
  }));
}

/** *Says*; *Reed Calls*: a verb of saying that is no noun or stands behind a name, and not all in capitals. */
function isPlainCue(raw: string, word: string, behindName: boolean, lexicon: QuoteLexicon): boolean {
  const kind = lexicon.cueClass(lexicon.infinitive(word)) ?? '';
  return (
    /^(?:say|name|judge)$/.test(kind) &&
    /\p{Ll}/u.test(raw) &&
    (behindName || lexicon.cueNoun(singular(word)) === undefined)
  );
}

const compoundJoint = /^(?:in|to|at|of|up)$/;

/** *brother-in-law*, *runner-up*: one noun, whose preposition leads to nothing. */
function joinedCompounds(items: readonly Item[]): readonly Item[] {
  const isGlued = (index: number): boolean => items[index]?.end === items[index + 1]?.start;
  const isHyphen = (index: number): boolean => items[index]?.word === '-' && isGlued(index - 1);
  if (!items.some(({ word }, i) => compoundJoint.test(word) && isHyphen(i - 1))) return items;
  const joined: Item[] = [];
  for (let i = 0; i < items.length; i++) {
    const first = items[i]!;
    joined.push(first);
    if (first.piece >= 0 || first.name || !isHyphen(i + 1) || !compoundJoint.test(items[i + 2]?.word ?? '')) continue;
    const to = isHyphen(i + 3) ? i + 4 : i + 2;
    const parts = items.slice(i, to + 1);
    const word = parts.map((each) => each.word).join('');
    joined[joined.length - 1] = { ...first, end: parts.at(-1)?.end ?? first.end, word, classes: 0 };
    i = to;
  }
  return joined;
}

/** *#1:*, *2)*, *(3)*, *a)* before marked words count or point: they are part of no sentence. */
const listMark =
  /^\s*(?:(?:#|[Nn]o\. ?)\d{1,3}[:.)]?|\(?\d{1,3}[).:]|\(?(?:[A-Za-z]|[ivx]{1,4})\)|[•*–—-])\s+(?=["“‘'«])/;
const LONGEST_LIST_MARK = 20;

/** So many pieces may end at one place. */
const MARKS_TOGETHER = 8;

/** The closing mark of a piece stands behind its inner span: it belongs to no level. */
function isMarkOf(pieces: readonly MarkedPiece[], last: number, start: number): boolean {
  for (let k = last; k >= 0 && k > last - MARKS_TOGETHER; k--) {
    const piece = pieces[k];
    if (piece && piece.span[0] <= start && start < piece.span[1]) return true;
  }
  return false;
}

/** A headline: so many of the first tokens, words of so many letters, so many of them, and their share with capitals. By hand. */
const HEADLINE_REACH = 60;
const LONGER_WORD = 4;
const HEADLINE_WORDS = 3;
const HEADLINE_SHARE = 0.8;

/** Whether nearly all longer words outside marks have capitals, so that a capital says nothing. */
function isHeadline(tokens: Tokens, pieces: readonly MarkedPiece[]): boolean {
  let longer = 0;
  let capitals = 0;
  const count = Math.min(tokens.count, HEADLINE_REACH);
  for (let i = 0; i < count; i++) {
    const start = tokens.starts[i] ?? 0;
    if ((tokens.ends[i] ?? 0) - start < LONGER_WORD) continue;
    if (pieces.some(({ inner: [from, to] }) => from <= start && start < to)) continue;
    const raw = tokens.forms[i]!.text;
    if (!beginsWithLetter(raw)) continue;
    longer++;
    if (hasCapital(raw)) capitals++;
  }
  return longer >= HEADLINE_WORDS && capitals >= HEADLINE_SHARE * longer;
}

/** A capitalised word inside a sentence is no verb, however common (*Will*, *Brown said*). */
function classesOf(word: string, isCapital: boolean, first: boolean, lexicon: QuoteLexicon): number {
  const classes = lexicon.classes(word);
  if (!isCapital || first) return classes;
  return classes & ~(WordClass.verb | WordClass.cue | WordClass.adverb | WordClass.auxiliary);
}
