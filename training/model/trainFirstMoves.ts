import { firstMoveFeatureCount, firstMoveFeatures } from '../../src/engine/model/firstMoves';
import { finish, templates } from '../../src/engine/model/hashing';
import type { ParserState } from '../../src/engine/model/parserState';
import type { SentenceAtoms } from '../../src/engine/model/sentenceAtoms';
import { ByteWriter, moveScale, packMoves } from './packing';
import { randomNumbers, shuffle } from './random';
import { SlotMap } from './slotMap';

const bits = 17;
const leastSeen = 3;
const epochs = 3;
const rate = 0.2;
/** Every so many decisions one is kept out of the training, to see how sure is sure enough. */
const heldOut = 10;
/** Of the moves that the first stage makes, this share must be what the full table would choose. */
const agreement = 0.993;
const moves = 3;

/** Collects what the full table chooses and trains the first stage from it: logistic regression. */
export class FirstMovesTrainer {
  #features = new Int32Array(firstMoveFeatureCount << 16);
  #choices = new Uint8Array(1 << 16);
  #count = 0;

  add(state: ParserState, sentence: SentenceAtoms, move: number): void {
    if (this.#count === this.#choices.length) {
      const features = new Int32Array(this.#features.length * 2);
      features.set(this.#features);
      this.#features = features;
      const choices = new Uint8Array(this.#choices.length * 2);
      choices.set(this.#choices);
      this.#choices = choices;
    }
    firstMoveFeatures(this.#row(this.#count), state, sentence);
    this.#choices[this.#count++] = move;
  }

  /** Trains and packs the section; `log` hears how much the first stage takes over. */
  pack(log: (line: string) => void): Uint8Array {
    const slots = new SlotMap(
      bits,
      (use) => {
        for (let i = 0; i < this.#count; i++) use(this.#row(i), firstMoveFeatureCount);
      },
      leastSeen,
    );
    const weights = new Float64Array(slots.count * moves);
    const rows = new Int32Array(firstMoveFeatureCount);
    const scores = new Float64Array(moves);
    const score = (index: number): void => {
      const features = this.#row(index);
      scores.fill(0);
      for (let i = 0; i < firstMoveFeatureCount; i++) {
        const row = (rows[i] = slots.row(finish(features[i]! ^ templates[i]!)) * moves);
        if (row >= 0) for (let move = 0; move < moves; move++) scores[move] = scores[move]! + weights[row + move]!;
      }
    };
    const order = Array.from({ length: this.#count }, (_, i) => i);
    const random = randomNumbers(23);
    for (let epoch = 0; epoch < epochs; epoch++) {
      shuffle(order, random);
      for (const i of order) {
        if (i % heldOut === 0) continue;
        score(i);
        const likely = softmax(scores);
        for (let move = 0; move < moves; move++) {
          const step = (rate / (1 + epoch)) * ((this.#choices[i] === move ? 1 : 0) - likely[move]!);
          for (const row of rows) if (row >= 0) weights[row + move] = weights[row + move]! + step;
        }
      }
    }
    const judged: { lead: number; right: boolean }[] = [];
    for (let i = 0; i < this.#count; i += heldOut) {
      score(i);
      const ranked = [0, 1, 2].sort((a, b) => scores[b]! - scores[a]!);
      judged.push({ lead: scores[ranked[0]!]! - scores[ranked[1]!]!, right: ranked[0] === this.#choices[i] });
    }
    const { lead, share } = sureEnough(judged);
    log(`  first stage: ${String(slots.count)} features, makes ${(100 * share).toFixed(1)} % of the moves`);
    const writer = new ByteWriter();
    writer.varint(Math.round(lead * moveScale(weights, slots.count)));
    packMoves(writer, slots, weights);
    return writer.take();
  }

  #row(index: number): Int32Array {
    return this.#features.subarray(index * firstMoveFeatureCount, (index + 1) * firstMoveFeatureCount);
  }
}

function softmax(scores: Float64Array): Float64Array {
  const top = Math.max(...scores);
  const likely = scores.map((score) => Math.exp(score - top));
  const sum = likely.reduce((total, value) => total + value, 0);
  return likely.map((value) => value / sum);
}

/** The least lead at which enough of the moves with it or a greater one are right, and the share of those. */
function sureEnough(judged: { lead: number; right: boolean }[]): { lead: number; share: number } {
  judged.sort((a, b) => b.lead - a.lead);
  let best = { lead: Infinity, share: 0 };
  let right = 0;
  judged.forEach((one, i) => {
    if (one.right) right++;
    if (right / (i + 1) >= agreement) best = { lead: one.lead, share: (i + 1) / judged.length };
  });
  return best;
}
