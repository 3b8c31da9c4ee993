import assert from 'node:assert/strict';
import { fold } from '../../../src/export/spaces';

describe('fold', () => {
  it('puts words on one line, whatever stands between them', () => {
    assert.equal(fold(' Ana\r\n\t Reis\u00a0 '), 'Ana Reis');
    assert.equal(fold(' \n '), '');
  });
});
