import assert from 'node:assert/strict';
import { CountingLedger } from '../../../../src/engine/rules/ledger';
import { SignBook } from '../../../../src/engine/rules/signBook';

describe('a book of signs', () => {
  const book = new SignBook('Who is meant?', 'who', {
    near: { example: '', weight: 1 },
    far: { example: '', weight: -0.5 },
    named: { example: '', weight: 2 },
  });

  it('adds up, and names what speaks most for it', () => {
    const tally = book.tally(new CountingLedger());
    tally.add('near');
    tally.add('far', 3);
    assert.deepEqual([tally.total, tally.rule], [-0.5, 'who/near']);
    tally.add('named', 1, false);
    assert.deepEqual([tally.total, tally.rule], [1.5, 'who/near']);
  });

  it('leaves out what is off, and counts the rest', () => {
    const ledger = new CountingLedger();
    ledger.off.add('who/near');
    const tally = book.tally(ledger);
    tally.add('near');
    tally.add('named');
    assert.deepEqual([tally.total, [...ledger.counts.keys()]], [2, ['who/named']]);
  });

  it('says what one sign comes to', () => {
    const ledger = new CountingLedger(['who/named']);
    assert.deepEqual([book.weigh('far', ledger, 3), book.weigh('near', ledger)], [-1.5, 1]);
    assert.deepEqual([book.weigh('named', ledger), book.weigh('near', ledger, 0)], [0, 0]);
    assert.deepEqual(
      [...ledger.counts],
      [
        ['who/far', 1],
        ['who/near', 1],
      ],
    );
  });

  it('has a card for each sign', () =>
    assert.deepEqual(
      book.rules.map(({ id }) => id),
      ['who/near', 'who/far', 'who/named'],
    ));
});
