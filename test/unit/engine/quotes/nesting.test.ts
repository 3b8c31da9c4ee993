import * as assert from 'node:assert/strict';
import type { Span } from '../../../../src/engine/analysis';
import { createAnalyzer } from '../../../../src/engine/analyzer';
import { nestedQuotations } from '../../../../src/engine/quotes/nesting';
import type { ParagraphQuotation } from '../../../../src/engine/quotes/reading';
import { testResources } from '../../../resources';

describe('quotes/nesting', () => {
  const quotation = (parent: number | null, ...segments: Span[]): ParagraphQuotation => ({
    by: { rule: 'report/that' },
    kind: 'indirect',
    act: 'speech',
    modality: 'asserted',
    segments,
    quoted: [],
    cue: null,
    speakers: [],
    open: false,
    parent,
  });

  it('leaves out what stands inside three others, with one warning for all of it', () => {
    const all = [0, 10, 20, 30, 40].map((start, i) => quotation(i === 0 ? null : i - 1, [start, 100]));
    const { quotations, warnings } = nestedQuotations([...all, quotation(null, [120, 130])]);
    assert.deepEqual(
      quotations.map(({ segments, parent }) => [segments[0]?.[0], parent]),
      [
        [0, null],
        [10, 0],
        [20, 1],
        [120, null],
      ],
    );
    assert.deepEqual(
      warnings.map(({ code, span }) => [code, ...span]),
      [['quote-too-deep', 30, 100]],
    );
  });

  it('counts what holds the same words, not what stands between them', () => {
    const all = [
      quotation(null, [0, 5], [50, 60]),
      quotation(null, [10, 15], [61, 70]),
      quotation(null, [20, 25], [71, 80]),
      quotation(null, [40, 100]),
    ];
    assert.equal(nestedQuotations(all).quotations.length, 4);
  });

  it('gives one whose parent is left out to the nearest that is not', () => {
    const all = [
      quotation(null, [0, 20]),
      quotation(0, [1, 20]),
      quotation(1, [2, 20]),
      quotation(2, [3, 60]),
      quotation(3, [40, 60]),
    ];
    assert.deepEqual(
      nestedQuotations(all).quotations.map(({ parent }) => parent),
      [null, 0, 1, 2],
    );
  });

  it('keeps the size of an analysis in step with the text', () => {
    const text = `${'Ann said that '.repeat(1400)}it rained.`;
    const analysis = createAnalyzer(testResources()).analyze({ id: 'chain', text, format: 'plain' });
    const copied = analysis.quotes.flatMap(({ content }) => content).join('').length;
    assert.ok(analysis.quotes.length >= 3);
    assert.ok(copied <= 3 * text.length, String(copied));
    assert.ok(analysis.warnings.some(({ code }) => code === 'quote-too-deep'));
  });
});
