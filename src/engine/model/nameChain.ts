import { allowedPairs, labelCount, mayBegin, mayEnd, nameLabel, nameTypes, outside } from './nameLabels';

const labels = Array.from({ length: labelCount }, (_, label) => label);
const beginnings = Uint8Array.from(labels, (label) => (mayBegin(label) ? 1 : 0));
const ends = Uint8Array.from(labels, (label) => (mayEnd(label) ? 1 : 0));
/** Greater differences of scores count as this: no probability becomes zero by rounding. */
const steepest = 60;
const pairsBefore = Uint8Array.from(allowedPairs, (key) => Math.floor(key / labelCount));
const pairsAfter = Uint8Array.from(allowedPairs, (key) => key % labelCount);

/**
 * A linear-chain conditional random field (Lafferty et al. 2001) over one stretch of words: the best labels, and how
 * likely each label of each word is. Kept and reused from stretch to stretch.
 */
export class NameChain {
  /** Scores in, at `word × labelCount + label`, as natural logarithms. */
  scores = new Float64Array(64 * labelCount);
  /** The probability of each label of each word, after `marginals`. */
  probabilities = new Float64Array(64 * labelCount);
  /** The best label of each word, after `decode`. */
  best = new Uint8Array(64);
  /** Logarithm of the sum over all ways to label the stretch, after `marginals`. */
  logSum = 0;
  /** How likely the pairs of neighbours are at one place, in the order of `allowedPairs`; for training. */
  readonly pairs = new Float64Array(allowedPairs.length);
  #forward = new Float64Array(64 * labelCount);
  #backward = new Float64Array(64 * labelCount);
  #weights = new Float64Array(64 * labelCount);
  #scale = new Float64Array(64);
  #from = new Uint8Array(64 * labelCount);
  #transitions: Float64Array;
  readonly #factors = new Float64Array(allowedPairs.length);

  /** @param transitions the score of each pair of neighbours, in the order of `allowedPairs`. */
  constructor(transitions: Float64Array) {
    this.#transitions = transitions;
    this.useTransitions(transitions);
  }

  /** Takes over changed scores of pairs. */
  useTransitions(transitions: Float64Array): void {
    this.#transitions = transitions;
    for (let p = 0; p < allowedPairs.length; p++) this.#factors[p] = Math.exp(transitions[p]!);
  }

  /** Makes room for a stretch of so many words and sets its scores to nothing. */
  begin(count: number): void {
    if (this.best.length < count) this.#grow(2 ** Math.ceil(Math.log2(count)));
    this.scores.fill(0, 0, count * labelCount);
  }

