/** How sure we are, in the three steps that people are told. */
export type ConfidenceLevel = 'certain' | 'likely' | 'guess';

/** The step of a confidence between 0 and 1: certain from 0.9, likely from 0.7, a guess below. */
export function confidenceLevel(confidence: number): ConfidenceLevel {
  if (confidence >= 0.9) return 'certain';
  return confidence >= 0.7 ? 'likely' : 'guess';
}
