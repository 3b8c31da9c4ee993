import assert from 'node:assert/strict';
import { align } from '../../../../src/engine/compare/align';
import { comparableWords } from '../../../../src/engine/compare/comparedWords';

describe('compare/align', () => {
  /** The words of the quotation beside those of the passage; `-` for none. */
  function pairs(quote: string, passage: string): string {
    const [a, b] = [comparableWords(quote), comparableWords(passage)];
    return align(a, b)
      .pairs.map(([i, j]) => `${i === null ? '-' : (a[i]?.key ?? '')}/${j === null ? '-' : (b[j]?.key ?? '')}`)
      .join(' ');
  }

  it('finds the passage anywhere', () => {
    assert.equal(pairs('c d', 'a b c d e'), 'c/c d/d');
    assert.equal(align(comparableWords('c d'), comparableWords('a b c d e')).cost, 0);
  });

  it('tells words left out, added and exchanged', () => {
    assert.equal(pairs('a b d', 'x a b c d y'), 'a/a b/b -/c d/d');
    assert.equal(pairs('a b c d', 'x a b d y'), 'a/a b/b c/- d/d');
    assert.equal(pairs('a z c', 'x a b c y'), 'a/a z/b c/c');
  });

  it('leaves out many words in one place rather than a few here and there', () => {
    const omitted = Array.from({ length: 30 }, (_, i) => `w${String(i)}`).join(' ');
    assert.match(pairs('a b c d e f', `a b c ${omitted} d e f`), /^a\/a b\/b c\/c (-\/w\d+ ){30}d\/d e\/e f\/f$/);
  });

  it('lets words in brackets come and go', () => {
    const cost = (quote: string, passage: string): number =>
      align(comparableWords(quote), comparableWords(passage)).cost;
    assert.equal(cost('a b', 'a (applause) b'), 0);
    assert.equal(cost('a [that is] b', 'a b'), 0);
  });

  it('is content with nothing', () => {
    assert.equal(pairs('', 'a'), '');
    assert.equal(pairs('a b', ''), 'a/- b/-');
    assert.equal(pairs('', ''), '');
  });
});
