import type { Writable } from 'node:stream';

/** How often a terminal is told how far it is, in ms. */
const BEAT = 250;

/** Where it is said. */
type Errors = Writable & { readonly isTTY?: boolean };

/** How much there is, where it is known; bytes are those of the lines. */
interface Whole {
  readonly documents?: number;
  readonly bytes?: number;
}

/** Says on a terminal how many documents were read: one line that is written anew. In pipes and files it says nothing. */
export class Progress {
  readonly #errors: Errors;
  readonly #all: Whole;
  readonly #started = Date.now();
  #documents = 0;
  #bytes = 0;
  #told = 0;
  #isShown = false;

  constructor(errors: Errors, all: Whole) {
    this.#errors = errors;
    this.#all = all;
  }

  /** One more document was read, whose line had so many bytes. */
  add(bytes: number): void {
    this.#documents += 1;
    this.#bytes += bytes;
    const now = Date.now();
    if (now - this.#told < BEAT) return;
    this.#told = now;
    this.#show();
  }

  /** Takes the line away, so that another can be written. */
  clear(): void {
    if (this.#isShown) this.#errors.write('\r\u001B[K');
    this.#isShown = false;
  }

  /** Says the last figures. */
  end(): void {
    this.#show();
    if (this.#isShown) this.#errors.write('\n');
    this.#isShown = false;
  }

  #show(): void {
    if (!this.#errors.isTTY) return;
    const { documents, bytes } = this.#all;
    const of = documents === undefined ? '' : ` of ${String(documents)}`;
    const share = bytes ? ` (${String(Math.min(100, Math.round((100 * this.#bytes) / bytes)))} %)` : '';
    const seconds = (Date.now() - this.#started) / 1000;
    const speed = seconds < 1 ? '' : `, ${(this.#documents / seconds).toFixed(1)} a second`;
    this.#errors.write(`\r\u001B[Kread ${String(this.#documents)}${of}${share}${speed}`);
    this.#isShown = true;
  }
}
