import assert from 'node:assert/strict';
import { mostAlike } from '../../../../src/engine/corrections/fuzzy';

const search = (text: string, words: string, most: number, near = 0): string | undefined => {
  const found = mostAlike(text, words, [0, text.length], most, near);
  return found && `${text.slice(...found.span)}/${found.errors}`;
};

describe('fuzzy', () => {
  it('finds words as they are', () => {
    assert.equal(search('the port stays open', 'port', 1), 'port/0');
  });

  it('finds words with letters replaced, left out and put in', () => {
    assert.equal(search('the pört stays open', 'port', 1), 'pört/1');
    assert.equal(search('the prt stays open', 'port', 1), 'prt/1');
    assert.equal(search('the powrt stays open', 'port', 1), 'powrt/1');
  });

  it('finds nothing that needs more errors', () => {
    assert.equal(search('the harbour', 'port', 1), undefined);
    assert.equal(search('', 'port', 1), undefined);
  });

  it('takes the nearest of equal ones', () => {
    const text = 'part and part and part';
    const found = mostAlike(text, 'port', [0, text.length], 1, 13);
    assert.deepEqual(found?.span, [9, 13]);
  });
});
