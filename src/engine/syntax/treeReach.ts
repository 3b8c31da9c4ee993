import type { DependencyTree } from './dependencyTree';

/** How far each node of a tree reaches with all that hangs on it: tokens, by place in the sentence. */
export interface Reach {
  readonly first: Int32Array;
  readonly end: Int32Array;
}

/** The reach of all nodes, without recursion, as a tree may be as deep as its sentence is long. */
export function reachOf(tree: DependencyTree, root: number): Reach {
  const { from, heads } = tree;
  const count = heads.length;
  const first = new Int32Array(count);
  const end = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    first[i] = from + i;
    end[i] = from + i + 1;
  }
  const order = [root];
  for (let k = 0; k < order.length && order.length <= count; k++)
    for (let child = tree.firstChild(order[k]!); child >= 0; child = tree.nextSibling(child)) order.push(child);
  for (let k = order.length - 1; k > 0; k--) {
    const node = order[k]! - from;
    const head = heads[node]! - from;
    if (head < 0) continue;
    first[head] = Math.min(first[head]!, first[node]!);
    end[head] = Math.max(end[head]!, end[node]!);
  }
  return { first, end };
}
