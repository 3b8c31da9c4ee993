import * as assert from 'node:assert/strict';
import { nameParts } from '../../../../src/engine/entities/nameParts';
import { contextOf } from './reading';

function parts(text: string, initial = false): string[] {
  const context = contextOf(text);
  const run = { from: 0, to: context.view.tokens.count, initial, style: 'sentence' as const };
  return nameParts(context, run).map(
    ({ from, to, title }) => `${title === null ? '' : `(${title}) `}${context.view.slice(from, to)}`,
  );
}

describe('the names of a run', () => {
  it('are cut at titles', () => {
    assert.deepEqual(parts('Harlow Group Chairman Lorenzo Vidal'), ['Harlow Group', '(Chairman) Lorenzo Vidal']);
    assert.deepEqual(parts('UK Prime Minister Ann Marlow'), ['UK', '(Prime Minister) Ann Marlow']);
  });
  it('have no nationality in front', () => {
    assert.deepEqual(parts('German Ann Marlow'), ['Ann Marlow']);
    assert.deepEqual(parts('Russian'), []);
  });
  it('keep a nationality that belongs to them', () => {
    assert.deepEqual(parts('American Airlines'), ['American Airlines']);
    assert.deepEqual(parts('Russian Federation'), ['Russian Federation']);
    assert.deepEqual(parts('French Guiana'), ['French Guiana']);
  });
  it('have no article in front', () => assert.deepEqual(parts('The Harlow Group', true), ['Harlow Group']));
  it('keep what is a name before a title', () => {
    assert.deepEqual(parts('USA Minister Ann Marlow'), ['USA', '(Minister) Ann Marlow']);
    assert.deepEqual(parts('Trade Bank Chairman Ann Marlow'), ['Trade Bank', '(Chairman) Ann Marlow']);
    assert.deepEqual(parts('World Bank President Ann Marlow'), ['World Bank', '(President) Ann Marlow']);
    assert.deepEqual(parts('Cape Town Mayor Ann Marlow'), ['Cape Town', '(Mayor) Ann Marlow']);
  });
  it('lose the field of an office', () => {
    assert.deepEqual(parts('Youth and Sports Minister Ann Marlow'), ['(Minister) Ann Marlow']);
    assert.deepEqual(parts('Minister for Fisheries Ann Marlow'), ['(Minister for Fisheries) Ann Marlow']);
  });
});
