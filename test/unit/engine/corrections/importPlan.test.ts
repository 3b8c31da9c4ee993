import assert from 'node:assert/strict';
import type { Correction } from '../../../../src/engine/corrections/correction';
import { planImport } from '../../../../src/engine/corrections/importPlan';
import { toEnd } from '../../../../src/engine/steps';
import { emptySidecar } from '../../../../src/engine/corrections/sidecar';
import { harbour, Told } from './told';

const correction = (id: string, exact: string): Correction => ({
  id,
  time: '2026-03-03T10:00:00.000Z',
  kind: 'notAName',
  target: { exact, prefix: '', suffix: '', start: 0 },
});

describe('importPlan', () => {
  it('brings the corrections that the article does not have, by number or by what they say', () => {
    const ours = new Told(harbour).read();
    const corrections = ['Lisbon', 'Porto', 'IBM'].map((words, i) => correction(`theirs-${i}`, words));
    const foreign = { ...emptySidecar.foreign, corrections: [{ kind: 'song' }] };
    const file = { kind: 'corrections', sidecar: { ...emptySidecar, corrections, foreign } } as const;
    const known = [correction('theirs-0', 'Lisboa'), correction('mine', 'Porto')];
    const plan = toEnd(planImport(file, ours, harbour, known));
    assert.deepEqual(plan.corrections, corrections.slice(2));
    assert.deepEqual([plan.same, plan.unread, plan.related], [2, 1, true]);
  });

  it('compares an analysis', () => {
    const ours = new Told(harbour).read();
    const plan = toEnd(planImport({ kind: 'analysis', analysis: ours, whole: true, unread: 3 }, ours, harbour, []));
    assert.deepEqual([plan.judgements, plan.orphans, plan.corrections, plan.left, plan.unread], [[], [], [], [], 3]);
  });
});
