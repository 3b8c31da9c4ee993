import type { ByteReader } from './byteReader';
import { pair, small, triple } from './hashing';
import { MoveTable } from './moveTable';
import { leftArc, none, type ParserState, rightArc, shift } from './parserState';
import type { SentenceAtoms } from './sentenceAtoms';

/** How many features the first stage looks at. */
export const firstMoveFeatureCount = 12;

/** The features of a state for the first stage, into `out`: those that foretold best what the full table chooses. */
export function firstMoveFeatures(out: Int32Array, state: ParserState, sentence: SentenceAtoms): void {
  const { word, tag, part, marks, kind } = sentence;
  const { stack, depth, next, limit, left1, left2, right1, relationHash: relation, rights } = state;
  const s0 = stack[depth - 1]!;
  const s1 = depth > 1 ? stack[depth - 2]! : none;
  const b1 = next + 1 < limit ? next + 1 : none;
  const t0 = tag[s0]!;
  const u0 = tag[next]!;
  const u1 = tag[b1]!;
  const s0l = left1[s0]!;
  const s0r = right1[s0]!;
  const b0l = left1[next]!;
  const rs0l = relation[s0l]!;
  const rs0r = relation[s0r]!;
  const t0u0 = pair(t0, u0);
  const p0q0 = pair(part[s0]!, part[next]!);
  const between = marks[next - 1]! - marks[s0]!;
  out[0] = pair(t0u0, tag[b0l]!);
  out[1] = pair(p0q0, pair(part[s1]!, part[b1]!));
  out[2] = triple(p0q0, relation[b0l]!, rs0l);
  out[3] = triple(tag[s1]!, t0, tag[s0r]!);
  out[4] = triple(kind[s0]!, t0u0, u1);
  out[5] = pair(word[b0l]!, u0);
  out[6] = pair(word[s0]!, t0);
  out[7] = pair(word[s1]!, small[rights[s1]!]!);
  out[8] = triple(t0, rs0r, word[next]!);
  out[9] = triple(t0, rs0l, relation[left2[s0]!]!);
  out[10] = pair(u1, small[Math.min(between & 0xff, 4)]!);
  out[11] = triple(word[s0]!, rs0r, u0);
}

/**
 * The first stage of a cascade (after He et al. 2013): it makes the moves that a few features make clear, and leaves the
 * others to the full table. It learnt from what that table chooses, not from the treebanks.
 */
export class FirstMoves {
  readonly #features = new Int32Array(firstMoveFeatureCount);
  readonly #table: MoveTable;
  /** A move that leads the second by more is clear. */
  readonly #clear: number;

  constructor(reader: ByteReader) {
    this.#clear = reader.varint();
    this.#table = new MoveTable(reader);
  }

  /** The move where it is clear, else -1. All three moves must be possible but for the right arc. */
  choose(state: ParserState, sentence: SentenceAtoms): number {
    firstMoveFeatures(this.#features, state, sentence);
    const table = this.#table;
    table.score(this.#features, []);
    if (table.lead <= this.#clear) return -1;
    if (table.left < 0 && table.right < 0) return shift;
    if (table.left > table.right) return leftArc;
    return state.allows(rightArc) ? rightArc : -1;
  }
}
