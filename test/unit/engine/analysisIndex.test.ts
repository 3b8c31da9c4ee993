import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Analysis, Entity, Quotation, Span } from '../../../src/engine/analysis';
import { countBefore, createAnalysisIndex } from '../../../src/engine/analysisIndex';
import { analysisOver } from '../worker/arbitraryAnalysis';

function entity(id: string, ...spans: Span[]): Entity {
  return {
    id,
    type: 'person',
    name: id,
    aliases: [],
    roles: [],
    maybeSameAs: [],
    mentions: spans.map((span) => ({ span, form: 'name', confidence: 1, rule: 'name/model', reading: 'literal' })),
    place: null,
  };
}

interface QuotePlan {
  readonly segments: Span[];
  readonly cue?: Span;
  readonly speakers?: readonly { readonly span: Span; readonly entity: string | null }[];
}

function quote(id: string, { segments, cue, speakers = [] }: QuotePlan): Quotation {
  return {
    id,
    rule: 'link/behind',
    kind: 'direct',
    act: 'speech',
    modality: 'asserted',
    confidence: 1,
    parent: null,
    segments,
    content: segments.map(() => 'x'),
    quoted: segments,
    cue: cue ? { span: cue, text: 'said', lemma: 'say' } : null,
    when: null,
    speakers: speakers.map(({ span, entity: who }) => ({
      span,
      text: 'x',
      form: 'name',
      source: 'person',
      confidence: 1,
      rule: 'source/subject',
      entity: who === null ? null : { id: who, confidence: 1, rule: 'link/name', via: [] },
    })),
  };
}

const analysis: Analysis = {
  schema: 1,
  offsets: 'utf16',
  id: 'a',
  terms: [],
  warnings: [],
  entities: [entity('e1', [0, 15], [100, 105]), entity('e2', [8, 15]), entity('e3', [15, 20])],
  quotes: [
    quote('q1', {
      segments: [
        [30, 60],
        [70, 90],
      ],
      cue: [62, 66],
      speakers: [
        { span: [0, 15], entity: 'e1' },
        { span: [100, 105], entity: 'e1' },
      ],
    }),
    quote('q2', { segments: [[40, 50]], cue: [36, 39], speakers: [{ span: [31, 34], entity: 'e2' }] }),
    quote('q3', { segments: [[120, 130]], speakers: [{ span: [110, 115], entity: null }] }),
  ],
};

describe('analysisIndex', () => {
  const index = createAnalysisIndex(analysis);

  it('finds by id', () => {
    assert.equal(index.entity('e2'), analysis.entities[1]);
    assert.equal(index.quotation('q3'), analysis.quotes[2]);
    assert.equal(index.entity('q1'), undefined);
    assert.equal(index.quotation('e1'), undefined);
  });

  it('tells who speaks, once each', () => {
    assert.deepEqual(index.quotationsOf('e1'), [analysis.quotes[0]]);
    assert.deepEqual(index.quotationsOf('e3'), []);
    assert.deepEqual(index.quotationsOf('nobody'), []);
  });

  const entityAt: [number, string | undefined][] = [
    [0, 'e1'],
    [7, 'e1'],
    [8, 'e2'],
    [15, 'e3'],
    [20, 'e3'],
    [21, undefined],
    [100, 'e1'],
    [105, 'e1'],
    [106, undefined],
  ];
  for (const [offset, id] of entityAt) {
    it(`finds ${id ?? 'no entity'} at ${offset}`, () => {
      assert.equal(index.entityAt(offset)?.id, id);
    });
  }

  const quotationAt: [number, string, string | undefined][] = [
    [30, 'first segment', 'q1'],
    [45, 'quotation inside', 'q2'],
    [37, 'cue inside', 'q2'],
    [32, 'speaker inside', 'q2'],
    [55, 'behind the quotation inside', 'q1'],
    [64, 'cue', 'q1'],
    [80, 'second segment', 'q1'],
    [10, 'speaker', 'q1'],
    [95, 'between', undefined],
    [112, 'unknown speaker', 'q3'],
  ];
  for (const [offset, what, id] of quotationAt) {
    it(`finds ${id ?? 'no quotation'} at ${offset}: ${what}`, () => {
      assert.equal(index.quotationAt(offset)?.id, id);
    });
  }

  it('finds the same as looking at every span', () => {
    fc.assert(
      fc.property(analysisOver(60), fc.integer({ min: -1, max: 62 }), (any, offset) => {
        const size = (spans: readonly Span[]): number =>
          Math.min(
            ...spans.filter(([start, end]) => start <= offset && offset <= end).map(([start, end]) => end - start),
          );
        const mentions = (item: Entity): Span[] => item.mentions.map(({ span }) => span);
        const found = createAnalysisIndex(any).entityAt(offset);
        const smallest = Math.min(...any.entities.map((item) => size(mentions(item))));
        assert.equal(found ? size(mentions(found)) : Infinity, smallest);
      }),
    );
  });

  it('takes an empty analysis', () => {
    const empty = createAnalysisIndex({ ...analysis, quotes: [], entities: [] });
    assert.equal(empty.entityAt(0), undefined);
    assert.equal(empty.quotationAt(0), undefined);
  });
});

describe('countBefore', () => {
  const items = [2, 3, 3, 7].map((at) => ({ at }));
  const count = (offset: number): number => countBefore(items, offset, ({ at }) => at);

  it('tells how many stand before an offset; those at it do not', () => {
    assert.deepEqual([0, 2, 3, 4, 7, 8].map(count), [0, 0, 1, 3, 3, 4]);
  });

  it('finds none in an empty list', () => {
    assert.equal(countBefore<number>([], 5, Number), 0);
  });
});
