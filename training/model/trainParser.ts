import { LabelCandidates } from '../../src/engine/model/labelCandidates';
import { ByteReader } from '../../src/engine/model/byteReader';
import { labelFeatureCount, labelFeatures } from '../../src/engine/model/labelFeatures';
import { parserFeatureCount, parserFeatures } from '../../src/engine/model/parserFeatures';
import { leftArc, ParserState, rightArc, root, shift } from '../../src/engine/model/parserState';
import { relationCode, relationHashes, relations } from '../../src/engine/model/relations';
import { SentenceAtoms } from '../../src/engine/model/sentenceAtoms';
import type { Tags } from '../../src/engine/model/tags';
import { classAtoms, sayingClass, type WordClasses } from '../../src/engine/model/wordClasses';
import { AveragedWeights } from './averagedWeights';
import type { TreebankSentence } from './conllu';
import { packLabelCandidates } from './labelCandidatesBuilder';
import { type GoldTree, goldTree, moveCosts } from './oracle';
import { ByteWriter, packMoves, packSparse } from './packing';
import { randomNumbers, shuffle } from './random';
import { SlotMap } from './slotMap';

export interface ParserOptions {
  readonly bits: number;
  readonly labelBits: number;
  readonly epochs: number;
  /** How often a feature must occur to be kept. */
  readonly least: number;
  readonly labelLeast: number;
  readonly margin: number;
  readonly drop: number;
  /** How often a wrong move is followed after the first epoch. */
  readonly explore: number;
  /** One parser is trained for each; what is packed is their average. */
  readonly seeds: readonly number[];
  readonly leastByte: number;
  readonly labelLeastByte: number;
  readonly log?: (line: string) => void;
}

export const parserOptions: ParserOptions = {
  bits: 20,
  labelBits: 18,
  epochs: 12,
  least: 5,
  labelLeast: 4,
  margin: 1,
  drop: 0.1,
  explore: 0.9,
  seeds: [7, 11, 13],
  leastByte: 16,
  labelLeastByte: 22,
};

/** A sentence with its gold tree and the tags the parser will see. */
interface Example {
  readonly sentence: SentenceAtoms;
  readonly length: number;
  readonly gold: GoldTree;
}

const reported = new Set([relationCode('ccomp'), relationCode('parataxis')]);
const moveFeatures = new Int32Array(parserFeatureCount);
const arcFeatures = new Int32Array(labelFeatureCount);
const costs = new Int32Array(3);

/** Trains a parser on sentences with predicted tags and returns its packed section. */
export function trainParser(
  sentences: readonly TreebankSentence[],
  tags: readonly Tags[],
  tagNames: readonly string[],
  classes: WordClasses,
  options: Partial<ParserOptions> = {},
): Uint8Array {
  const tagCount = tagNames.length;
  const settings = { ...parserOptions, ...options };
  const examples = sentences.map((sentence, i): Example => {
    const atoms = new SentenceAtoms(classes, tagNames);
    atoms.read(sentence.tokens, tags[i]!, 0, sentence.tokens.count);
    return { sentence: atoms, length: sentence.tokens.count, gold: goldTree(sentence.heads, sentence.relations) };
  });
  const cued = examples.filter(({ sentence, gold }) => holdsCue(sentence, gold));
  settings.log?.(
    `  parser: ${String(examples.length)} sentences, ${String(cued.length)} with reported speech three times`,
  );
  const candidateWriter = new ByteWriter();
  packLabelCandidates(candidateWriter, examples, tagCount);
  const candidates = new LabelCandidates(new ByteReader(candidateWriter.take()));
  const trainers = settings.seeds.map((seed) => {
    const trainer = new Trainer([...examples, ...cued, ...cued], candidates, settings, seed);
    for (let epoch = 1; epoch <= settings.epochs; epoch++) {
      const { moves, wrong, labels } = trainer.epoch(epoch > 1);
      settings.log?.(
        `  parser ${String(seed)}, epoch ${String(epoch)}: ${String(wrong)} of ${String(moves)} moves and ${String(labels)} relations wrong`,
      );
    }
    return trainer;
  });
  const first = trainers[0]!;
  const writer = new ByteWriter();
  packMoves(writer, first.moves.slots, mean(trainers.map(({ moves }) => moves.averaged())), settings.leastByte);
  packLabelCandidates(writer, examples, tagCount);
  const labelWeights = mean(trainers.map(({ labels }) => labels.averaged()));
  packSparse(writer, first.labels.slots, relations.length, labelWeights, settings.labelLeastByte);
  return writer.take();
}

/** All have the same slots: which feature lies where does not depend on the seed. */
function mean(weights: readonly Float64Array[]): Float64Array {
  return weights[0]!.map((_, i) => weights.reduce((sum, each) => sum + each[i]!, 0) / weights.length);
}

/** True if a verb of saying governs what is said: the trees that the product needs most. */
function holdsCue({ kind }: SentenceAtoms, { heads, relations: codes }: GoldTree): boolean {
  return codes.some((code, node) => reported.has(code) && kind[heads[node]!] === classAtoms[sayingClass]);
}

class Trainer {
  readonly moves: AveragedWeights;
  readonly labels: AveragedWeights;
  readonly #state = new ParserState();
  readonly #random: () => number;

