import type { Answer } from '../rules/ruleBook';
import { ruling, type Ruling } from '../rules/ruling';
import type { Phrase } from './nounPhrases';

/** Who does what a verb says, in items: one phrase, or several together. */
export interface Subject {
  readonly phrases: readonly Phrase[];
  /** First item of the whole subject. */
  readonly from: number;
  readonly by: Ruling;
  /** How it was reached: beside the verb, over a relative pronoun, or over another verb. */
  readonly reach: 'near' | 'relative' | 'far';
  /** 0 to 1. */
  readonly confidence: number;
}

/** A subject as a rule finds it; with a ruling where the rule has it from another one. */
export type FoundSubject = Omit<Subject, 'by'> & { readonly by?: Ruling };

/** The subject that a book answers with. */
export function ruledSubject(answer: Answer<FoundSubject> | null): Subject | null {
  return answer && { by: ruling(answer.rule), ...answer.found };
}

/** One phrase beside its verb, or in its place. */
export function oneSource(phrase: Phrase, confidence: number, reach: Subject['reach'] = 'near'): FoundSubject {
  return { phrases: [phrase], from: phrase.from, reach, confidence };
}

/** A subject that another rule has found, reached in another way. */
export function reached({ phrases, from }: FoundSubject, reach: Subject['reach'], confidence: number): FoundSubject {
  return { phrases, from, reach, confidence };
}
