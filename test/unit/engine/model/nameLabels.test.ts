import * as assert from 'node:assert/strict';
import {
  allowedPairs,
  firstWord,
  innerWord,
  labelCount,
  lastWord,
  mayBegin,
  mayEnd,
  mayFollow,
  nameLabel,
  onlyWord,
  outside,
  placeOf,
  typeOf,
} from '../../../../src/engine/model/nameLabels';

describe('name labels', () => {
  it('hold a type and a place in the name', () => {
    for (const type of [0, 1, 2]) {
      for (const place of [firstWord, innerWord, lastWord, onlyWord]) {
        const label = nameLabel(type, place);
        assert.deepEqual([typeOf(label), placeOf(label)], [type, place]);
        assert.ok(label > outside && label < labelCount);
      }
    }
    assert.deepEqual([typeOf(outside), placeOf(outside)], [-1, -1]);
  });

  it('follow each other only as the words of names do', () => {
    const person = (place: number): number => nameLabel(0, place);
    const town = (place: number): number => nameLabel(2, place);
    assert.equal(mayFollow(person(firstWord), person(lastWord)), true);
    assert.equal(mayFollow(person(firstWord), person(innerWord)), true);
    assert.equal(mayFollow(person(firstWord), town(lastWord)), false);
    assert.equal(mayFollow(person(firstWord), outside), false);
    assert.equal(mayFollow(person(lastWord), town(onlyWord)), true);
    assert.equal(mayFollow(outside, town(innerWord)), false);
    assert.equal(mayBegin(person(lastWord)), false);
    assert.equal(mayBegin(person(onlyWord)), true);
    assert.equal(mayEnd(person(innerWord)), false);
    assert.equal(mayEnd(outside), true);
    // From 7 closed labels to 7 beginnings, from 2 open ones of each type to 2.
    assert.equal(allowedPairs.length, 7 * 7 + 3 * 2 * 2);
  });
});