  #grow(size: number): void {
    this.scores = new Float64Array(size * labelCount);
    this.probabilities = new Float64Array(size * labelCount);
    this.#forward = new Float64Array(size * labelCount);
    this.#backward = new Float64Array(size * labelCount);
    this.#weights = new Float64Array(size * labelCount);
    this.#from = new Uint8Array(size * labelCount);
    this.#scale = new Float64Array(size);
    this.best = new Uint8Array(size);
  }

  /** The best labels (Viterbi), into `best`. */
  decode(count: number): void {
    const table = this.#forward;
    const { scores, best } = this;
    const from = this.#from;
    for (let y = 0; y < labelCount; y++) table[y] = beginnings[y] === 1 ? scores[y]! : -Infinity;
    for (let i = 1; i < count; i++) {
      const here = i * labelCount;
      table.fill(-Infinity, here, here + labelCount);
      for (let p = 0; p < allowedPairs.length; p++) {
        const before = pairsBefore[p]!;
        const after = pairsAfter[p]!;
        const score = table[here - labelCount + before]! + this.#transitions[p]!;
        if (score > table[here + after]!) {
          table[here + after] = score;
          from[here + after] = before;
        }
      }
      for (let y = 0; y < labelCount; y++) table[here + y] = table[here + y]! + scores[here + y]!;
    }
    const last = (count - 1) * labelCount;
    let label = outside;
    for (let y = 1; y < labelCount; y++) if (ends[y] === 1 && table[last + y]! > table[last + label]!) label = y;
    for (let i = count - 1; i >= 0; i--) {
      best[i] = label;
      label = from[i * labelCount + label]!;
    }
  }

  /** How likely each label of each word is (forward and backward sums), into `probabilities`. */
  marginals(count: number): void {
    const { scores, probabilities } = this;
    const forward = this.#forward;
    const backward = this.#backward;
    const weights = this.#weights;
    const factors = this.#factors;
    let logSum = 0;
    for (let i = 0; i < count; i++) {
      const here = i * labelCount;
      let top = -Infinity;
      for (let y = 0; y < labelCount; y++) top = Math.max(top, scores[here + y]!);
      for (let y = 0; y < labelCount; y++) weights[here + y] = Math.exp(Math.max(scores[here + y]! - top, -steepest));
      if (i === 0) for (let y = 0; y < labelCount; y++) forward[y] = beginnings[y]! * weights[y]!;
      else {
        forward.fill(0, here, here + labelCount);
        for (let p = 0; p < allowedPairs.length; p++) {
          const after = here + pairsAfter[p]!;
          forward[after] = forward[after]! + forward[here - labelCount + pairsBefore[p]!]! * factors[p]!;
        }
        for (let y = 0; y < labelCount; y++) forward[here + y] = forward[here + y]! * weights[here + y]!;
      }
      if (i === count - 1) for (let y = 0; y < labelCount; y++) forward[here + y] = forward[here + y]! * ends[y]!;
      let sum = 0;
      for (let y = 0; y < labelCount; y++) sum += forward[here + y]!;
      for (let y = 0; y < labelCount; y++) forward[here + y] = forward[here + y]! / sum;
      this.#scale[i] = sum;
      logSum += Math.log(sum) + top;
    }
    this.logSum = logSum;
    for (let y = 0; y < labelCount; y++) backward[(count - 1) * labelCount + y] = ends[y]!;
    for (let i = count - 2; i >= 0; i--) {
      const here = i * labelCount;
      const next = here + labelCount;
      backward.fill(0, here, here + labelCount);
      for (let p = 0; p < allowedPairs.length; p++) {
        const before = here + pairsBefore[p]!;
        const after = next + pairsAfter[p]!;
        backward[before] = backward[before]! + (factors[p]! * weights[after]! * backward[after]!) / this.#scale[i + 1]!;
      }
    }
    for (let k = 0; k < count * labelCount; k++) probabilities[k] = forward[k]! * backward[k]!;
  }

  /** How likely each pair of labels of the words `index - 1` and `index` is, into `pairs`; after `marginals`. */
  pairMarginals(index: number): void {
    const here = index * labelCount;
    for (let p = 0; p < allowedPairs.length; p++) {
      const after = here + pairsAfter[p]!;
      this.pairs[p] =
        (this.#forward[here - labelCount + pairsBefore[p]!]! *
          this.#factors[p]! *
          this.#weights[after]! *
          this.#backward[after]!) /
        this.#scale[index]!;
    }
  }

  /** How likely the words `from` up to `to` are in names of the type with this index, on average; after `marginals`. */
  typeProbability(from: number, to: number, type: number): number {
    let sum = 0;
    for (let i = from; i < to; i++) {
      for (let place = 0; place < 4; place++) sum += this.probabilities[i * labelCount + nameLabel(type, place)]!;
    }
    return sum / (to - from);
  }

  /** The index in `nameTypes` of the likeliest type of the words; after `marginals`. */
  likeliestType(from: number, to: number): number {
    let best = 0;
    for (let type = 1; type < nameTypes.length; type++)
      if (this.typeProbability(from, to, type) > this.typeProbability(from, to, best)) best = type;
    return best;
  }
}
