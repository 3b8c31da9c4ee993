import { goesOnInHeadline, isCapital, isOrdinaryInHeadline } from './capitals';
import { type CaseStyle, caseStyle } from './caseStyle';
import { afterAdjective, afterHyphen, afterParticles, afterPlaceConnector, afterPossessive } from './nameJoints';
import { afterConnector } from './ofNames';
import type { RunContext } from './runContext';
import { isHyphenMark, isPossessive, type WordView } from './wordView';

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
const placeConnectors = /^(?:of|and|on|upon|in|the|de|la|d'|under|sur)$/;
/** Particles in small letters that a name may begin with: *de Blasio*, *bin Laden*. */
const startingParticles = new Set('van von bin ibn bint al el ul de della del dos da di du'.split(' '));

/** The runs of one sentence, in order. */
export function findRuns(context: RunContext, from: number, to: number): NameRun[] {
  const { view, lexicon } = context;
  const runs: NameRun[] = [];
  let style: CaseStyle | undefined;
  let i = from;
  while (i < to) {
    const start = runStart(context, i, to);
    if (start > i) style ??= caseStyle(view, lexicon, from, to);
    if (start === i || style === undefined || (style !== 'sentence' && isOrdinaryInHeadline(context, i, style))) {
      i++;
      continue;
    }
    const end = runEnd(context, i, start, to, style);
    runs.push({ from: i, to: end, initial: i === from || beginsAnew(view, i), style });
    i = end;
  }
  return runs;
}

/** Index after the first word of a run that begins at the token, particles included; the same index when none begins. */
function runStart(context: RunContext, index: number, to: number): number {
  const { view, lexicon } = context;
  if (isCapital(context, index)) return index + 1;
  const word = view.word(index);
  if (!lexicon.particles.has(word) || index + 1 >= to) return index;
  // al-Assad
  if (isHyphenMark(view.word(index + 1))) {
    return view.glued(index + 1) && view.glued(index + 2) && view.nameLike(index + 2) ? index + 3 : index;
  }
  const second = lexicon.particles.has(view.word(index + 1)) ? index + 2 : index + 1;
  return second < to && view.nameLike(second) && startingParticles.has(word) ? second + 1 : index;
}

function beginsAnew(view: WordView, index: number): boolean {
  return index === 0 || beginners.test(view.word(index - 1));
}

function runEnd(context: RunContext, from: number, start: number, sentenceEnd: number, style: CaseStyle): number {
  const { view, lexicon } = context;
  const limit = Math.min(sentenceEnd, from + longestRun);
  let end = Math.max(
    start,
    lexicon.organizations.longest(view, from, limit),
    lexicon.others.longest(view, from, limit),
  );
  for (;;) {
    const next = end < limit ? extend(context, from, end, limit, style) : end;
    if (next === end) return end;
    end = next;
  }
}

/** The end of the run with the next word in it, or the same end. */
function extend(context: RunContext, from: number, end: number, limit: number, style: CaseStyle): number {
  const { view, lexicon } = context;
  const next = view.word(end);
  if (view.nameLike(end)) {
    const stops =
      style !== 'sentence' && isOrdinaryInHeadline(context, end, style) && !goesOnInHeadline(context, from, end);
    if (stops || !isCapital(context, end)) return end;
    return Math.max(end + 1, lexicon.organizations.longest(view, end, limit));
  }
  if (isHyphenMark(next)) return afterHyphen(context, from, end, limit);
  if (next === '&') return end + 1 < limit && view.nameLike(end + 1) ? end + 2 : end;
  if (isPossessive(next)) return afterPossessive(context, from, end, limit);
  const adjective = afterAdjective(context, from, end);
  if (adjective > end) return adjective;
  if (lexicon.particles.has(next)) {
    const joined = afterParticles(context, from, end, limit);
    if (joined > end) return joined;
  }
  if (placeConnectors.test(next)) {
    const known = afterPlaceConnector(context, from, end, limit);
    if (known > end) return known;
  }
  return afterConnector(context, from, end, limit);
}
