import { NameChain } from '../../src/engine/model/nameChain';
import { allowedPairs, labelCount, outside } from '../../src/engine/model/nameLabels';
import { alwaysTemplate, voteOf, voteTemplate } from '../../src/engine/model/nameFeatures';
import { maxWeight } from '../../src/engine/model/weights';
import { ByteWriter, packSparse } from '../model/packing';
import { randomNumbers, shuffle } from '../model/random';
import { SlotMap } from '../model/slotMap';
import { finish, templates } from '../../src/engine/model/hashing';
import type { Example } from './examples';

/** How training is done. */
export interface LearnOptions {
  readonly epochs: number;
  readonly rate: number;
  /** What the squared gradients of a weight begin with: the more, the smaller the first steps of rare features. */
  readonly caution: number;
  /** Weight of the squared weights beside the loss of all examples. */
  readonly regularization: number;
  /** The share of a word's features that is hidden each time, so that no single one is relied on. */
  readonly drop: number;
  /** How much a word must rather be outside than in a name, as a natural logarithm, to be left out. */
  readonly boldness: number;
  /** What is added for the label of the rules, the surer they are the more: they generalise better to other news. */
  readonly trust: number;
  /** Features of fewer words are left out. */
  readonly fewest: number;
  /** The table has 2 to the power of this many slots. */
  readonly bits: number;
  /** Weights whose packed byte is smaller are left out. */
  readonly leastByte: number;
  readonly seed: number;
}

export const learnOptions: LearnOptions = {
  epochs: 6,
  rate: 0.03,
  caution: 1,
  regularization: 5,
  drop: 0.45,
  boldness: 0,
  trust: 0.75,
  fewest: 3,
  bits: 17,
  leastByte: 9,
  seed: 7,
};

/** What was learnt: the weights of each slot for all labels, and of the pairs of neighbours. */
export interface LearntNames {
  readonly transitions: Float64Array;
  readonly slots: SlotMap;
  readonly weights: Float64Array;
}

/**
 * A conditional random field by stochastic gradient descent with rates of their own for each weight (AdaGrad, Duchi et
 * al. 2011); the result is the average over the second half of the epochs. The same examples give the same weights.
 */
