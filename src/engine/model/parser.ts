import type { Tokens } from '../text/tokens';
import { ByteReader } from './byteReader';
import { LabelCandidates } from './labelCandidates';
import { labelFeatureCount, labelFeatures } from './labelFeatures';
import type { LanguageModel } from './modelFile';
import { relationPlan } from './lookupOrder';
import { MoveTable } from './moveTable';
import { parserFeatureCount, parserFeatures } from './parserFeatures';
import { firstToken, leftArc, ParserState, rightArc, root, shift } from './parserState';
import { relationHashes, relations } from './relations';
import { SentenceAtoms } from './sentenceAtoms';
import { SparseTable } from './sparseTable';
import type { Tags } from './tags';
import { WordClasses } from './wordClasses';

/** The dependency tree of one sentence. */
export interface Parse {
  /** Per token of the sentence, the index of its head in the paragraph's tokens; -1 for the root. */
  readonly heads: Int32Array;
  /** Per token of the sentence, its relation: an index into `relations`. */
  readonly relations: Uint8Array;
}

/** Finds the dependency tree of the sentence that goes from token `from` to token `to` (exclusive). Linear in its length. */
export interface Parser {
  parse(tokens: Tokens, tags: Tags, from: number, to: number): Parse;
}

const moveBuffer = new Int32Array(parserFeatureCount);
const labelBuffer = new Int32Array(labelFeatureCount);

/** Greedy arc-hybrid parser, trained with a dynamic oracle (Goldberg and Nivre 2013); it chooses the move first, then the relation. */
class ArcHybridParser implements Parser {
  readonly #moves: MoveTable;
  readonly #labels: SparseTable;
  readonly #candidates: LabelCandidates;
  readonly #state = new ParserState();
  readonly #sentence: SentenceAtoms;
  readonly #scores = new Int32Array(relations.length);

  constructor(model: LanguageModel) {
    this.#sentence = new SentenceAtoms(new WordClasses(new ByteReader(model.section('classes'))), model.tags);
    const reader = new ByteReader(model.section('parser'));
    this.#moves = new MoveTable(reader);
    this.#candidates = new LabelCandidates(reader);
    this.#labels = new SparseTable(reader);
  }

  parse(tokens: Tokens, tags: Tags, from: number, to: number): Parse {
    const state = this.#state;
    this.#sentence.read(tokens, tags, from, to);
    state.begin(to - from);
    while (!state.done) {
      const move = this.#move();
      if (move === shift) {
        state.shift();
        continue;
      }
      const relation = this.#label(move);
      state.attach(move, relation, relationHashes[relation]!);
    }
    const heads = new Int32Array(to - from);
    for (let i = 0; i < heads.length; i++) {
      const head = state.head[i + firstToken]!;
      heads[i] = head === root ? -1 : head - firstToken + from;
    }
    return { heads, relations: state.relation.slice(firstToken, firstToken + heads.length) };
  }

  #move(): number {
    const state = this.#state;
    if (!state.allows(shift)) return rightArc;
    if (!state.allows(leftArc)) return shift;
    parserFeatures(moveBuffer, state, this.#sentence);
    this.#moves.score(moveBuffer);
    const { left, right } = this.#moves;
    if (left > 0) return right > left && state.allows(rightArc) ? rightArc : leftArc;
    return right > 0 && state.allows(rightArc) ? rightArc : shift;
  }

  #label(move: number): number {
    const state = this.#state;
    const { code } = this.#sentence;
    const head = state.headFor(move);
    if (head === root) return 0;
    const candidates = this.#candidates.of(code[state.dependent]!, code[head]!, move);
    if (candidates.length === 1) return candidates[0]!;
    labelFeatures(labelBuffer, state, this.#sentence, move);
    return this.#labels.choose(labelBuffer, relationPlan, candidates, this.#scores);
  }
}

/** The parser of an opened model. */
export function createParser(model: LanguageModel): Parser {
  return new ArcHybridParser(model);
}
