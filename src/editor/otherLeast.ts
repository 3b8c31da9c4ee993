/** Which quotations a switch leaves marked: all of them, or those that are certain. */
export interface LeastStep {
  /** What the setting becomes. */
  readonly least: number;
  /** Whether a value shows as much, or as little, as this already. */
  reached(value: number): boolean;
}

/**
 * What the setting becomes when somebody switches between a step and what was set before. Undefined unsets it, which leaves
 * what is inherited; where that is the step as well, the usual value is written.
 */
export function otherLeast(
  step: LeastStep,
  least: number,
  before: number | undefined,
  inherited: number,
  usual: number,
): number | undefined {
  if (!step.reached(least)) return step.least;
  if (before !== undefined && !step.reached(before)) return before;
  return step.reached(inherited) ? usual : undefined;
}
