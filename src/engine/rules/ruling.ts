/**
 * Which rule made a judgement, and what it saw. The words for a person are made of both, in the person's language
 * (`export/reasons.ts`); the engine itself never reads them.
 */
export interface Ruling {
  /** The id of the rule: never shown, never reworded. */
  readonly rule: string;
  /** What the words name: a form of a name, a noun beside it; absent when they name nothing. */
  readonly values?: readonly string[];
}

/** The ruling of a rule. */
export function ruling(rule: string, ...values: readonly string[]): Ruling {
  return values.length > 0 ? { rule, values } : { rule };
}

/** The ruling alone of a judgement that holds more. */
export function rulingIn({ rule, values }: Ruling): Ruling {
  return values ? { rule, values } : { rule };
}

/** A judgement as another rule has made it. */
export function ruledBy<T extends Ruling>(judgement: T, by: Ruling): T {
  const { values: _before, ...rest } = judgement;
  return { ...rest, ...by } as T;
}
