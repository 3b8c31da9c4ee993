import assert from 'node:assert/strict';
import type { Quotation } from '../../../../../src/engine/analysis';
import { createAnalyzer } from '../../../../../src/engine/analyzer';
import { calibration } from '../../../../../src/engine/quotes/sure/calibrated';
import { CountingLedger } from '../../../../../src/engine/rules/ledger';
import { leastSureLink } from '../../../../../src/engine/sureness';
import { testResources } from '../../../../resources';

describe('calibrated', () => {
  const read = (text: string, ...off: string[]): readonly Quotation[] =>
    createAnalyzer(testResources(), new CountingLedger(off)).analyze({ id: 'a', text, format: 'plain' }).quotes;
  const only = (text: string): Quotation => read(text)[0] ?? assert.fail(text);

  it('gives every quotation a confidence, marked or not', () => {
    const text = 'Mayor Ann Lee said the bridge would be closed in May. “We will open it in June,” she told the town.';
    const quotes = read(text);
    assert.equal(quotes.length, 2);
    for (const { confidence } of quotes) assert.ok(confidence > 0.5 && confidence < 1);
    for (const quotation of quotes) assert.ok(leastSureLink(quotation).confidence <= quotation.confidence);
  });

  it('is less sure of a thing than of a clause, and of a short piece than of a sentence', () => {
    const clause = only('Mayor Ann Lee said the bridge would be closed in May.');
    const thing = only('Mayor Ann Lee condemned the attack.');
    assert.ok(clause.confidence > thing.confidence);
    const sentence = only('“We will open the bridge in June at last,” said Mayor Ann Lee.');
    const piece = only('Mayor Ann Lee called the plan a “disgrace” in May.');
    assert.ok(sentence.confidence > piece.confidence);
  });

  it('is less sure that nobody is named by a pronoun than by a new description', () => {
    const [he, clerks] = ['He said the bridge would be closed.', 'Officials said the bridge would be closed.'].map(
      only,
    );
    assert.ok((he?.speakers[0]?.confidence ?? 1) < (clerks?.speakers[0]?.confidence ?? 0));
  });

  it('leaves what the rules say of themselves when it is off', () => {
    const text = '“We will open the bridge in June at last,” said Mayor Ann Lee.';
    assert.equal(read(text, calibration)[0]?.confidence, 1);
    assert.notEqual(read(text)[0]?.confidence, 1);
  });
});
