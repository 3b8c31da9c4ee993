import * as assert from 'node:assert/strict';
import { firstToken, leftArc, ParserState, rightArc, shift } from '../../../../src/engine/model/parserState';
import { goldTree, moveCosts } from '../../../../training/model/oracle';

/** Follows the cheapest moves; returns the heads reached and what they cost. */
function follow(heads: readonly number[], first: readonly number[] = []): { heads: number[]; cost: number } {
  const gold = goldTree(
    heads,
    heads.map(() => 0),
  );
  const state = new ParserState();
  const costs = new Int32Array(3);
  const forced = [...first];
  let cost = 0;
  state.begin(heads.length);
  while (!state.done) {
    moveCosts(state, gold, costs);
    const allowed = [leftArc, rightArc, shift].filter((move) => state.allows(move));
    const move = forced.shift() ?? allowed.sort((a, b) => (costs[a] ?? 0) - (costs[b] ?? 0))[0] ?? shift;
    cost += costs[move] ?? 0;
    if (move === shift) state.shift();
    else state.attach(move, 0, 0);
  }
  return { heads: heads.map((_, i) => Math.max(0, (state.head[i + firstToken] ?? 0) - 1)), cost };
}

describe('the dynamic oracle', () => {
  const trees = [[2, 0], [0, 1, 2, 3], [2, 3, 0, 3, 4], [4, 3, 1, 0, 6, 4, 4], [0]];
  for (const tree of trees) {
    it(`leads to the gold tree ${tree.join(' ')} at no cost`, () => {
      assert.deepEqual(follow(tree), { heads: tree, cost: 0 });
    });
  }

  it('counts every gold arc that a wrong start loses', () => {
    const gold = [2, 0, 2, 5, 3];
    const found = follow(gold, [shift, shift, shift]);
    const lost = found.heads.filter((head, i) => head !== gold[i]).length;
    assert.ok(found.cost > 0);
    assert.equal(lost, found.cost);
  });
});
