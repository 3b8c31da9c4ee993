import type { ByteReader } from './byteReader';
import { finish, templates } from './hashing';
import type { LookupStages } from './lookupStages';
import { unpacked } from './weights';

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
  readonly #found = new Int32Array(256);

  constructor(reader: ByteReader) {
    const bits = reader.byte();
    this.#shift = 32 - bits;
    this.#slots = new Int32Array(1 << bits);
    this.#cells = new Int16Array(reader.varint());
    this.#fill(reader);
  }

  /** Reads the occupied slots in ascending order: the distance from the slot before, the fingerprint, how many pairs, the pairs. */
  #fill(reader: ByteReader): void {
    const count = reader.varint();
    const [slots, cells, { bytes }] = [this.#slots, this.#cells, reader];
    let [slot, place, at] = [-1, 1, reader.at];
    for (let i = 0; i < count && at <= bytes.length; i++) {
      slot += 1;
      let byte = bytes[at++]!;
      for (let shift = 0; ; shift += 7, byte = bytes[at++]!) {
        slot += (byte & 0x7f) << shift;
        if (byte < 0x80 || at > bytes.length) break;
      }
      slots[slot] = (place << 8) | bytes[at]!;
      const pairs = bytes[at + 1]!;
      cells[place++] = pairs;
      const end = at + 2 + 2 * pairs;
      for (at += 2; at < end; at += 2) {
        cells[place++] = bytes[at]!;
        cells[place++] = unpacked[bytes[at + 1]!]!;
      }
    }
    reader.at = at;
  }

  /** Adds the weights of the features, one of each template, to the scores of the classes. */
  score(features: Int32Array, scores: Int32Array): void {
    this.#add(features, 0, features.length, scores);
  }

  /** The candidate with the highest score; of equal ones the first. `scores` is for the work in between. */
  choose(features: Int32Array, stages: LookupStages, candidates: Uint8Array, scores: Int32Array): number {
    scores.fill(0);
    let from = 0;
    for (const [to, lead] of stages) {
      this.#add(features, from, to, scores);
      const best = clearBest(candidates, scores, lead);
      if (best >= 0) return best;
      from = to;
    }
    this.#add(features, from, features.length, scores);
    return clearBest(candidates, scores, -1);
  }

  #add(features: Int32Array, from: number, to: number, scores: Int32Array): void {
    const cells = this.#cells;
    const slots = this.#slots;
    const shift = this.#shift;
    const found = this.#found;
    // First all slots, without a branch, so that the processor fetches them side by side; then the lists.
    let count = 0;
    for (let i = from; i < to; i++) {
      const hash = finish(features[i]! ^ templates[i]!);
      const entry = slots[hash >>> shift]!;
      found[count] = entry >>> 8;
      count += (((entry ^ (hash >>> (shift - 8))) & 0xff) - 1) >>> 31;
    }
    for (let i = 0; i < count; i++) {
      let at = found[i]!;
      const end = at + 2 * cells[at]!;
      while (at < end) {
        const index = cells[at + 1]!;
        scores[index] = scores[index]! + cells[at + 2]!;
        at += 2;
      }
    }
  }
}

/** The candidate with the highest score; -1 if it leads the second by no more than `lead`. */
function clearBest(candidates: Uint8Array, scores: Int32Array, lead: number): number {
  let best = candidates[0]!;
  let second = -0x80000000;
  for (let i = 1; i < candidates.length; i++) {
    const candidate = candidates[i]!;
    if (scores[candidate]! > scores[best]!) {
      second = scores[best]!;
      best = candidate;
    } else if (scores[candidate]! > second) second = scores[candidate]!;
  }
  return scores[best]! - second > lead ? best : -1;
}
