import * as assert from 'node:assert/strict';
import { isBlank, isMark, placeOf, shapeOf } from '../../../../../src/engine/quotes/marks/markShapes';

describe('shapes of marks', () => {
  it('tell family and side', () => {
    assert.deepEqual(shapeOf('“'), ['double', 'open']);
    assert.deepEqual(shapeOf('„'), ['double', 'open']);
    assert.deepEqual(shapeOf("'"), ['single', 'straight']);
    assert.deepEqual(shapeOf("''"), ['double', 'straight']);
    assert.deepEqual(shapeOf('»'), ['guillemet', 'close']);
    assert.ok(isMark('`') && !isMark('x') && !isMark(undefined));
  });

  it('tell what a place allows', () => {
    const sides = (text: string, at: number): [boolean, boolean] => {
      const { left, right } = placeOf(text, at, at + 1);
      return [left, right];
    };
    assert.deepEqual(sides('"We', 0), [true, true]);
    assert.deepEqual(sides('We"', 2), [false, false]);
    assert.deepEqual(sides('("We', 1), [true, true]);
    assert.deepEqual(sides('We".', 2), [false, false]);
    assert.deepEqual(sides('a "... b', 2), [true, true]);
    assert.ok(isBlank('') && isBlank('\u00a0') && !isBlank('.'));
  });
});
