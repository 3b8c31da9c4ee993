/** Steps for each placement, and for each UTF-16 unit of the text: some tenths of a second, and half a microsecond. */
const BASE = 30_000_000;
const PER_UNIT = 150;
/** Work between two pauses, in steps. */
const PAUSE = 100_000;

/**
 * The work that all searches of one placement may do together, linear in the length of the text. It is counted in steps (about
 * one letter compared) and never timed, so that what is found does not depend on how busy the machine is.
 */
export class Budget {
  #left: number;
  #pause: number;

  /** @param length of the text, in UTF-16 units */
  constructor(length: number) {
    this.#left = BASE + PER_UNIT * length;
    this.#pause = this.#left - PAUSE;
  }

  get isSpent(): boolean {
    return this.#left <= 0;
  }

  /** Notes work that was done. */
  spend(steps: number): void {
    this.#left -= steps;
  }

  /** Whether so much was done since the last pause that others should have their turn. */
  needsPause(): boolean {
    if (this.#left > this.#pause) return false;
    this.#pause = this.#left - PAUSE;
    return true;
  }
}
