import * as assert from 'node:assert/strict';
import { contentVerbs, isBelow, placeOf, predicateOf, relativeHead } from '../../../../src/engine/syntax/clausePlace';
import { tokenOf, treeOf } from '../quotes/reports/reports';

describe('clausePlace', () => {
  it('tells where a phrase stands', () => {
    const tree = treeOf('The mayor met Orlov and his brother in the Leeds office.');
    assert.deepEqual(
      ['mayor', 'Orlov', 'his', 'brother', 'Leeds', 'The'].map((word) => placeOf(tree, tokenOf(tree, word))),
      ['subject', 'object', 'possessor', 'object', 'modifier', 'other'],
    );
    assert.equal(placeOf(tree, -1), 'other');
  });
  it('finds the verb that a phrase belongs to', () => {
    const tree = treeOf('The brother of the mayor met Orlov and his wife.');
    const met = tokenOf(tree, 'met');
    assert.deepEqual(
      ['brother', 'mayor', 'wife', 'his', 'met'].map((word) => predicateOf(tree, tokenOf(tree, word))),
      [met, met, met, met, -1],
    );
  });
  it('finds the verbs whose content a word stands in', () => {
    const tree = treeOf('Orlov said Gallo believed that he won.');
    assert.deepEqual(
      contentVerbs(tree, tokenOf(tree, 'he')).map((verb) => tree.raw(verb)),
      ['believed', 'said'],
    );
  });
  it('knows relative clauses', () => {
    const tree = treeOf('The man who left was Orlov.');
    assert.equal(tree.raw(relativeHead(tree, tokenOf(tree, 'left'))), 'man');
    assert.equal(relativeHead(tree, tokenOf(tree, 'Orlov')), -1);
  });
  it('knows what hangs below', () => {
    const tree = treeOf('The man who left was Orlov.');
    assert.ok(isBelow(tree, tokenOf(tree, 'left'), tokenOf(tree, 'man')));
    assert.ok(!isBelow(tree, tokenOf(tree, 'man'), tokenOf(tree, 'left')));
  });
});
