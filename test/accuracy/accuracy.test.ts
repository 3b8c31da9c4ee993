import * as assert from 'node:assert/strict';
import { createAnalyzer } from '../../src/engine/analyzer';
import { resolveDates } from '../../src/engine/dates/resolveDates';
import { testResources } from '../resources';
import { ALLOWED_DROP, FLOORS, type Measure } from './floors';
import { goldOf, type Documents } from './gold';
import { SCORERS } from './measures';

describe('accuracy', () => {
  const table: string[] = [];
  const analyzer = createAnalyzer(testResources());
  after(() => {
    console.log(['| data | measure | figure | floor |', '| --- | --- | --- | --- |', ...table].join('\n'));
  });

  for (const [data, floors] of Object.entries(FLOORS)) {
    describe(data, () => {
      let documents: Documents = [];
      before(function () {
        this.timeout(120_000);
        documents = goldOf(data).map((gold) => {
          const source = { id: gold.id, text: gold.text, format: 'plain' } as const;
          const analysis = analyzer.analyze(source);
          if (floors.dates === undefined) return [gold, analysis];
          return [gold, { ...analysis, dates: resolveDates(analysis, gold.date ?? null, analyzer.tagged(source)) }];
        });
      });

      for (const [measure, floor] of Object.entries(floors) as [Measure, number][]) {
        it(`${measure}: not below ${floor.toFixed(1)} by more than half a point`, () => {
          const figure = SCORERS[measure](documents);
          table.push(`| ${data} | ${measure} | ${figure.toFixed(1)} | ${floor.toFixed(1)} |`);
          assert.ok(figure >= floor - ALLOWED_DROP, `${figure.toFixed(2)} is less than ${floor.toFixed(1)}`);
        });
      }
    });
  }
});
