import * as assert from 'node:assert/strict';
import { CountingLedger, plainLedger } from '../../../../../src/engine/rules/ledger';
import type { Stop } from '../../../../../src/engine/quotes/ends/stopBook';
import { likeliestStop } from '../../../../../src/engine/quotes/ends/stops';
import { inShort } from '../reports/reports';

const stops: readonly Stop[] = [
  { token: 4, offset: 20, signs: ['comma', 'inside'], last: false },
  { token: 7, offset: 40, signs: ['semicolon', 'rule', 'clause-follows'], last: false },
  { token: 9, offset: 50, signs: [], last: true },
];

describe('likeliestStop', () => {
  it('takes the place for which most speaks, if little speaks for those before it', () => {
    const { token, sure } = likeliestStop(stops, plainLedger);
    assert.equal(token, 7);
    assert.ok(sure > 0.5 && sure < 1);
    assert.deepEqual(likeliestStop(stops.slice(2), plainLedger), { token: 9, sure: 1 });
  });

  it('tells which signs answered, and does without those that are off', () => {
    const ledger = new CountingLedger(['stop/semicolon', 'stop/rule']);
    assert.equal(likeliestStop(stops, ledger).token, 9);
    assert.ok(ledger.counts.has('stop/comma') && !ledger.counts.has('stop/rule'));
  });
});

describe('stopsOf', () => {
  it('lets what is reported go on where a second clause belongs to it', () => {
    assert.deepEqual(inShort('Vale said the ferry was late because the crew was tired.'), [
      'Vale > said: the ferry was late because the crew was tired',
    ]);
  });

  it('leaves an end that a rule has cut', () => {
    assert.deepEqual(inShort('Vale said the ferry was leaking and walked out.'), [
      'Vale > said: the ferry was leaking',
    ]);
  });
});
