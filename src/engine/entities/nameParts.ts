import { splitNames } from '../names/adjacentNames';
import type { CaseStyle } from '../names/caseStyle';
import type { NameRun } from '../names/nameRuns';
import { titleEnd } from '../words/personTitles';
import { hasHeadNoun, isCountry, isWholeName, type RunContext } from '../names/runContext';
import { skipOpening } from '../names/sentenceStart';
import { isAcronym } from '../names/wordShape';
import { isHyphenMark } from '../names/wordView';

/** Words that may be one name: what is left of a run without titles, nationalities and ordinary words. */
export interface NamePart {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  /** The title in front, for people: *President*; else null. */
  readonly title: string | null;
  /** The capital of its first word may be due to the place alone. */
  readonly initial: boolean;
  readonly style: CaseStyle;
}

/** Cuts a run into the names it holds, in order. */
export function nameParts(context: RunContext, run: NameRun): NamePart[] {
  const { view, lexicon } = context;
  const { to, style } = run;
  const parts: NamePart[] = [];
  const first = skipOpening(context, run.from, to, run.initial);
  const add = (start: number, end: number, title: string | null): void => {
    for (const [a, b] of splitNames(context, start, end)) {
      const initial = run.initial && a === run.from;
      parts.push({ from: a, to: b, title: a === start ? title : null, initial, style });
    }
  };
  let from = first;
  let title: string | null = null;
  let index = isWholeName(context, first, to) ? to : first;
  while (index < to) {
    const end = titleEnd(context, index, from, to);
    if (end === index) {
      // The words of a known organisation are no titles.
      index = Math.max(index + 1, lexicon.organizations.longest(view, index, to));
      continue;
    }
    const start = skipDemonyms(context, from, index, true);
    if (start < index && !saysForWhat(context, start, index)) add(start, index, title);
    title = view.slice(index, end);
    from = index = end;
  }
  const start = title === null ? skipDemonyms(context, from, to, false) : from;
  if (start < to) add(start, to, title);
  return parts;
}

/** Ordinary words before a title: *Youth and Sports* Minister. */
function saysForWhat(context: RunContext, from: number, to: number): boolean {
  const { view, lexicon } = context;
  for (let i = from; i < to; i++) {
    const lower = view.lower(i);
    if (!lexicon.common.has(lower) || lexicon.firstNames.has(lower) || isAcronym(view.word(i))) return false;
  }
  return !isWholeName(context, from, to) && !hasHeadNoun(context, from, to);
}

/** Past nationalities that stand before something else: *Syrian* President, *German* Angela Merkel. */
function skipDemonyms(context: RunContext, from: number, to: number, beforeTitle: boolean): number {
  const { view, lexicon } = context;
  let start = from;
  while (start < to && lexicon.demonyms.has(view.lower(start)) && !isHyphenMark(view.word(start + 1))) {
    if (start + 1 >= to) return beforeTitle || !isCountry(context, start, to) ? to : start;
    if (isWholeName(context, start, to) || hasHeadNoun(context, start, to)) break;
    start++;
  }
  return start;
}
