import type { ByteReader } from './byteReader';
import { finish, templates } from './hashing';
import { readSlots, unpackWeight } from './weights';

/**
 * Weights of hashed features for the three moves of the parser. `shift` is the zero from which the two arcs are
 * measured, so a slot is one number: fingerprint (8 bits), left arc (12), right arc (12).
 */
export class MoveTable {
  readonly #shift: number;
  readonly #slots: Int32Array;
  /** Scores of left and right arc over that of shift, after `score`. */
  left = 0;
  right = 0;

  constructor(reader: ByteReader) {
    const bits = reader.byte();
    this.#shift = 32 - bits;
    this.#slots = new Int32Array(1 << bits);
    readSlots(reader, (slot, fingerprint) => {
      const left = unpackWeight(reader.signedByte());
      const right = unpackWeight(reader.signedByte());
      this.#slots[slot] = fingerprint | ((left & 0xfff) << 8) | (right << 20);
    });
  }

  /** Scores the first `count` features, one of each template. */
  score(features: Int32Array, count: number): void {
    const slots = this.#slots;
    const shift = this.#shift;
    let left = 0;
    let right = 0;
    for (let i = 0; i < count; i++) {
      const hash = finish(features[i]! ^ templates[i]!);
      const entry = slots[hash >>> shift]!;
      if (((entry ^ (hash >>> (shift - 8))) & 0xff) !== 0) continue;
      left += (entry << 12) >> 20;
      right += entry >> 20;
    }
    this.left = left;
    this.right = right;
  }
}
