import type { ByteReader } from './byteReader';
import { finish, templates } from './hashing';
import { movePlan } from './lookupOrder';
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

  /**
   * Scores one feature of each template, in the order of `movePlan`, until the move is clear.
   */
  score(features: Int32Array): void {
    this.left = 0;
    this.right = 0;
    let from = 0;
    for (const [to, lead] of movePlan.stages) {
      this.#add(features, from, to);
      if (leadOf(this.left, this.right) > lead) return;
      from = to;
    }
    this.#add(features, from, movePlan.order.length);
  }

  #add(features: Int32Array, from: number, to: number): void {
    const slots = this.#slots;
    const shift = this.#shift;
    const { order } = movePlan;
    let { left, right } = this;
    for (let i = from; i < to; i++) {
      const which = order[i]!;
      const hash = finish(features[which]! ^ templates[which]!);
      const entry = slots[hash >>> shift]!;
      if (((entry ^ (hash >>> (shift - 8))) & 0xff) !== 0) continue;
      left += (entry << 12) >> 20;
      right += entry >> 20;
    }
    this.left = left;
    this.right = right;
  }
}

/** By how much the best of the three moves leads the second. */
function leadOf(left: number, right: number): number {
  const [more, less] = left > right ? [left, right] : [right, left];
  if (more < 0) return -more;
  return less > 0 ? more - less : more;
}
