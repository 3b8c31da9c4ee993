import type { Finding } from '../engine/checks/finding';
import { quoteOf } from '../engine/corrections/anchor';
import type { Ignored } from '../engine/corrections/correction';

/** A finding that a person does not want to see again: of a rule, at some words or (null) in the whole file. */
export type NewIgnored = Pick<Ignored, 'rule' | 'target'>;

/**
 * Whether a finding is among those ignored: same rule, same words, and the same text before or behind them, so that one
 * of several equal words can be ignored and an edit on one side does not bring the finding back.
 */
export function isIgnored(ignored: readonly NewIgnored[], text: string, { rule, span }: Finding): boolean {
  const here = quoteOf(text, span);
  return ignored.some(
    ({ rule: other, target }) =>
      rule === other &&
      (target === null ||
        (target.exact === here.exact && (target.prefix === here.prefix || target.suffix === here.suffix))),
  );
}
