const waiting: (() => void)[] = [];

/**
 * Lets everything else that waits for this thread have its turn first. Those who wait here go on one at a time, each in a
 * turn of its own, so that many short steps do not add up to one long one.
 */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    if (waiting.length === 1) setTimeout(turn, 0);
  });
}

function turn(): void {
  waiting.shift()?.();
  if (waiting.length > 0) setTimeout(turn, 0);
}

/** How long work in steps goes on before others have their turn, in ms. */
const SLICE = 5;

/** Does work that comes in steps, with turns for others in between; undefined when it is no longer `wanted`. */
export async function inTurns<T>(
  steps: Generator<unknown, T, void>,
  wanted: () => boolean = () => true,
): Promise<T | undefined> {
  while (wanted()) {
    const until = performance.now() + SLICE;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
    await nextTurn();
  }
  return undefined;
}

/** Work that can wait a moment. */
export interface LaterTask {
  /** Does it in a turn of its own; once, however often this is called until then. */
  soon(): void;
  /** It is not done any more. */
  dispose(): void;
}

export function createLaterTask(task: () => void): LaterTask {
  let asked = false;
  let disposed = false;
  return {
    soon() {
      if (asked) return;
      asked = true;
      void nextTurn().then(() => {
        asked = false;
        if (!disposed) task();
      });
    },
    dispose() {
      disposed = true;
    },
  };
}
