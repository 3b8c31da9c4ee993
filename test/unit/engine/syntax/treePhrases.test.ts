import * as assert from 'node:assert/strict';
import { apposedHead, isOnlyTime, joinedTo, phraseHead, phraseOf } from '../../../../src/engine/syntax/treePhrases';
import { tokenOf, treeOf, wordsOf } from '../quotes/reports/reports';

describe('treePhrases', () => {
  it('finds the head of a phrase', () => {
    const tree = treeOf('Foreign minister Ana Ruiz left.');
    assert.equal(tree.raw(phraseHead(tree, [tokenOf(tree, 'Ana'), tokenOf(tree, 'Ruiz') + 1])), 'Ana');
    assert.equal(tree.raw(phraseHead(tree, [tree.from, tokenOf(tree, 'minister') + 1])), 'minister');
  });

  it('says how far a phrase reaches', () => {
    const reach = (text: string, head: string, alone = false): string => {
      const tree = treeOf(text);
      return wordsOf(tree, phraseOf(tree, tokenOf(tree, head), alone));
    };
    assert.equal(reach('The mayor of Leeds, who was ill, slept.', 'mayor'), 'The mayor of Leeds');
    assert.equal(reach('Greta Malm (SPD) slept.', 'Greta'), 'Greta Malm (SPD)');
    assert.equal(reach('Vale and Reed slept.', 'Vale'), 'Vale and Reed');
    assert.equal(reach('Vale and Reed slept.', 'Vale', true), 'Vale');
  });

  it('finds what is joined and what is explained', () => {
    const tree = treeOf('Vale and Reed met Clara Hoffmann, a lawyer in Leeds, who slept.');
    assert.deepEqual(
      joinedTo(tree, tokenOf(tree, 'Vale')).map((each) => tree.raw(each)),
      ['Reed'],
    );
    assert.equal(tree.raw(apposedHead(tree, tokenOf(tree, 'who'))), 'Clara');
    assert.equal(apposedHead(tree, tokenOf(tree, 'met')), -1);
  });

  it('knows a time that is nothing more', () => {
    const tree = treeOf('The board met on Thursday in the town.');
    assert.equal(isOnlyTime(tree, tokenOf(tree, 'Thursday')), true);
    assert.equal(isOnlyTime(tree, tokenOf(tree, 'board')), false);
  });
});
