import { quoteOf } from '../engine/corrections/anchor';
import { LONGEST_TEXT, MOST_SPEAKERS } from '../engine/corrections/entry';
import { mapAnchors, type Correction, type Judgement, type TextQuote } from '../engine/corrections/correction';
import type { Span } from '../engine/analysis';

/** A judgement that is about to become a correction. */
export type NewJudgement<Anchor = Span> = Judgement<Anchor> & { readonly confirmed?: boolean };

/** Corrections of judgements on a text, made now. */
export function newCorrections(text: string, judgements: readonly NewJudgement[]): Correction[] {
  return judgements.flatMap((judgement) => {
    const anchored = mapAnchors(judgement, (span) => quoteOf(text, span));
    return anchored ? [newCorrection(anchored)] : [];
  });
}

/** A correction made now; of words and speakers, no more than is read again from the file. */
export function newCorrection(judgement: NewJudgement<TextQuote>): Correction {
  const head = { id: crypto.randomUUID(), time: new Date().toISOString() };
  if (judgement.kind !== 'speaker') return { ...head, ...judgement };
  const speakers = judgement.speakers
    .slice(0, MOST_SPEAKERS)
    .map((answer) => ('words' in answer ? { words: answer.words.slice(0, LONGEST_TEXT) } : answer));
  return { ...head, ...judgement, speakers };
}
