import * as assert from 'node:assert/strict';
import { CountingLedger, plainLedger } from '../../../../../src/engine/rules/ledger';
import {
  leastConfidence,
  reportConfidence,
  type ReportEvidence,
} from '../../../../../src/engine/quotes/reports/reportConfidence';

const speaker = {
  span: [0, 1],
  form: 'name',
  source: 'person',
  confidence: 1,
  by: { rule: 'test' },
  name: [0, 1],
} as const;
const plain: ReportEvidence = {
  pattern: 'clause',
  cueClass: 'say',
  form: 'active',
  modality: 'asserted',
  speaker,
  length: 60,
  that: false,
};

const confidence = (evidence: ReportEvidence): number => reportConfidence(evidence, plainLedger);

describe('reportConfidence', () => {
  it('adds up what speaks for and against a report', () => {
    const sure = confidence(plain);
    assert.ok(sure > 0.6 && sure < 1);
    assert.ok(confidence({ ...plain, that: true }) > sure);
    for (const worse of [
      { pattern: 'noun' },
      { cueClass: 'think' },
      { form: 'gerund' },
      { modality: 'hypothetical' },
      { speaker: undefined },
      { length: 8 },
    ] as const)
      assert.ok(confidence({ ...plain, ...worse }) < sure, JSON.stringify(worse));
  });

  it('falls below what is shown when little speaks for it', () => {
    assert.ok(
      confidence({ ...plain, pattern: 'noun', modality: 'denied', length: 8, speaker: undefined }) < leastConfidence,
    );
  });

  it('names each sign', () => {
    const signs = (evidence: Partial<ReportEvidence>): string[] => {
      const ledger = new CountingLedger();
      reportConfidence({ ...plain, ...evidence }, ledger);
      return [...ledger.counts.keys()];
    };
    assert.deepEqual(signs({}), []);
    assert.deepEqual(signs({ pattern: 'topic', cueClass: 'ask', form: 'gerund', modality: 'denied' }), [
      'sure/pattern-topic',
      'sure/class-ask',
      'sure/form-gerund',
      'sure/modality-denied',
    ]);
    assert.deepEqual(signs({ length: 24 }), ['sure/short']);
    assert.deepEqual(signs({ length: 25 }), []);
    assert.deepEqual(signs({ length: 11 }), ['sure/short', 'sure/very-short']);
    assert.deepEqual(signs({ speaker: undefined }), ['sure/source-nobody']);
    const it = { ...speaker, form: 'pronoun', source: 'organization' } as const;
    assert.deepEqual(signs({ speaker: it }), ['sure/source-thing']);
    assert.deepEqual(signs({ speaker: { ...it, form: 'nominal' } }), []);
    assert.deepEqual(signs({ speaker: { ...speaker, form: 'pronoun', source: 'document' } }), ['sure/source-document']);
  });
});
