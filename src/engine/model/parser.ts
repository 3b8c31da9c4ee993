import type { Tokens } from '../text/tokens';
import { ByteReader } from './byteReader';
import { LabelCandidates } from './labelCandidates';
import { labelContextCount, labelContexts, labelFeatureCount, labelFeatures } from './labelFeatures';
import type { LanguageModel } from './modelFile';
import { DecisionList } from './decisionList';
import { DependencyTree } from '../syntax/dependencyTree';
import { FirstMoves } from './firstMoves';
import { moveStages, relationStages } from './lookupStages';
import { MoveTable } from './moveTable';
import { parserFeatureCount, parserFeatures } from './parserFeatures';
import { firstToken, leftArc, ParserState, rightArc, root, shift } from './parserState';
import { relationHashes, relations } from './relations';
import { SentenceAtoms } from './sentenceAtoms';
import { SparseTable } from './sparseTable';
import type { Tags } from './tags';
import { WordClasses } from './wordClasses';

/** Finds the dependency tree of the sentence that goes from token `from` to token `to` (exclusive). Linear in its length. */
export interface Parser {
  parse(tokens: Tokens, tags: Tags, from: number, to: number): DependencyTree;
}

/** Sees what the full tables choose: what the first stages learn from. */
export interface ParserWatch {
  move(state: ParserState, sentence: SentenceAtoms, move: number): void;
  relation(contexts: Int32Array, relation: number): void;
}

/** The sections of the first stages; without them the full tables are asked for everything. */
export const firstMovesSection = 'first moves';
export const firstRelationsSection = 'first relations';

const moveBuffer = new Int32Array(parserFeatureCount);
const labelBuffer = new Int32Array(labelFeatureCount);
const contexts = new Int32Array(labelContextCount);

/** Greedy arc-hybrid parser, trained with a dynamic oracle (Goldberg and Nivre 2013); it chooses the move first, then the relation. */
class ArcHybridParser implements Parser {
  readonly #moves: MoveTable;
  readonly #labels: SparseTable;
  readonly #candidates: LabelCandidates;
  readonly #firstMoves: FirstMoves | null;
  readonly #firstRelations: DecisionList | null;
  readonly #state = new ParserState();
  readonly #sentence: SentenceAtoms;
  readonly #scores = new Int32Array(relations.length);

  readonly #watch: ParserWatch | undefined;

  constructor(model: LanguageModel, watch: ParserWatch | undefined) {
    this.#watch = watch;
    this.#sentence = new SentenceAtoms(new WordClasses(new ByteReader(model.section('classes'))), model.tags);
    const reader = new ByteReader(model.section('parser'));
    this.#moves = new MoveTable(reader);
    this.#candidates = new LabelCandidates(reader);
    this.#labels = new SparseTable(reader);
    this.#firstMoves = model.has(firstMovesSection)
      ? new FirstMoves(new ByteReader(model.section(firstMovesSection)))
      : null;
    this.#firstRelations = model.has(firstRelationsSection)
      ? new DecisionList(new ByteReader(model.section(firstRelationsSection)))
      : null;
  }

  parse(tokens: Tokens, tags: Tags, from: number, to: number): DependencyTree {
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
    return new DependencyTree(from, heads, state.relation.slice(firstToken, firstToken + heads.length));
  }

  #move(): number {
    const state = this.#state;
    if (!state.allows(shift)) return rightArc;
    if (!state.allows(leftArc)) return shift;
    const clear = this.#firstMoves?.choose(state, this.#sentence) ?? -1;
    if (clear >= 0) return clear;
    parserFeatures(moveBuffer, state, this.#sentence);
    this.#moves.score(moveBuffer, moveStages);
    const { left, right } = this.#moves;
    let move = shift;
    if (left > 0) move = right > left && state.allows(rightArc) ? rightArc : leftArc;
    else if (right > 0 && state.allows(rightArc)) move = rightArc;
    this.#watch?.move(state, this.#sentence, move);
    return move;
  }

  #label(move: number): number {
    const state = this.#state;
    const { code } = this.#sentence;
    const head = state.headFor(move);
    if (head === root) return 0;
    const candidates = this.#candidates.of(code[state.dependent]!, code[head]!, move);
    if (candidates.length === 1) return candidates[0]!;
    labelContexts(contexts, state, this.#sentence, move);
    const clear = this.#firstRelations?.choice(contexts) ?? -1;
    if (clear >= 0) return clear;
    labelFeatures(labelBuffer, state, this.#sentence, move);
    const relation = this.#labels.choose(labelBuffer, relationStages, candidates, this.#scores);
    this.#watch?.relation(contexts, relation);
    return relation;
  }
}

/** The parser of an opened model. */
export function createParser(model: LanguageModel, watch?: ParserWatch): Parser {
  return new ArcHybridParser(model, watch);
}
