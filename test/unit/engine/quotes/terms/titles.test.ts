import * as assert from 'node:assert/strict';
import { countWords, isTitle, isTitleCase } from '../../../../../src/engine/quotes/terms/titles';

describe('titles', () => {
  it('are counted in words', () => {
    assert.equal(countWords("The harbour's long-kept road, no. 5"), 6);
    assert.equal(countWords(' … '), 0);
  });

  it('have capitals but for small words', () => {
    assert.ok(isTitleCase('The Long Way to the Harbour'));
    assert.ok(!isTitleCase('the Long Way'));
    assert.ok(!isTitleCase('The long way'));
    assert.ok(!isTitleCase('Harbour'));
  });

  it('are no longer than eight words', () => {
    assert.ok(isTitle('The Long Way', 8));
    assert.ok(!isTitle('The Long Way', 9));
  });
});