  constructor(
    private readonly examples: Example[],
    private readonly candidates: LabelCandidates,
    private readonly settings: ParserOptions,
    seed: number,
  ) {
    this.#random = randomNumbers(seed);
    const moveSlots = new SlotMap(
      settings.bits,
      (use) => {
        this.#walk(use, undefined);
      },
      settings.least,
    );
    const labelSlots = new SlotMap(
      settings.labelBits,
      (use) => {
        this.#walk(undefined, use);
      },
      settings.labelLeast,
    );
    settings.log?.(`  parser: ${String(moveSlots.count)} features of moves, ${String(labelSlots.count)} of relations`);
    this.moves = new AveragedWeights(moveSlots, 3);
    this.labels = new AveragedWeights(labelSlots, relations.length);
  }

  /** Shows the features on the way of the oracle. */
  #walk(
    useMove: ((features: Int32Array, count: number) => void) | undefined,
    useArc: ((features: Int32Array, count: number) => void) | undefined,
  ): void {
    const state = this.#state;
    for (const { sentence, length, gold } of this.examples) {
      state.begin(length);
      while (!state.done) {
        moveCosts(state, gold, costs);
        let best = -1;
        for (const move of [leftArc, rightArc, shift])
          if (state.allows(move) && (best < 0 || costs[move]! < costs[best]!)) best = move;
        if (useMove && isChoice(state)) {
          parserFeatures(moveFeatures, state, sentence);
          useMove(moveFeatures, parserFeatureCount);
        }
        if (best === shift) state.shift();
        else {
          if (useArc && state.headFor(best) !== root) {
            labelFeatures(arcFeatures, state, sentence, best);
            useArc(arcFeatures, labelFeatureCount);
          }
          const relation = gold.relations[state.dependent]!;
          state.attach(best, relation, relationHashes[relation]!);
        }
      }
    }
  }

  epoch(explore: boolean): { moves: number; wrong: number; labels: number } {
    const state = this.#state;
    const counts = { moves: 0, wrong: 0, labels: 0 };
    shuffle(this.examples, this.#random);
    for (const { sentence, length, gold } of this.examples) {
      state.begin(length);
      while (!state.done) {
        const move = this.#learnMove(sentence, gold, explore, counts);
        if (move === shift) state.shift();
        else {
          const relation = this.#learnLabel(sentence, gold, move, explore, counts);
          state.attach(move, relation, relationHashes[relation]!);
        }
      }
    }
    return counts;
  }

  #learnMove(
    sentence: SentenceAtoms,
    gold: GoldTree,
    explore: boolean,
    counts: { moves: number; wrong: number },
  ): number {
    const state = this.#state;
    if (!isChoice(state)) return state.allows(shift) ? shift : rightArc;
    const { margin, drop } = this.settings;
    parserFeatures(moveFeatures, state, sentence);
    const scores = this.moves.score(moveFeatures, parserFeatureCount, drop, this.#random);
    moveCosts(state, gold, costs);
    let least = Infinity;
    for (let move = 0; move < 3; move++) if (state.allows(move)) least = Math.min(least, costs[move]!);
    let best = -1;
    let good = -1;
    let bad = -1;
    for (let move = 0; move < 3; move++) {
      if (!state.allows(move)) continue;
      if (best < 0 || scores[move]! > scores[best]!) best = move;
      if (costs[move] === least) {
        if (good < 0 || scores[move]! > scores[good]!) good = move;
      } else if (bad < 0 || scores[move]! > scores[bad]!) bad = move;
    }
    counts.moves++;
    if (best !== good) counts.wrong++;
    const chosen = best === good || (explore && this.#random() < this.settings.explore) ? best : good;
    if (bad >= 0 && scores[good]! < scores[bad]! + margin) this.moves.update(good, bad);
    this.moves.time++;
    return chosen;
  }

  #learnLabel(
    sentence: SentenceAtoms,
    gold: GoldTree,
    move: number,
    explore: boolean,
    counts: { labels: number },
  ): number {
    const state = this.#state;
    const dependent = state.dependent;
    const head = state.headFor(move);
    if (head === root) return 0;
    const possible = this.candidates.of(sentence.code[dependent]!, sentence.code[head]!, move);
    if (possible.length === 1) return possible[0]!;
    labelFeatures(arcFeatures, state, sentence, move);
    const scores = this.labels.score(arcFeatures, labelFeatureCount, this.settings.drop, this.#random);
    const right = gold.heads[dependent] === head ? gold.relations[dependent]! : -1;
    let best = possible[0]!;
    let rival = -1;
    for (const relation of possible) {
      if (scores[relation]! > scores[best]!) best = relation;
      if (relation !== right && (rival < 0 || scores[relation]! > scores[rival]!)) rival = relation;
    }
    if (right >= 0) {
      if (best !== right) counts.labels++;
      const reachable = possible.includes(right);
      if (reachable && scores[right]! < scores[rival]! + this.settings.margin) this.labels.update(right, rival);
    }
    this.labels.time++;
    return explore || right < 0 ? best : right;
  }
}

/** False where only one move is possible: the parser does not ask the model then. */
function isChoice(state: ParserState): boolean {
  return state.allows(shift) && state.allows(leftArc);
}
