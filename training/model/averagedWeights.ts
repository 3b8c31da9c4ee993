import { finish, templates } from '../../src/engine/model/hashing';
import type { SlotMap } from './slotMap';

/** Weights of a multiclass perceptron and their sums over time, for the average (Collins 2002). */
export class AveragedWeights {
  readonly weights: Float32Array;
  readonly #sums: Float64Array;
  readonly scores: Float32Array;
  readonly #rows = new Int32Array(256);
  #count = 0;
  /** How many decisions were made so far. */
  time = 1;

  constructor(
    readonly slots: SlotMap,
    readonly classes: number,
  ) {
    this.weights = new Float32Array(slots.count * classes);
    this.#sums = new Float64Array(slots.count * classes);
    this.scores = new Float32Array(classes);
  }

  /** Scores all classes; `update` then changes the weights of the same features. Features are left out with probability `drop`. */
  score(features: Int32Array, count: number, drop = 0, random: () => number = () => 1): Float32Array {
    const { weights, classes, scores, slots } = this;
    const rows = this.#rows;
    let used = 0;
    scores.fill(0);
    for (let i = 0; i < count; i++) {
      const row = slots.row(finish(features[i]! ^ templates[i]!));
      if (row < 0 || (drop > 0 && random() < drop)) continue;
      const base = row * classes;
      rows[used++] = base;
      for (let c = 0; c < classes; c++) scores[c] = scores[c]! + weights[base + c]!;
    }
    this.#count = used;
    return scores;
  }

  update(good: number, bad: number, amount = 1): void {
    const { weights } = this;
    const sums = this.#sums;
    const past = this.time * amount;
    for (let i = 0; i < this.#count; i++) {
      const base = this.#rows[i]!;
      weights[base + good] = weights[base + good]! + amount;
      sums[base + good] = sums[base + good]! + past;
      weights[base + bad] = weights[base + bad]! - amount;
      sums[base + bad] = sums[base + bad]! - past;
    }
  }

  averaged(): Float64Array {
    return Float64Array.from(this.weights, (weight, i) => weight - this.#sums[i]! / this.time);
  }
}
