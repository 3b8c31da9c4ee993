import assert from 'node:assert/strict';
import type { Analysis } from '../../../../src/engine/analysis';
import { createAnalyzer } from '../../../../src/engine/analyzer';
import { calibration } from '../../../../src/engine/quotes/sure/calibrated';
import { books } from '../../../../src/engine/rules/catalogue';
import { CountingLedger } from '../../../../src/engine/rules/ledger';
import { reasonOf } from '../../../../src/export/reasons';
import { testResources } from '../../../resources';

/** Every rule of the engine, by the example that it gives of itself: with the rule on, and with it off. */
describe('rules', () => {
  const rules = books.flatMap((book) => book.rules);
  const resources = testResources();
  // What a rule is sure of shows before frequencies are asked.
  const ledger = new CountingLedger([calibration]);
  // Some rules show only where the language model does not outvote them: without it.
  const readers = [createAnalyzer(resources, ledger), createAnalyzer({ ...resources, model: undefined }, ledger)];

  const plain = (example: string): string => example.replace(/\|/g, '');
  const marked = (example: string): string[] => [...example.matchAll(/\|([^|]+)\|/g)].map(([, words = '']) => words);

  /** The words of the judgements that the analysis says the rule made. */
  function judgedBy(analysis: Analysis, text: string, id: string): string[] {
    const judgements = [
      ...analysis.quotes.flatMap(({ speakers }) => speakers),
      ...analysis.terms,
      ...analysis.entities.flatMap(({ mentions }) => mentions),
    ];
    return judgements.filter(({ rule }) => rule === id).map(({ span }) => text.slice(...span));
  }

  /** What an analysis says, whichever rules say it. */
  const withoutRules = (analysis: Analysis): string =>
    JSON.stringify(analysis, (key, value: unknown) => (key === 'rule' || key === 'values' ? undefined : value));

  it('have ids of their own, by book', () => {
    const ids = rules.map(({ id }) => id);
    assert.deepEqual(
      ids.filter((id, i) => ids.indexOf(id) !== i),
      [],
    );
    for (const id of ids) assert.match(id, /^[a-z]+\/[a-z0-9-]+$/);
  });

  for (const { id, example } of rules) {
    it(`${id} answers in its example, and is missed there`, () => {
      const text = plain(example);
      // Block quotations are known by their marks.
      const format = /^>/m.test(text) ? 'markdown' : 'plain';
      const source = { id: 'example', text, format } as const;
      assert.ok(
        readers.some((analyzer) => {
          ledger.clear();
          const on = analyzer.analyze(source);
          if (!ledger.counts.has(id)) return false;
          const judged = judgedBy(on, text, id);
          if (judged.length > 0)
            assert.notEqual(reasonOf({ rule: id, values: ['', '', ''] }), '', `${id} has no words`);
          for (const words of judged) assert.ok(marked(example).includes(words), `${id} judges “${words}”`);
          ledger.off.add(id);
          try {
            return withoutRules(analyzer.analyze(source)) !== withoutRules(on);
          } finally {
            ledger.off.delete(id);
          }
        }),
        `${id} does not answer in “${text}”, or nothing changes without it`,
      );
    });
  }
});
