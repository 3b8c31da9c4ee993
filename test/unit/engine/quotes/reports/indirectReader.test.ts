import * as assert from 'node:assert/strict';
import { plainLedger } from '../../../../../src/engine/rules/ledger';
import { readReports } from '../../../../../src/engine/quotes/reports/indirectReader';
import { inShort, lexicon, syntaxOf } from './reports';

describe('indirectReader', () => {
  it('reads several sentences', () => {
    assert.deepEqual(inShort('Smith said that it rained. Brown denied that it rained. It was noon.'), [
      'Smith > said: that it rained',
      'Brown > denied: that it rained',
    ]);
  });

  it('leaves to the outer speaker what the outer speaker says of others', () => {
    assert.deepEqual(inShort('Merrill says Machado wants to help the town.'), [
      'Merrill > says: Machado wants to help the town',
    ]);
  });

  it('lets nothing speak that only points at something', () => {
    assert.deepEqual(inShort('Those include pressing Brown to leave the town.'), []);
  });

  it('leaves cues in marks alone', () => {
    const text = 'Smith said “Brown denied that it rained”.';
    const at = text.indexOf('Brown');
    const reports = readReports(syntaxOf(text), [], lexicon, [[at, text.indexOf('”')]], () => [], plainLedger);
    assert.ok(reports.every(({ cue }) => cue.lemma !== 'deny'));
  });

  it('survives anything', () => {
    for (const text of [
      '',
      '…',
      'said',
      'that that that said said said',
      '\ud800 said that \udfff',
      'said, '.repeat(2000),
    ])
      assert.doesNotThrow(() => inShort(text));
  });
});
