import type { ByteReader } from './byteReader';
import { finish, templates } from './hashing';
import type { LookupStages } from './lookupStages';
import { unpacked } from './weights';

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
    this.#fill(reader);
  }

  /** Reads the occupied slots in ascending order: the distance from the slot before, the fingerprint, the two weights. */
  #fill(reader: ByteReader): void {
    const count = reader.varint();
    const [slots, { bytes }] = [this.#slots, reader];
    let [slot, at] = [-1, reader.at];
    for (let i = 0; i < count && at <= bytes.length; i++) {
      slot += 1;
      let byte = bytes[at++]!;
      for (let shift = 0; ; shift += 7, byte = bytes[at++]!) {
        slot += (byte & 0x7f) << shift;
        if (byte < 0x80 || at > bytes.length) break;
      }
      const left = unpacked[bytes[at + 1]!]!;
      const right = unpacked[bytes[at + 2]!]!;
      slots[slot] = bytes[at]! | ((left & 0xfff) << 8) | (right << 20);
      at += 3;
    }
    reader.at = at;
  }

  /** Scores the features, one of each template, until the move is clear. */
  score(features: Int32Array, stages: LookupStages): void {
    this.left = 0;
    this.right = 0;
    let from = 0;
    for (const [to, lead] of stages) {
      this.#add(features, from, to);
      if (this.lead > lead) return;
      from = to;
    }
    this.#add(features, from, features.length);
  }

  /** By how much the best of the three moves leads the second. */
  get lead(): number {
    const { left, right } = this;
    const more = Math.max(left, right);
    const less = Math.min(left, right);
    if (more < 0) return -more;
    return less > 0 ? more - less : more;
  }

  #add(features: Int32Array, from: number, to: number): void {
    const slots = this.#slots;
    const shift = this.#shift;
    let { left, right } = this;
    for (let i = from; i < to; i++) {
      const hash = finish(features[i]! ^ templates[i]!);
      const entry = slots[hash >>> shift]!;
      // All ones where the fingerprint fits, else zero: without a branch the processor fetches the next slots meanwhile.
      const fits = (((entry ^ (hash >>> (shift - 8))) & 0xff) - 1) >> 31;
      left += ((entry << 12) >> 20) & fits;
      right += (entry >> 20) & fits;
    }
    this.left = left;
    this.right = right;
  }
}
