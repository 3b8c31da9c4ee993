import assert from 'node:assert/strict';
import { CountingLedger } from '../../../../src/engine/rules/ledger';
import { RuleBook } from '../../../../src/engine/rules/ruleBook';

describe('a book of rules', () => {
  const even = { id: 'n/even', example: '', find: (n: number) => (n % 2 === 0 ? 'even' : null) };
  const any = { id: 'n/any', example: '', find: () => 'any' };
  const book = new RuleBook<number, string>('What is it?', [even, any]);

  it('gives the first answer, and the rule that gave it', () => {
    const ledger = new CountingLedger();
    assert.deepEqual(book.answer(2, ledger), { rule: 'n/even', found: 'even' });
    assert.deepEqual(book.answer(3, ledger), { rule: 'n/any', found: 'any' });
    assert.deepEqual(
      [...ledger.counts],
      [
        ['n/even', 1],
        ['n/any', 1],
      ],
    );
  });

  it('asks one rule alone', () => {
    const ledger = new CountingLedger(['n/any']);
    assert.deepEqual(book.ask(even, 2, ledger), { rule: 'n/even', found: 'even' });
    assert.equal(book.ask(even, 3, ledger), null);
    assert.equal(book.ask(any, 3, ledger), null);
    assert.deepEqual([...ledger.counts], [['n/even', 1]]);
  });

  it('does not ask a rule that is off', () => {
    const ledger = new CountingLedger();
    ledger.off.add('n/even');
    assert.equal(book.find(2, ledger), 'any');
    ledger.off.add('n/any');
    assert.equal(book.find(2, ledger), null);
  });
});
