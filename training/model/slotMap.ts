import { finish, templates } from '../../src/engine/model/hashing';

/** Calls back with every feature vector of the training data. */
export type Visit = (use: (features: Int32Array, count: number) => void) => void;

const counterBits = 26;

/**
 * Decides before training which features are kept and in which slot of the packed table each lies, the frequent
 * first; training then sees exactly the features that the packed model can hold.
 */
export class SlotMap {
  /** Per slot, the row of its weights; -1 while free. */
  readonly rows: Int32Array;
  readonly fingerprints: Uint8Array;
  count = 0;

  /** @param bits the table has 2^bits slots @param least how often a feature must occur to be kept */
  constructor(
    readonly bits: number,
    visit: Visit,
    least: number,
    limit = 1 << 30,
  ) {
    this.rows = new Int32Array(1 << bits).fill(-1);
    this.fingerprints = new Uint8Array(1 << bits);
    const counts = new Uint8Array(1 << counterBits);
    visit((features, count) => {
      for (let i = 0; i < count; i++) {
        const cell = finish(features[i]! ^ templates[i]!) >>> (32 - counterBits);
        if (counts[cell]! < 255) counts[cell] = counts[cell]! + 1;
      }
    });
    for (const threshold of [60, 20, 8, 4, least].filter((value) => value >= least)) {
      if (this.count >= limit) break;
      visit((features, count) => {
        for (let i = 0; i < count && this.count < limit; i++) {
          const hash = finish(features[i]! ^ templates[i]!);
          if (counts[hash >>> (32 - counterBits)]! >= threshold) this.#take(hash);
        }
      });
    }
  }

  #take(hash: number): void {
    const slot = hash >>> (32 - this.bits);
    if (this.rows[slot]! >= 0) return;
    this.rows[slot] = this.count++;
    this.fingerprints[slot] = (hash >>> (24 - this.bits)) & 0xff;
  }

  /** The row of a finished hash, or -1. */
  row(hash: number): number {
    const slot = hash >>> (32 - this.bits);
    return this.fingerprints[slot] === ((hash >>> (24 - this.bits)) & 0xff) ? this.rows[slot]! : -1;
  }
}
