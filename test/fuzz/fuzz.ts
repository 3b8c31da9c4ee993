import fc from 'fast-check';

/** Set by tools/fuzz.mjs; without them a run is always the same. */
const { NEWS_LENS_FUZZ_SEED: seed = '1', NEWS_LENS_FUZZ_MINUTES: minutes, NEWS_LENS_FUZZ_PATH: path } = process.env;

/** The properties of this run, which share its time. */
let properties = 0;

/**
 * A test that tries a property on many inputs: in `npm test` on `runs` of them, always the same ones. When it fails, it
 * says how to see that again and on which input, made as small as can be.
 */
export function fuzz<T>(name: string, runs: number, property: fc.IRawProperty<T>): void {
  properties += 1;
  it(name, async () => {
    const details = await fc.check(property, {
      seed: Number(seed),
      ...(minutes === undefined ? { numRuns: runs } : untilTimeIsOver(Number(minutes) * 60_000)),
      ...(path === undefined ? {} : { path, endOnFailure: true }),
    });
    if (minutes !== undefined) console.log(`      ${String(details.numRuns)} runs`);
    if (!details.failed) return;
    const again = `npm run fuzz -- --seed ${seed} --path ${details.counterexamplePath ?? ''} --only '${name}'`;
    const why = details.errorInstance instanceof Error ? (details.errorInstance.stack ?? '') : '';
    const failure = new Error([fc.defaultReportMessage(details), why, `Again: ${again}`].join('\n\n'));
    // Else all of it is printed twice.
    failure.stack = '';
    throw failure;
  });
}

/** The share of a property in the time of the run, in ms. */
function untilTimeIsOver(whole: number): Pick<fc.Parameters, 'numRuns' | 'interruptAfterTimeLimit'> {
  return { numRuns: 2 ** 31, interruptAfterTimeLimit: whole / properties };
}
