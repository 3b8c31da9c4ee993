import * as assert from 'node:assert/strict';
import { CountingLedger, plainLedger } from '../../../../../src/engine/rules/ledger';
import {
  reportConfidence,
  reportSigns,
  sureBook,
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
  lemma: 'warn',
  modality: 'asserted',
  speaker,
  words: 'the ferry would be late on every single day of the week',
  that: false,
  place: 'behind',
  closes: false,
};

const confidence = (evidence: Partial<ReportEvidence>): number =>
  reportConfidence(reportSigns({ ...plain, ...evidence }), 0, plainLedger);

describe('reportConfidence', () => {
  it('adds up what speaks for and against a report', () => {
    const sure = confidence({});
    assert.ok(sure > 0.5 && sure < 1);
    for (const better of [{ that: true }, { closes: true }, { lemma: 'say' }, { pattern: 'according' }] as const)
      assert.ok(confidence(better) > sure, JSON.stringify(better));
    for (const worse of [
      { pattern: 'noun' },
      { cueClass: 'ask' },
      { place: 'apart' },
      { modality: 'hypothetical' },
      { speaker: undefined },
      { words: 'the crew' },
    ] as const)
      assert.ok(confidence(worse) < sure, JSON.stringify(worse));
  });

  it('says that hardly anything is reported where all speaks against it', () => {
    assert.ok(
      confidence({
        pattern: 'infinitive',
        cueClass: 'judge',
        modality: 'denied',
        words: 'the crew',
        speaker: undefined,
      }) < 0.05,
    );
  });

  it('has a weight for each sign', () => {
    for (const [name, { weight }] of Object.entries(sureBook.signs)) assert.notEqual(weight, 0, name);
  });

  it('asks the ledger for each sign', () => {
    const ledger = new CountingLedger(['sure/said']);
    const signs = reportSigns({ ...plain, lemma: 'say', that: true });
    const without = reportConfidence(signs, 0, ledger);
    assert.deepEqual([...ledger.counts.keys()], ['sure/opened-by-that']);
    assert.ok(without < reportConfidence(signs, 0, plainLedger));
  });
});

describe('reportSigns', () => {
  const signs = (evidence: Partial<ReportEvidence>): string[] => reportSigns({ ...plain, ...evidence });

  it('names each sign', () => {
    assert.deepEqual(signs({}), []);
    assert.deepEqual(signs({ pattern: 'topic', cueClass: 'ask', modality: 'denied' }), [
      'pattern-topic',
      'class-ask',
      'modality-denied',
    ]);
    assert.deepEqual(signs({ lemma: 'say', that: true, place: 'apart', closes: true }), [
      'said',
      'opened-by-that',
      'apart',
      'closes',
    ]);
    assert.deepEqual(signs({ place: 'before' }), ['before']);
  });

  it('tells sources that speak for somebody from those that do not', () => {
    assert.deepEqual(signs({ speaker: undefined }), ['source-nobody']);
    const it = { ...speaker, form: 'pronoun', source: 'organization' } as const;
    assert.deepEqual(signs({ speaker: it }), ['source-thing']);
    assert.deepEqual(signs({ speaker: { ...it, form: 'nominal' } }), ['source-organization']);
  });

  it('measures what is reported', () => {
    const words = (length: number): string[] => signs({ words: 'x'.repeat(length) });
    assert.deepEqual(words(50), []);
    assert.deepEqual(words(49), ['brief']);
    assert.deepEqual(words(24), ['short', 'brief']);
    assert.deepEqual(words(11), ['very-short', 'short', 'brief']);
    for (const joint of ['; ', ', and ', ', but '])
      assert.ok(signs({ words: `it rained${joint}they left` }).includes('several-clauses'));
    assert.ok(!signs({ words: 'rain and snow' }).includes('several-clauses'));
  });
});
