import * as assert from 'node:assert/strict';
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

describe('reportConfidence', () => {
  it('adds up what speaks for and against a report', () => {
    const sure = reportConfidence(plain);
    assert.ok(sure > 0.6 && sure < 1);
    assert.ok(reportConfidence({ ...plain, that: true }) > sure);
    for (const worse of [
      { pattern: 'noun' },
      { cueClass: 'think' },
      { form: 'gerund' },
      { modality: 'hypothetical' },
      { speaker: undefined },
      { length: 8 },
    ] as const)
      assert.ok(reportConfidence({ ...plain, ...worse }) < sure, JSON.stringify(worse));
  });

  it('falls below what is shown when little speaks for it', () => {
    assert.ok(
      reportConfidence({ ...plain, pattern: 'noun', modality: 'denied', length: 8, speaker: undefined }) <
        leastConfidence,
    );
  });
});
