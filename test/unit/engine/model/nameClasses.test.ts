import * as assert from 'node:assert/strict';
import { contextBits, nameBits, NameClasses } from '../../../../src/engine/model/nameClasses';
import { lexicon } from '../entities/reading';

describe('classes of words for names', () => {
  const classes = new NameClasses(lexicon);

  it('put what the lists say in bits', () => {
    assert.notEqual(classes.of('maria') & nameBits, 0);
    assert.equal(classes.of('maria'), classes.of('maria'));
    assert.notEqual(classes.of('minister') & contextBits, 0);
    assert.notEqual(classes.of('university'), classes.of('river'));
    assert.equal(classes.of('xqzzw'), 0);
  });

  it('leave endless words alone', () => {
    assert.equal(classes.of('a'.repeat(100000)), 0);
  });
});
