import assert from 'node:assert/strict';
import { composeLegend, isLegend, legendScheme } from '../../../src/editor/legendText';

describe('legendText', () => {
  const legend = composeLegend({
    title: 'What the marks mean',
    rows: [
      { kind: 'person', sample: 'Ana Reis', explanation: 'a person' },
      { kind: 'place', sample: 'Porto', explanation: 'a place' },
    ],
    together: 'Together:',
    example: [
      { text: '“From ', kinds: ['directQuote'] },
      { text: 'Porto', kinds: ['directQuote', 'place'] },
      { text: '”', kinds: ['directQuote'] },
      { text: ' says Reis', kinds: [] },
    ],
    notes: ['A note.'],
  });
  const words = (kind: keyof typeof legend.marks): string[] =>
    legend.marks[kind].map(([start, end]) => legend.text.slice(start, end));

  it('marks each sample as what it explains', () => {
    assert.deepEqual(words('person'), ['Ana Reis']);
    assert.deepEqual(words('place'), ['Porto', 'Porto']);
  });

  it('marks what goes over several parts of the example in one piece', () => {
    assert.deepEqual(words('directQuote'), ['“From Porto”']);
  });

  it('sets the explanations in one column', () => {
    const rows = legend.text.split('\n').filter((line) => /a (person|place)$/.test(line));
    assert.deepEqual(new Set(rows.map((row) => row.search(/a (person|place)$/))).size, 1);
  });

  it('knows its documents by their scheme', () => {
    assert.ok(isLegend({ scheme: legendScheme }));
    assert.ok(!isLegend({ scheme: 'file' }));
  });
});
