import { setFlagsFromString } from 'node:v8';

/**
 * About eight times what V8 lets a function do before it is compiled anew. A run reads each article once, by code that is
 * wide rather than hot: most of what V8 optimises early is paid for and hardly used. Measured in docs/performance.md.
 */
const BUDGET = 540_000;

/** Makes the optimising compiler of this process come later. What was optimised by then stays. */
export function optimizeLater(): void {
  setFlagsFromString(`--interrupt-budget=${String(BUDGET)}`);
}
