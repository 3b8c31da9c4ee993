import * as assert from 'node:assert/strict';
import { splitNames } from '../../../../src/engine/names/adjacentNames';
import { contextOf } from '../entities/reading';

function split(text: string): string[] {
  const context = contextOf(text);
  return splitNames(context, 0, context.view.tokens.count).map(([from, to]) => context.view.slice(from, to));
}

describe('names in a row', () => {
  it('town and country', () => assert.deepEqual(split('Hamburg Germany'), ['Hamburg', 'Germany']));
  it('town and state', () => assert.deepEqual(split('Miramar Florida'), ['Miramar', 'Florida']));
  it('two countries with a hyphen', () => assert.deepEqual(split('Norway-Sweden'), ['Norway', 'Sweden']));
  it('a country and one of its people', () => assert.deepEqual(split('Peru Lorenzo Vidal'), ['Peru', 'Lorenzo Vidal']));
  it('an organisation and one of its people', () => {
    assert.deepEqual(split('Harlow State University Lorenzo Vidal'), ['Harlow State University', 'Lorenzo Vidal']);
  });
  it('one name stays one', () => {
    for (const name of [
      'New York',
      'Guinea-Bissau',
      'George Washington',
      'Lorenzo Vidal',
      'South Korea',
      'Harlow University',
    ]) {
      assert.deepEqual(split(name), [name]);
    }
  });
});
