import * as assert from 'node:assert/strict';
import { createAnalyzer } from '../../../../src/engine/analyzer';
import { dateRules } from '../../../../src/engine/dates/findDates';
import { resolveDates } from '../../../../src/engine/dates/resolveDates';
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

  it('have names of their own', () => {
    const ids = dateRules.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
  });
});
