import { comparableWords } from '../engine/compare/comparedWords';
import { compareQuoted } from '../engine/compare/compare';
import type { Piece } from '../engine/compare/comparison';
import { readTranscript } from '../engine/compare/transcript';
import { toEnd } from '../engine/steps';
import { wordSet } from '../engine/words/wordSet';
import data from './data/words.json';
import { SHARED_RUN } from './fingerprints';

/**
 * How the words of one quotation stand to those of another, as far as both go: the same; one leaves out what the other has
 * between; others; or so few in common that it cannot be told.
 */
export type WordsVerdict = 'exact' | 'shortened' | 'changed' | 'partly';

/** Words that stand in one of two quotations instead of others; empty where there are none. */
export interface WordsThatDiffer {
  readonly here: string;
  readonly there: string;
}

/** Such a share of the shorter one is most of it. */
const MOST_WORDS = 0.8;
/** Left out unseen, they turn the meaning round. */
const NEGATIONS = wordSet(data.negations);
/** *don’t*, *won't*, without its apostrophe. */
const CONTRACTED = /(?:do|does|did|is|are|was|were|wo|would|could|should|ca|has|have|had|must|need|might)nt$/;

/** How the words of two quotations stand to each other, as far as both go. */
export function judgeWords(one: string, other: string): { verdict: WordsVerdict; marked: boolean } {
  const sides = [sideOf(one, other), sideOf(other, one)].filter((side) => sameWordsIn(side) >= SHARED_RUN);
  const verdicts = sides.map(verdictOf);
  if (verdicts.length === 0) return { verdict: 'partly', marked: false };
  if (sides.some(losesNegation)) return { verdict: 'changed', marked: false };
  if (verdicts.includes('exact')) return { verdict: 'exact', marked: true };
  if (!verdicts.includes('shortened')) return { verdict: 'changed', marked: false };
  const marked = sides.some((side, i) => verdicts[i] === 'shortened' && gapsOf(side).every((piece) => piece.marked));
  return { verdict: 'shortened', marked };
}

/**
 * Whether two quotations render the same words, however changed, and do not merely have a phrase in common: they share a run of
 * seven words, and most words of the shorter one.
 */
export function areOfSameWords(one: string, other: string): boolean {
  const shorter = Math.min(comparableWords(one).length, comparableWords(other).length);
  return [sideOf(one, other), sideOf(other, one)].some((side) => {
    const hasRun = side.pieces.some(
      ({ kind, quote }) =>
        kind === 'same' && quote && comparableWords(side.quoted.slice(...quote)).length >= SHARED_RUN,
    );
    return hasRun && sameWordsIn(side) >= MOST_WORDS * shorter;
  });
}

/** Where the words of two quotations differ so that `judgeWords` calls them changed, in the order of the first. */
export function wordsThatDiffer(one: string, other: string): WordsThatDiffer[] {
  const here = sideOf(one, other);
  const sides = [here, sideOf(other, one)].filter((side) => sameWordsIn(side) >= SHARED_RUN);
  const [side] = sides;
  if (!side) return [];
  if (!sides.every(isChanged)) {
    const same = here.pieces.find(({ kind }) => kind === 'same');
    return losesNegation(here)
      ? [{ here: lastWords(one, same?.quote?.[0]), there: lastWords(other, same?.passage?.[0]) }]
      : [];
  }
  return side.pieces
    .filter((piece) => isDifference(side, piece))
    .map(({ quote, passage }) => {
      const quoted = quote ? side.quoted.slice(...quote) : '';
      const said = passage ? side.passage.slice(...passage) : '';
      return side === here ? { here: quoted, there: said } : { here: said, there: quoted };
    });
}

/** One quotation compared with another, without what lies beyond the ends of that one. */
interface Side {
  readonly quoted: string;
  readonly passage: string;
  readonly pieces: readonly Piece[];
}

function sideOf(quoted: string, passage: string): Side {
  const transcript = toEnd(readTranscript(passage));
  const pieces = [...compareQuoted(quoted, transcript).pieces];
  const [first, last] = [transcript.words[0]?.span[0], transcript.words.at(-1)?.span[1]];
  const spans = pieces.flatMap((piece) => (piece.passage ? [piece.passage] : []));
  if (spans[0]?.[0] === first) while (pieces[0]?.kind === 'added') pieces.shift();
  if (spans.at(-1)?.[1] === last) while (pieces.at(-1)?.kind === 'added') pieces.pop();
  return { quoted, passage, pieces };
}

function verdictOf(side: Side): WordsVerdict {
  if (isChanged(side)) return 'changed';
  return gapsOf(side).length > 0 ? 'shortened' : 'exact';
}

const isChanged = (side: Side): boolean => side.pieces.some((piece) => isDifference(side, piece));

/** Other words, or words left out unseen that turn the meaning round. */
function isDifference({ passage }: Side, { kind, marked, passage: gap }: Piece): boolean {
  if (kind === 'changed' || kind === 'added') return true;
  return (kind === 'leftOut' || kind === 'bracketed') && !marked && gap !== null && hasNegation(passage.slice(...gap));
}

/** Where the quotation has fewer words than the passage. */
const gapsOf = ({ pieces }: Pick<Side, 'pieces'>): readonly Piece[] =>
  pieces.filter(({ kind, passage }) => kind === 'leftOut' || (kind === 'bracketed' && passage !== null));

/** Whether one begins just behind a *not* of the other. */
function losesNegation({ quoted, passage, pieces }: Side): boolean {
  const same = pieces.find(({ kind }) => kind === 'same');
  const before = (text: string, at: number | undefined): boolean => hasNegation(lastWords(text, at));
  return before(quoted, same?.quote?.[0]) !== before(passage, same?.passage?.[0]);
}

/** The last two words of a sentence before a place in it. */
function lastWords(text: string, at = 0): string {
  const begun = text.slice(0, at).replace(/^[^]*[.!?…\n]/, '');
  const [first] = comparableWords(begun).slice(-2);
  return first ? begun.slice(first.span[0]).trim() : '';
}

function sameWordsIn({ quoted, pieces }: Side): number {
  const same = pieces.filter(({ kind }) => kind === 'same');
  return same.reduce((sum, { quote }) => sum + (quote ? comparableWords(quoted.slice(...quote)).length : 0), 0);
}

const hasNegation = (text: string): boolean => comparableWords(text).some(({ key }) => isNegation(key));

const isNegation = (key: string): boolean => NEGATIONS.has(key) || CONTRACTED.test(key);
