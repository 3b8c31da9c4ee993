import * as assert from 'node:assert/strict';
import { crc32 } from '../../../../src/engine/model/checksum';

describe('the checksum', () => {
  it('is CRC-32', () => {
    assert.equal(crc32(new TextEncoder().encode('123456789')), 0xcbf43926);
    assert.equal(crc32(new Uint8Array(0)), 0);
  });
});
