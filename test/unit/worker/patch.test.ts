import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Analysis, Entity, Quotation } from '../../../src/engine/analysis';
import { changeOf, summarize } from '../../../src/worker/changes';
import { applyPatch, diffAnalysis } from '../../../src/worker/patch';
import { analysisOver, editsOf } from './arbitraryAnalysis';

const length = 300;
const changes = editsOf(length).map((edits) => summarize(edits.map(changeOf)));

/** A long article: who says what every 100 characters, `shift` characters later from quotation `from` on. */
function article(count: number, from = count, shift = 0): Analysis {
  const at = (index: number): number => index * 100 + (index >= from ? shift : 0);
  const quotes: Quotation[] = Array.from({ length: count }, (_, index) => ({
    id: `q${index + 1}`,
    rule: 'link/behind',
    kind: 'direct',
    act: 'speech',
    modality: 'asserted',
    confidence: 1,
    parent: null,
    segments: [[at(index) + 20, at(index) + 60]],
    content: ['words'],
    quoted: [[at(index) + 20, at(index) + 60]],
    cue: { span: [at(index) + 10, at(index) + 14], text: 'said', lemma: 'say' },
    when: null,
    speakers: [
      {
        span: [at(index), at(index) + 9],
        text: 'Ada Stone',
        form: 'name',
        source: 'person',
        confidence: 0.9,
        rule: 'source/subject',
        entity: { id: `e${(index % 5) + 1}`, confidence: 0.9, rule: 'link/name', via: [] },
      },
    ],
  }));
  const entities: Entity[] = Array.from({ length: 5 }, (_, number) => ({
    id: `e${number + 1}`,
    type: 'person',
    name: `Person ${number}`,
    aliases: [],
    roles: [],
    maybeSameAs: [],
    mentions: quotes
      .filter((_quote, index) => index % 5 === number)
      .map(({ speakers }) => ({
        span: speakers[0]?.span ?? [0, 0],
        form: 'name',
        confidence: 0.9,
        rule: 'name/model',
        reading: 'literal',
      })),
    place: null,
  }));
  return { schema: 1, offsets: 'utf16', id: 'a', quotes, terms: [], entities, warnings: [] };
}

const size = (value: unknown): number => JSON.stringify(value).length;

describe('patch', () => {
  it('leads from any analysis to any other', () => {
    fc.assert(
      fc.property(analysisOver(length), analysisOver(length), changes, (previous, next, list) => {
        assert.deepEqual(applyPatch(previous, diffAnalysis(previous, next, list)), next);
      }),
      { numRuns: 300 },
    );
  });

  it('leads from an analysis to one that is much the same', () => {
    const pair = analysisOver(length).chain((previous) =>
      fc.tuple(fc.constant(previous), analysisOver(length), fc.nat(6), fc.nat(6)).map(([a, b, cut, skip]) => ({
        previous: a,
        next: {
          ...a,
          quotes: [...a.quotes.slice(0, cut), ...b.quotes.slice(skip)].map((quote, index) => ({
            ...quote,
            id: `q${index + 1}`,
          })),
          entities: [...b.entities.slice(0, 1), ...a.entities.slice(skip)].map((entity, index) => ({
            ...entity,
            id: `e${index + 1}`,
          })),
        },
      })),
    );
    fc.assert(
      fc.property(pair, changes, ({ previous, next }, list) => {
        assert.deepEqual(applyPatch(previous, diffAnalysis(previous, next, list)), next);
      }),
      { numRuns: 300 },
    );
  });

  it('is small when a word was typed in the middle of a long article', () => {
    const previous = article(500);
    const next = article(500, 250, 4);
    const patch = diffAnalysis(previous, next, [{ offset: 24_990, length: 0, inserted: 4 }]);
    assert.deepEqual(applyPatch(previous, patch), next);
    assert.ok(size(patch) < 300, `${size(patch)} of ${size(next)} characters`);
  });

  it('is small when a quotation was added: those behind it have new numbers only', () => {
    const grown = article(500, 0, 0);
    const without = grown.quotes.filter((_quote, index) => index !== 250);
    const previous: Analysis = {
      ...grown,
      quotes: without.map((quote, index) => ({ ...quote, id: `q${index + 1}` })),
    };
    const patch = diffAnalysis(previous, grown, []);
    assert.deepEqual(applyPatch(previous, patch), grown);
    assert.ok(size(patch) < 1000, `${size(patch)} of ${size(grown)} characters`);
  });

  it('sends the new mention of somebody and not the old ones', () => {
    const previous = article(500);
    const next: Analysis = {
      ...previous,
      entities: previous.entities.map((entity, index) =>
        index === 2
          ? {
              ...entity,
              mentions: [
                ...entity.mentions.slice(0, 40),
                { span: [20_080, 20_086], form: 'name', confidence: 0.8, rule: 'name/model', reading: 'literal' },
                ...entity.mentions.slice(40),
              ],
            }
          : entity,
      ),
    };
    const patch = diffAnalysis(previous, next, []);
    assert.deepEqual(applyPatch(previous, patch), next);
    assert.ok(size(patch) < 1000, `${size(patch)} of ${size(next)} characters`);
  });

  it('keeps the objects that did not move', () => {
    const previous = article(10);
    const next = applyPatch(
      previous,
      diffAnalysis(previous, article(10, 5, 4), [{ offset: 490, length: 0, inserted: 4 }]),
    );
    assert.equal(next.quotes[3], previous.quotes[3]);
    assert.notEqual(next.quotes[7], previous.quotes[7]);
  });

  it('is the whole when all is new, and for another document', () => {
    const previous = article(3);
    assert.equal(diffAnalysis({ ...previous, quotes: [], entities: [] }, previous, []).kind, 'whole');
    assert.equal(diffAnalysis({ ...previous, id: 'b' }, previous, []).kind, 'whole');
  });
});
