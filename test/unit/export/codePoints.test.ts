import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Analysis, DatedAnalysis, Span } from '../../../src/engine/analysis';
import { toCodePoints, toUtf16 } from '../../../src/export/codePoints';

const analysisOf = (spans: readonly Span[]): Analysis => ({
  schema: 1,
  offsets: 'utf16',
  id: 'x',
  quotes: [],
  terms: spans.map((span) => ({ span, text: '', rule: '' })),
  entities: [],
  warnings: [],
});

describe('code point offsets', () => {
  it('are those that Python counts', () => {
    const text = 'A 😀 said “ja”';
    const converted = toCodePoints(analysisOf([[10, 14]]), text);
    assert.equal(converted.offsets, 'codepoint');
    const [start, end] = converted.terms[0]?.span ?? [0, 0];
    assert.equal([...text].slice(start, end).join(''), text.slice(10, 14));
  });

  it('reach the dates, where they were asked for', () => {
    const date = { span: [2, 5], text: '', from: null, to: null, confidence: 0, rule: '' } as const;
    const dated: DatedAnalysis = { ...analysisOf([]), date: null, dates: [date] };
    assert.deepEqual((toCodePoints(dated, '😀 May') as DatedAnalysis).dates[0]?.span, [1, 4]);
    assert.equal('dates' in toCodePoints(analysisOf([]), '😀 May'), false);
  });

  it('hold for any text and any span between characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), fc.nat(), (text, a, b) => {
        const points = [...text];
        const [from, to] = [a % (points.length + 1), b % (points.length + 1)].sort((x, y) => x - y) as [number, number];
        const unit = (point: number): number => points.slice(0, point).join('').length;
        const [converted] = toCodePoints(analysisOf([[unit(from), unit(to)]]), text).terms;
        assert.deepEqual(converted?.span, [from, to]);
        const there = toCodePoints(analysisOf([[unit(from), unit(to)]]), text);
        assert.deepEqual(toUtf16(there, text), analysisOf([[unit(from), unit(to)]]), 'and lead back');
      }),
    );
  });
});
