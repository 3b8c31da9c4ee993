import * as assert from 'node:assert/strict';
import type { Span } from '../../../../src/engine/analysis';
import { overlaps, QuotationPlaces } from '../../../../src/engine/references/quotationPlace';
import type { ParagraphQuotation } from '../../../../src/engine/quotes/reading';
import { tokenize } from '../entities/reading';

function quotation(quoted: Span, speaker: Span | null = null): ParagraphQuotation {
  const speakers = speaker
    ? [{ span: speaker, form: 'name', source: 'person', confidence: 1, by: { rule: 'test' }, name: null } as const]
    : [];
  return {
    by: { rule: 'test' },
    kind: 'direct',
    act: 'speech',
    modality: 'asserted',
    segments: [quoted],
    quoted: [quoted],
    cue: null,
    speakers,
    open: false,
    parent: null,
  };
}

describe('quotationPlace', () => {
  it('spans that share a character', () => {
    assert.ok(overlaps([0, 3], [2, 5]) && !overlaps([0, 3], [3, 5]));
  });
  it('the innermost quotation around a span', () => {
    const [outer, inner] = [quotation([0, 20]), quotation([5, 10])];
    const places = new QuotationPlaces([outer, inner]);
    assert.equal(places.around([6, 8]), inner);
    assert.equal(places.around([11, 12]), outer);
    assert.equal(places.around([18, 25]), undefined);
  });
  it('speakers', () => {
    const places = new QuotationPlaces([quotation([0, 20], [21, 30])]);
    assert.ok(places.isSpeaker([25, 28], 'pronoun') && !places.isSpeaker([31, 35], 'pronoun'));
  });
  it('sentences of marked words do not count as distance', () => {
    const text = 'Orlov left. “One is long. Two is long. Three is long,” he said. He slept.';
    const places = new QuotationPlaces([quotation([text.indexOf('“'), text.indexOf('”') + 1])]);
    assert.deepEqual([...places.narrativeNumbers(tokenize(text))], [0, 0, 0, 1, 2]);
    assert.deepEqual([...new QuotationPlaces([]).narrativeNumbers(tokenize('One. Two.'))], [0, 1]);
    assert.deepEqual([...new QuotationPlaces([]).narrativeNumbers(tokenize(''))], [0]);
  });
});
