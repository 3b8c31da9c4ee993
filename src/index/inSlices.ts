/** How long long work goes on before questions that wait have their turn, in ms. */
const SLICE = 10;

/** Does work that comes in steps, with turns for all else in between. */
export async function inSlices<T>(steps: Generator<unknown, T, void>): Promise<T> {
  for (;;) {
    const until = performance.now() + SLICE;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}
