import * as assert from 'node:assert/strict';
import { sure } from '../../../../../src/engine/quotes/sources/confidence';
import { reachSure } from '../../../../../src/engine/syntax/subjectConfidence';
import { readParagraph } from '../reader';

describe('confidence of sources', () => {
  it('is a share', () => {
    for (const [name, value] of Object.entries({ ...sure, ...reachSure })) assert.ok(value > 0 && value < 1, name);
  });

  it('falls with the distance', () => {
    const confidences = [
      '“We stay where we are,” the mayor said.',
      '“We stay where we are,” the mayor, who lives here, said.',
      'The mayor left the hall. “We stay where we are.”',
    ].map((text) => readParagraph(text).quotations[0]?.speakers[0]?.confidence ?? 0);
    assert.equal(confidences[0], reachSure.besideVerb);
    assert.deepEqual(
      confidences,
      [...confidences].sort((a, b) => b - a),
    );
    assert.equal(new Set(confidences).size, 3);
  });
});
