import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { DocumentName } from '../../../../src/engine/entities/documentName';
import { uniteEntities } from '../../../../src/engine/entities/unite';
import { entitiesOf, gazetteer, summary } from './reading';

describe('the entities of a document', () => {
  const text =
    'The foreign minister Clara Hoffmann flew to Lisbon.\nHoffmann, 52, met Northern Rail Authority (NRA) staff. ' +
    "The NRA's chairman, Paul Terhune, praised Hoffmann's visit to Portugal.";

  it('are numbered by their first mention and united over paragraphs', () => {
    assert.deepEqual(summary(text), [
      'person: Clara Hoffmann = Hoffmann (3)',
      'place: Lisbon',
      'organization: Northern Rail Authority = NRA (3)',
      'person: Paul Terhune',
      'place: Portugal',
    ]);
    assert.deepEqual(
      entitiesOf(text).map(({ id }) => id),
      ['e1', 'e2', 'e3', 'e4', 'e5'],
    );
  });

  it('are none in an empty document', () => assert.deepEqual(uniteEntities([], undefined), []));

  it('hold every name that is kept once, in text order, whatever the names are', () => {
    const word = fc.constantFrom(
      'Hoffmann',
      'Clara',
      'al-Rashidi',
      'US',
      'U.S.',
      'NRA',
      'Northern',
      'Rail',
      'Authority',
      'Inc.',
      'Oslo',
      '.',
      '\ud800',
      'the',
      'Jr.',
      '-',
    );
    const name = fc.record({
      words: fc.array(word, { minLength: 1, maxLength: 4 }),
      type: fc.constantFrom('person' as const, 'organization' as const, 'place' as const),
      confidence: fc.double({ min: 0, max: 1, noNaN: true }),
      initial: fc.boolean(),
      title: fc.constantFrom('Mr', 'Mrs', 'President'),
    });
    fc.assert(
      fc.property(fc.array(name, { maxLength: 30 }), (list) => {
        const names = list.map(({ words, ...rest }, i): DocumentName => {
          const form = words.join(' ');
          return { ...rest, text: form, span: [i * 100, i * 100 + form.length], by: { rule: 'test' } };
        });
        const entities = uniteEntities(names, gazetteer);
        const known = new Set(names.map(({ span }) => span[0]));
        const seen = new Set<number>();
        let first = -1;
        entities.forEach(({ id, mentions, name: display, aliases }, i) => {
          assert.equal(id, `e${String(i + 1)}`);
          assert.ok(mentions.length > 0 && display !== '' && !aliases.includes(display));
          assert.ok((mentions[0]?.span[0] ?? -1) > first);
          first = mentions[0]?.span[0] ?? -1;
          let end = -1;
          for (const { span, confidence, rule } of mentions) {
            assert.ok(span[0] > end && known.has(span[0]) && !seen.has(span[0]));
            assert.ok(confidence >= 0 && confidence <= 1 && rule !== '');
            seen.add(span[0]);
            end = span[1];
          }
        });
        for (const { span, confidence, initial } of names) {
          if (confidence >= 0.4 && initial !== true) assert.ok(seen.has(span[0]));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are found among many people of one surname', () => {
    const names = Array.from({ length: 40_000 }, (_, i): DocumentName => {
      const form = i % 2 === 0 ? `Name${String(i)} Vidal` : 'Vidal';
      return {
        text: form,
        span: [i * 20, i * 20 + form.length],
        type: 'person',
        confidence: 0.9,
        by: { rule: 'test' },
      };
    });
    // Half of them full names; the first bare ones may each mean nobody clearly.
    const count = uniteEntities(names, undefined).length;
    assert.ok(count >= 20_000 && count < 20_010, String(count));
  });
});
