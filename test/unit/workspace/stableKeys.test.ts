import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Analysis, Entity, Quotation, Span } from '../../../src/engine/analysis';
import { moveSpan, type TextChange } from '../../../src/worker/changes';
import { assignKeys } from '../../../src/workspace/stableKeys';
import { analysisOver } from '../worker/arbitraryAnalysis';

function person(id: string, name: string, ...spans: Span[]): Entity {
  return {
    id,
    type: 'person',
    name,
    aliases: [],
    roles: [],
    maybeSameAs: [],
    mentions: spans.map((span) => ({ span, form: 'name', confidence: 1, rule: 'name/model', reading: 'literal' })),
    place: null,
  };
}

function quote(id: string, ...segments: Span[]): Quotation {
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
    cue: null,
    when: null,
    speakers: [],
  };
}

function analysis(entities: Entity[], quotes: Quotation[] = []): Analysis {
  return { schema: 1, offsets: 'utf16', id: 'a', quotes, terms: [], entities, warnings: [] };
}

describe('stableKeys', () => {
  it('names a new entity after itself and counts namesakes', () => {
    const { keys } = assignKeys(analysis([person('e1', 'Ada', [0, 3]), person('e2', 'Ada', [9, 12])]), null, null);
    assert.deepEqual([...keys.values()], ['person:Ada', 'person:Ada (2)']);
  });

  it('follows a mention through an edit, though the name and the number changed', () => {
    const before = assignKeys(analysis([person('e1', 'Ada', [10, 13]), person('e2', 'Ben', [20, 23])]), null, null);
    const next = analysis([
      person('e1', 'Zoe', [0, 3]),
      person('e2', 'Ada Stone', [14, 23]),
      person('e3', 'Ben', [30, 33]),
    ]);
    const { keys } = assignKeys(next, before, [
      { offset: 0, length: 0, inserted: 4 },
      { offset: 17, length: 0, inserted: 6 },
    ]);
    assert.deepEqual([...keys.values()].sort(), ['person:Ada', 'person:Ben', 'person:Zoe']);
    assert.equal(keys.get('e2'), 'person:Ada');
  });

  it('gives the key to the one that keeps most when an entity is split', () => {
    const before = assignKeys(analysis([person('e1', 'Smith', [0, 5], [10, 15], [20, 25])]), null, null);
    const next = analysis([person('e1', 'Ada Smith', [0, 5]), person('e2', 'Ben Smith', [10, 15], [20, 25])]);
    const { keys } = assignKeys(next, before, []);
    assert.equal(keys.get('e2'), 'person:Smith');
    assert.equal(keys.get('e1'), 'person:Ada Smith');
  });

  it('falls back on the name when nothing is known of the changes', () => {
    const before = assignKeys(
      analysis(
        [person('e1', 'Ada', [0, 3]), person('e2', 'Ben', [5, 8])],
        [quote('q1', [10, 20]), quote('q2', [30, 35])],
      ),
      null,
      null,
    );
    const next = analysis(
      [person('e1', 'Ben', [0, 3]), person('e2', 'ADA', [5, 8])],
      [quote('q1', [10, 15]), quote('q2', [30, 40])],
    );
    const { keys } = assignKeys(next, before, null);
    assert.deepEqual(
      ['e1', 'e2', 'q1', 'q2'].map((id) => keys.get(id)),
      ['person:Ben', 'person:Ada', 'quote:2', 'quote:1'],
    );
  });

  it('gives what comes back after an undo the key it had', () => {
    const all = analysis([person('e1', 'Ada', [0, 3])]);
    const first = assignKeys(all, null, null);
    const without = assignKeys(analysis([]), first, [{ offset: 0, length: 3, inserted: 0 }]);
    const again = assignKeys(all, without, [{ offset: 0, length: 0, inserted: 3 }]);
    assert.equal(again.keys.get('e1'), 'person:Ada');
  });

  it('does not give a quotation that came later the key of one that went', () => {
    const first = assignKeys(analysis([], [quote('q1', [0, 9])]), null, null);
    const without = assignKeys(analysis([]), first, [{ offset: 0, length: 9, inserted: 0 }]);
    const other = assignKeys(analysis([], [quote('q1', [3, 9])]), without, [{ offset: 0, length: 0, inserted: 9 }]);
    assert.equal(other.keys.get('q1'), 'quote:2');
  });

  it('gives every item a key of its own, whatever happened', () => {
    fc.assert(
      fc.property(analysisOver(200), analysisOver(200), fc.boolean(), (first, second, known) => {
        const { keys, ids } = assignKeys(second, assignKeys(first, null, null), known ? [] : null);
        const items = [...second.entities, ...second.quotes];
        assert.equal(keys.size, items.length);
        assert.equal(ids.size, items.length);
        for (const { id } of items) assert.equal(ids.get(keys.get(id) ?? ''), id);
      }),
    );
  });

  it('keeps the keys of what is unchanged when something is inserted or deleted elsewhere', () => {
    // Every entity and quotation in a slot of its own; the edits fall between slots or swallow whole ones.
    const slot = 20;
    const plan = fc.record({
      owners: fc.array(fc.nat(4), { minLength: 4, maxLength: 20 }),
      gone: fc.nat(3),
      at: fc.nat(19),
      inserted: fc.nat(50),
    });
    fc.assert(
      fc.property(plan, ({ owners, gone, at, inserted }) => {
        const first = Math.min(at, owners.length);
        const last = Math.min(first + gone, owners.length);
        const change: TextChange = { offset: first * slot, length: (last - first) * slot, inserted };
        const build = (keep: (index: number) => boolean, place: (span: Span) => Span, front: Entity[]): Analysis => {
          const people = [0, 1, 2, 3, 4].flatMap((owner) => {
            const spans = owners.flatMap((who, index): Span[] =>
              who === owner && keep(index) ? [place([index * slot + 5, index * slot + 10])] : [],
            );
            return spans.length > 0 ? [person(`p${owner}`, `Person ${owner % 2}`, ...spans)] : [];
          });
          const quotes = owners.flatMap((_, index) =>
            keep(index) ? [quote(`s${index}`, place([index * slot + 12, index * slot + 18]))] : [],
          );
          return analysis([...front, ...people], quotes);
        };
        const old = build(
          () => true,
          (span) => span,
          [],
        );
        const next = build(
          (index) => index < first || index >= last,
          (span) => moveSpan(span, [change]),
          inserted > 5 ? [person('new', 'Person 0', [change.offset + 1, change.offset + 4])] : [],
        );
        const before = assignKeys(old, null, null);
        const after = assignKeys(next, before, [change]);
        for (const { id } of [...next.entities, ...next.quotes]) {
          if (id !== 'new') assert.equal(after.keys.get(id), before.keys.get(id), id);
        }
      }),
      { numRuns: 300 },
    );
  });
});
