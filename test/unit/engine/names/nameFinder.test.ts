import * as assert from 'node:assert/strict';
import { doubtfulName } from '../../../../src/engine/names/nameFinder';
import { find, finder, tokenize } from '../entities/reading';

describe('name finder', () => {
  const text = 'Ann Reed met Tom Hale in Leeds, and Reed of the Port Authority left for Oslo.';

  it('gives names in text order, without overlaps, within the text', () => {
    const names = finder.find(tokenize(text));
    assert.ok(names.length >= 4);
    names.forEach(({ span: [start, end], confidence }, i) => {
      assert.ok(start >= (names[i - 1]?.span[1] ?? 0) && start < end && end <= text.length);
      assert.ok(confidence > 0 && confidence <= 1);
    });
  });

  it('keeps doubtful names for the document to decide', () => {
    const doubtful = 'They saw Terhune leaving.';
    assert.deepEqual(find(doubtful), []);
    const [name] = finder.find(tokenize(doubtful));
    assert.equal(name && doubtful.slice(...name.span), 'Terhune');
    assert.ok((name?.confidence ?? 1) < doubtfulName);
  });
});
