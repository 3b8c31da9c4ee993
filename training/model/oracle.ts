import { firstToken, leftArc, type ParserState, rightArc, root, shift } from '../../src/engine/model/parserState';

/** A gold tree over the parser's nodes. */
export interface GoldTree {
  /** Per node, its head's node. */
  readonly heads: Int32Array;
  /** Per node, its children's nodes. */
  readonly children: readonly (readonly number[])[];
  /** Per node, the code of its relation. */
  readonly relations: Uint8Array;
}

/** @param heads per word, the head's index from 1; 0 for the root */
export function goldTree(heads: readonly number[], relations: readonly number[]): GoldTree {
  const nodes = new Int32Array(heads.length + firstToken);
  const children: number[][] = Array.from({ length: nodes.length }, () => []);
  heads.forEach((head, i) => {
    const node = head === 0 ? root : head - 1 + firstToken;
    nodes[i + firstToken] = node;
    children[node]?.push(i + firstToken);
  });
  return { heads: nodes, children, relations: Uint8Array.from([0, 0, ...relations]) };
}

/**
 * How many gold arcs each move makes impossible (dynamic oracle for arc-hybrid, Goldberg and Nivre 2013), into `out`.
 * Exact for trees without crossing arcs.
 */
export function moveCosts(state: ParserState, { heads, children }: GoldTree, out: Int32Array): void {
  const { stack, depth, next, limit } = state;
  const top = stack[depth - 1]!;
  const second = depth > 1 ? stack[depth - 2]! : -1;
  let cost = 0;
  if (next < limit) {
    for (let i = 0; i < depth; i++) {
      if (i < depth - 1 && heads[next] === stack[i]) cost++;
      if (stack[i] !== root && heads[stack[i]!] === next) cost++;
    }
  }
  out[shift] = cost;
  let below = 0;
  if (top !== root) for (const child of children[top]!) if (child >= next) below++;
  const head = heads[top]!;
  out[leftArc] = below + (top !== root && (head === second || head > next) ? 1 : 0);
  out[rightArc] = below + (top !== root && head >= next ? 1 : 0);
}
