import { RuleBook } from '../rules/ruleBook';
import data from '../words/data/names.json';
import { wordSet } from '../words/wordSet';
import { isCapital, isOrdinaryInHeadline } from './capitals';
import { type CaseStyle, caseStyle } from './caseStyle';
import { readOn } from './nameJoints';
import type { RunContext } from './runContext';
import { isHyphenMark, type WordView } from './wordView';

/** A stretch of words written like a name; tokens `from` up to `to`, exclusive. It may hold several names and titles. */
export interface NameRun {
  readonly from: number;
  readonly to: number;
  /** The capital of its first word may be due to the place alone: a sentence, quotation or list item begins there. */
  readonly initial: boolean;
  readonly style: CaseStyle;
}

/** No name is longer than this many tokens. */
const longestRun = 14;
const beginners = /^(?:["“”«»„'‘’([:•·*–—…]|''|``|-+|\.\.\.)$/u;
const startingParticles = wordSet(data.startingParticles);

/** A token that may be the first of a name, in a sentence that ends at `to`. */
interface Beginning {
  readonly context: RunContext;
  readonly index: number;
  readonly to: number;
}

export const beginningBook = new RuleBook<Beginning, number>('Up to where do the first words of a name here go?', [
  {
    id: 'run/capital',
    example: 'They saw |Emily| leaving.',
    find: ({ context, index }) => (isCapital(context, index) ? index + 1 : null),
  },
  { id: 'run/hyphenated-particle', example: 'They met |al-Rashidi|, who agreed.', find: hyphenatedParticle },
  { id: 'run/particle', example: 'They met |de Vos|, who agreed.', find: particle },
]);

/** *al-Assad*. */
function hyphenatedParticle({ context: { view, lexicon }, index, to }: Beginning): number | null {
  if (index + 1 >= to || !lexicon.particles.has(view.word(index)) || !isHyphenMark(view.word(index + 1))) return null;
  return view.glued(index + 1) && view.glued(index + 2) && view.nameLike(index + 2) ? index + 3 : null;
}

/** *de Blasio*, *van der Bellen*. */
function particle({ context: { view, lexicon }, index, to }: Beginning): number | null {
  if (!startingParticles.has(view.word(index)) || !lexicon.particles.has(view.word(index))) return null;
  if (isHyphenMark(view.word(index + 1))) return null;
  const second = lexicon.particles.has(view.word(index + 1)) ? index + 2 : index + 1;
  return second < to && view.nameLike(second) ? second + 1 : null;
}

export const headlineBook = new RuleBook<Headline, boolean>('Does this capital only belong to a headline?', [
  {
    id: 'run/headline-subject',
    example: '|Rice| Postpones Steel Tariffs\n\nThey met Paula Rice.',
    find: ({ context, index }) => (isHeadlineSubject(context, index) ? false : null),
  },
  {
    id: 'run/headline-word',
    example: 'Norway Troops Leave |Terhune Valley| Today',
    find: ({ context, index, style }) => (isOrdinaryInHeadline(context, index, style) ? true : null),
  },
]);

/** *Rice Postpones Tariffs*: a word before a verb, which may be the surname of somebody. */
function isHeadlineSubject({ view, lexicon }: RunContext, index: number): boolean {
  const verb = view.nameLike(index + 1) && lexicon.presentVerbs.has(view.lower(index + 1));
  return verb && !lexicon.presentVerbs.has(view.lower(index));
}

/** A capitalised word in a sentence of a style. */
interface Headline {
  readonly context: RunContext;
  readonly index: number;
  readonly style: CaseStyle;
}

/** The runs of one sentence, in order. */
export function findRuns(context: RunContext, from: number, to: number): NameRun[] {
  const { view, lexicon } = context;
  const runs: NameRun[] = [];
  let style: CaseStyle | undefined;
  let i = from;
  while (i < to) {
    const start = runStart(context, i, to);
    if (start > i) style ??= caseStyle(view, lexicon, from, to);
    if (start === i || style === undefined || isHeadlineWord(context, i, style)) {
      i++;
      continue;
    }
    const end = runEnd(context, i, start, to, style);
    runs.push({ from: i, to: end, initial: i === from || beginsAnew(view, i), style });
    i = end;
  }
  return runs;
}

function isHeadlineWord(context: RunContext, index: number, style: CaseStyle): boolean {
  return style !== 'sentence' && headlineBook.find({ context, index, style }, context.ledger) === true;
}

/** Index after the first word of a run that begins at the token, particles included; the same index when none begins. */
function runStart(context: RunContext, index: number, to: number): number {
  const { view, lexicon, ledger } = context;
  if (!view.nameLike(index) && !lexicon.particles.has(view.word(index))) return index;
  return beginningBook.find({ context, index, to }, ledger) ?? index;
}

function beginsAnew(view: WordView, index: number): boolean {
  return index === 0 || beginners.test(view.word(index - 1));
}

function runEnd(context: RunContext, from: number, end: number, sentenceEnd: number, style: CaseStyle): number {
  const { view, lexicon } = context;
  const limit = Math.min(sentenceEnd, from + longestRun);
  const listed = Math.max(lexicon.organizations.longest(view, from, limit), lexicon.others.longest(view, from, limit));
  return readOn({ context, from, end, limit, style, listed });
}
