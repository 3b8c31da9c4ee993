import * as assert from 'node:assert/strict';
import { createAnalyzer } from '../../../../src/engine/analyzer';
import { testResources } from '../../../resources';

describe('regions', () => {
  const analyzer = createAnalyzer(testResources());
  const sourceOf = (text: string): string | undefined =>
    analyzer.analyze({ id: 'text', text, format: 'plain' }).quotes[0]?.speakers[0]?.text;

  it('see a verb of saying in a headline in spite of its capital', () => {
    assert.equal(sourceOf('Clara Hoffmann Calls Walter Brigham ‘A Disgrace’ Over Harbour Costs'), 'Clara Hoffmann');
    assert.equal(sourceOf('Black Lawmakers Rip Walter Brigham As A ‘Complete Fraud’'), 'Black Lawmakers');
  });

  it('see a noun in a headline where no name stands before it', () => {
    for (const text of [
      'Two Reports Walter Brigham ‘A Disgrace’ Over Harbour Costs',
      'Harbour Calls ‘A Disgrace’ Over Costs',
      'New Claims ‘A Disgrace’ Over Harbour Costs',
    ])
      assert.equal(sourceOf(text), undefined, text);
  });

  it('see a name in every other capital', () => {
    assert.equal(sourceOf('CLARA HOFFMANN CALLS WALTER BRIGHAM ‘A DISGRACE’ OVER HARBOUR COSTS'), undefined);
  });
});