export function learnNames(
  examples: readonly Example[],
  options: LearnOptions,
  progress?: (epoch: number, loss: number) => void,
): LearntNames {
  const visit = (use: (features: Int32Array, count: number) => void): void => {
    for (const { features } of examples) for (const each of features) use(each, each.length);
  };
  const slots = new SlotMap(options.bits, visit, options.fewest);
  const stretches = examples.map((example) => ({
    words: example.features.map((features) =>
      features.map((feature, i) => slots.row(finish(feature ^ templates[i]!))).filter((row) => row >= 0),
    ),
    labels: example.labels,
    weight: example.weight,
  }));
  const size = slots.count * labelCount;
  const weights = new Float64Array(size);
  const gradients = new Float64Array(size).fill(options.caution);
  const sums = new Float64Array(size);
  const transitions = new Float64Array(allowedPairs.length);
  const pairGradients = new Float64Array(allowedPairs.length).fill(options.caution);
  const pairSums = new Float64Array(allowedPairs.length);
  const pairIndex = new Int16Array(labelCount * labelCount).fill(-1);
  allowedPairs.forEach((key, p) => (pairIndex[key] = p));
  const chain = new NameChain(transitions);
  const order = stretches.map((_, i) => i);
  const random = randomNumbers(options.seed);
  // As if the hidden features said what the others say on average.
  const keep = 1 / (1 - options.drop);
  const decay = options.regularization / stretches.length;
  let averaged = 0;
  for (let epoch = 1; epoch <= options.epochs; epoch++) {
    shuffle(order, random);
    let loss = 0;
    for (const index of order) {
      const { words: all, labels, weight } = stretches[index]!;
      const words = all.map((rows) => rows.filter(() => random() >= options.drop));
      const count = words.length;
      chain.begin(count);
      const { scores } = chain;
      for (let i = 0; i < count; i++) {
        for (const id of words[i]!) {
          for (let y = 0; y < labelCount; y++) scores[i * labelCount + y]! += keep * weights[id * labelCount + y]!;
        }
      }
      chain.useTransitions(transitions);
      chain.marginals(count);
      loss += weight * lossOf(chain, labels, transitions, pairIndex);
      const { probabilities, pairs } = chain;
      for (let i = 1; i < count; i++) {
        chain.pairMarginals(i);
        const gold = pairIndex[labels[i - 1]! * labelCount + labels[i]!]!;
        for (let p = 0; p < pairs.length; p++) {
          const gradient = weight * (pairs[p]! - (p === gold ? 1 : 0)) + decay * transitions[p]!;
          pairGradients[p]! += gradient * gradient;
          transitions[p]! -= (options.rate * gradient) / Math.sqrt(pairGradients[p]!);
        }
      }
      for (let i = 0; i < count; i++) {
        const gold = labels[i]!;
        for (let y = 0; y < labelCount; y++) {
          const error = weight * (probabilities[i * labelCount + y]! - (y === gold ? 1 : 0));
          if (error < 1e-4 && error > -1e-4) continue;
          for (const id of words[i]!) {
            const at = id * labelCount + y;
            const gradient = error + decay * weights[at]!;
            gradients[at]! += gradient * gradient;
            weights[at]! -= (options.rate * gradient) / Math.sqrt(gradients[at]!);
          }
        }
      }
    }
    if (epoch * 2 > options.epochs) {
      averaged++;
      for (let k = 0; k < size; k++) sums[k]! += weights[k]!;
      for (let p = 0; p < pairSums.length; p++) pairSums[p]! += transitions[p]!;
    }
    progress?.(epoch, loss);
  }
  return {
    transitions: pairSums.map((sum) => sum / averaged),
    slots,
    weights: sums.map((sum) => sum / averaged),
  };
}

/** How unlikely the labels are. */
function lossOf(chain: NameChain, labels: Uint8Array, transitions: Float64Array, pairIndex: Int16Array): number {
  let score = 0;
  for (let i = 0; i < labels.length; i++) {
    score += chain.scores[i * labelCount + labels[i]!]!;
    if (i > 0) score += transitions[pairIndex[labels[i - 1]! * labelCount + labels[i]!]!]!;
  }
  return chain.logSum - score;
}

/** How much of the trust each degree of the rules' sureness earns. */
const earned = [0, 0, 0.5, 1, 1.25, 1.5];

/** What was learnt, with the boldness and the trust in the rules that the options ask for. */
export function adjustNames(learnt: LearntNames, { boldness, trust }: LearnOptions): LearntNames {
  const { slots } = learnt;
  const weights = learnt.weights.slice();
  const add = (template: number, feature: number, label: number, amount: number): void => {
    const row = slots.row(finish(feature ^ templates[template]!));
    if (row >= 0) weights[row * labelCount + label]! += amount;
  };
  add(alwaysTemplate, 0, outside, -boldness);
  earned.forEach((share, sure) => {
    for (let label = 1; label < labelCount; label++) add(voteTemplate, voteOf(label, sure), label, trust * share);
  });
  return { ...learnt, weights };
}

/** The bytes of the section that `readNameModel` reads. */
export function packNames({ transitions, slots, weights }: LearntNames, leastByte: number): Uint8Array {
  const writer = new ByteWriter();
  let most = 0;
  for (const weight of weights) most = Math.max(most, Math.abs(weight));
  const unit = Math.max(1, Math.round(maxWeight / Math.max(most, 1e-6)));
  writer.varint(unit);
  for (const score of transitions) {
    const size = Math.min(127, Math.round(Math.sqrt(8 * Math.abs(score) * unit)));
    writer.byte((score < 0 ? -size : size) & 0xff);
  }
  packSparse(writer, slots, labelCount, weights, leastByte);
  return writer.take();
}
