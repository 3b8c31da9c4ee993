import * as assert from 'node:assert/strict';
import type { DateReading } from '../../../../src/engine/analysis';
import { createAnalyzer } from '../../../../src/engine/analyzer';
import { dateRules } from '../../../../src/engine/dates/dateRules';
import { resolveDates } from '../../../../src/engine/dates/resolveDates';
import { CountingLedger } from '../../../../src/engine/rules/ledger';
import { testResources } from '../../../resources';

describe('the rules of dates', () => {
  const analyzer = createAnalyzer(testResources());

  for (const { id, example } of dateRules) {
    const [article, sentence, days] = example;
    it(`${id}: ${sentence}`, () => {
      const text = sentence.replaceAll('|', '');
      const source = { id: '', text, format: 'plain' } as const;
      const dates = resolveDates(analyzer.analyze(source), article === '' ? null : article, analyzer.tagged(source));
      const [before, phrase] = sentence.split('|');
      const found = dates.find(({ span }) => span[0] === before?.length);
      assert.deepEqual([found?.text, found?.rule, `${String(found?.from)}/${String(found?.to)}`], [phrase, id, days]);
    });
  }

  it('can be switched off, and are counted', () => {
    const source = { id: '', text: 'They met two weeks ago.', format: 'plain' } as const;
    const ledger = new CountingLedger();
    const read = (): DateReading[] =>
      resolveDates(analyzer.analyze(source), '2019-05-15', analyzer.tagged(source), ledger);
    const rule = read()[0]?.rule ?? '';
    assert.deepEqual([...ledger.counts], [[rule, 1]]);
    ledger.off.add(rule);
    assert.ok(!read().some((date) => date.rule === rule));
  });

  it('have names of their own', () => {
    const ids = dateRules.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
  });
});
