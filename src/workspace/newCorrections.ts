import { quoteOf } from '../engine/corrections/anchor';
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

export function newCorrection(judgement: NewJudgement<TextQuote>): Correction {
  return { id: crypto.randomUUID(), time: new Date().toISOString(), ...judgement };
}
