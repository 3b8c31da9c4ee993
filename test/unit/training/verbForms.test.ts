import * as assert from 'node:assert/strict';
import { deriveVerbForms } from '../../../training/lexicon/verbForms';
import { testResources } from '../../resources';

describe('verbForms', () => {
  const { lexicon } = testResources();

  it('is what the lists of verbs give', () => {
    const derived = deriveVerbForms([lexicon['cue-verbs'] ?? '', lexicon['plain-verbs'] ?? '']);
    assert.equal(lexicon['verb-forms'], derived, 'run npm run verb-forms');
  });

  it('has regular, irregular and doubled forms', () => {
    const rows = new Map((lexicon['verb-forms'] ?? '').split('\n').map((line) => [line.split('\t')[0], line]));
    for (const row of [
      'said\tsay\tpast',
      'told\ttell\tpast',
      'tweeted\ttweet\tpast',
      'quipped\tquip\tpast',
      'saying\tsay\tgerund',
    ]) {
      assert.equal(rows.get(row.split('\t')[0]), row);
    }
  });

  it('gives a form of two verbs to the one named first', () => {
    const rows = deriveVerbForms(['found\n', 'find\n']).split('\n');
    assert.ok(rows.includes('found\tfound\tbase'));
  });
});
