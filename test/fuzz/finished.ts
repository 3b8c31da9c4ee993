import assert from 'node:assert/strict';

/** More steps than any work on an input of a test may take. Steps are counted, as time depends on the machine. */
const MOST_STEPS = 5_000_000;

/** What work comes to, be it done at once or in steps; fails when there is no end to the steps. */
export function finished<T>(work: T | Generator<unknown, T, void>): T {
  if (!isStepwise(work)) return work;
  for (let i = 0; i < MOST_STEPS; i++) {
    const step = work.next();
    if (step.done) return step.value;
  }
  return assert.fail('it does not end');
}

function isStepwise<T>(work: T | Generator<unknown, T, void>): work is Generator<unknown, T, void> {
  return typeof work === 'object' && work !== null && Symbol.iterator in work && 'next' in work;
}
