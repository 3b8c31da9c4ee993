import * as assert from 'node:assert/strict';
import type { EntityType, MentionForm, SourceKind } from '../../../../../src/engine/analysis';
import { sourceKindOf } from '../../../../../src/engine/quotes/sources/sourceKind';
import { plainLedger } from '../../../../../src/engine/rules/ledger';
import { lexicon } from '../reader';

/** Head, form, type of the name, kind of source. */
const cases: readonly (readonly [string, MentionForm, EntityType | undefined, SourceKind])[] = [
  ['they', 'pronoun', undefined, 'unnamed-group'],
  ['she', 'pronoun', undefined, 'person'],
  ['it', 'pronoun', undefined, 'organization'],
  ['mayor', 'nominal', undefined, 'unnamed-person'],
  ['police', 'nominal', undefined, 'unnamed-group'],
  ['report', 'nominal', undefined, 'document'],
  ['bank', 'nominal', undefined, 'organization'],
  ['windows', 'nominal', undefined, 'unnamed-group'],
  ['many', 'nominal', undefined, 'unnamed-group'],
  ['plumber', 'nominal', undefined, 'unnamed-person'],
  ['reed', 'name', 'person', 'person'],
  ['times', 'name', 'person', 'person'],
  ['leeds', 'name', 'place', 'organization'],
  ['report', 'name', 'organization', 'organization'],
  ['bank', 'name', undefined, 'organization'],
  ['inc.', 'name', undefined, 'organization'],
  ['gazette', 'name', undefined, 'organization'],
  ['report', 'name', undefined, 'document'],
  ['reed', 'name', undefined, 'person'],
];

describe('source kind', () => {
  for (const [word, form, type, kind] of cases) {
    it(`${word} as ${form}${type ? ` of a ${type}` : ''}: ${kind}`, () => {
      assert.equal(sourceKindOf(word, form, type, lexicon, plainLedger), kind);
    });
  }
});
