import type { ByteReader } from './byteReader';
import { finish, templates } from './hashing';
import { readSlots, unpackWeight } from './weights';

/**
 * Weights of hashed features for many classes. A slot keeps a fingerprint of its feature, so that features that
 * training never saw hardly ever meet another's weights, and the place of its list of classes and weights.
 */
export class SparseTable {
  readonly #shift: number;
  /** Place in `cells` in the upper 24 bits, fingerprint in the lower 8; 0 is empty. */
  readonly #slots: Int32Array;
  /** Lists: how many pairs, then class, weight, class, weight… */
  readonly #cells: Int16Array;

  constructor(reader: ByteReader) {
    const bits = reader.byte();
    this.#shift = 32 - bits;
    this.#slots = new Int32Array(1 << bits);
    this.#cells = new Int16Array(reader.varint());
    let at = 1;
    readSlots(reader, (slot, fingerprint) => {
      this.#slots[slot] = (at << 8) | fingerprint;
      const count = reader.byte();
      this.#cells[at++] = count;
      for (let i = 0; i < count; i++) {
        this.#cells[at++] = reader.byte();
        this.#cells[at++] = unpackWeight(reader.signedByte());
      }
    });
  }

  /** Adds the weights of the first `count` features, one of each template, to the scores of the classes. */
  score(features: Int32Array, count: number, scores: Int32Array): void {
    const slots = this.#slots;
    const cells = this.#cells;
    const shift = this.#shift;
    for (let i = 0; i < count; i++) {
      const hash = finish(features[i]! ^ templates[i]!);
      const entry = slots[hash >>> shift]!;
      if (((entry ^ (hash >>> (shift - 8))) & 0xff) !== 0) continue;
      let at = entry >>> 8;
      const end = at + 2 * cells[at]!;
      while (at < end) {
        const index = cells[at + 1]!;
        scores[index] = scores[index]! + cells[at + 2]!;
        at += 2;
      }
    }
  }
}
