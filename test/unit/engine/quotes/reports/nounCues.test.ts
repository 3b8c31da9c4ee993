import * as assert from 'node:assert/strict';
import { nounReportsOf } from '../../../../../src/engine/quotes/reports/nounCues';
import { inShort, lexicon, treeOf, wordsOf } from './reports';

function reports(text: string): string[] {
  const tree = treeOf(text);
  return nounReportsOf(tree, lexicon).map(
    ({ lemma, source, clause }) =>
      `${source ? tree.raw(source.head) : '?'} > ${lemma}: ${clause.ranges.map((range) => wordsOf(tree, range)).join(' | ')}`,
  );
}

describe('nounCues', () => {
  it('find what a noun reports and whose words they are', () => {
    assert.deepEqual(reports('They rejected the claim that the river was clean.'), [
      'They > claim: that the river was clean',
    ]);
    assert.deepEqual(reports('He ignored her warning of floods.'), ['her > warning: floods']);
    assert.deepEqual(reports('The book offers a reminder that the river was clean.'), []);
  });

  it('leave nouns alone that report nothing here', () => {
    assert.deepEqual(reports('The call came at noon.'), []);
  });

  it('need what a noun reports right behind it', () => {
    const cases: Readonly<Record<string, readonly string[]>> = {
      'Her claim that the river was clean surprised the town.': ['Her > claim: that the river was clean'],
      'The warning of floods by the council came late.': ['the council > warning of: floods'],
      'Brown made a promise to fight the plan for the road.': ['Brown > promise: to fight the plan for the road'],
      'The union kept its promise to fight the plan.': [],
      'The warning came of floods.': [],
      'The claim in May was wrong.': [],
    };
    for (const [sentence, expected] of Object.entries(cases)) assert.deepEqual(inShort(sentence), expected, sentence);
  });
});
