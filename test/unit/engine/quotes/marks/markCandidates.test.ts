import * as assert from 'node:assert/strict';
import { markCandidates } from '../../../../../src/engine/quotes/marks/markCandidates';
import { plainLedger } from '../../../../../src/engine/rules/ledger';
import { lexicon } from '../reader';

/** The candidates of a text: mark and role. */
const roles = (text: string): string[] =>
  markCandidates(text, lexicon.elisions, plainLedger).map(
    ({ start, end, role }) => `${text.slice(start, end)} ${role}`,
  );
const strengths = (text: string): number[] =>
  markCandidates(text, lexicon.elisions, plainLedger).map(({ strength }) => strength);

describe('mark candidates', () => {
  it('open and close by shape, or by place', () => {
    assert.deepEqual(roles('“We stay.”'), ['“ open', '” close']);
    assert.deepEqual(roles('"We stay."'), ['" open', '" close']);
    assert.deepEqual(roles('”We stay.“'), ['” turned-open', '“ turned-close']);
    assert.deepEqual(roles('we"stay'), ['" either']);
  });

  it('cut a run into doubled and single marks', () => {
    assert.deepEqual(roles("''We stay.''"), ["'' open", "'' close"]);
    assert.deepEqual(roles("He said ''we read 'Hamlet'''."), ["'' open", "' open", "' close", "'' close"]);
    assert.deepEqual(roles('‘‘We stay.’’'), ['‘‘ open', '’’ close']);
    assert.deepEqual(roles('“We read ‘Hamlet.’”'), ['“ open', '‘ open', '’ close', '” close']);
  });

  it('close surely, or may be apostrophes', () => {
    assert.deepEqual(strengths("'We stay.'"), [3, 3]);
    assert.deepEqual(strengths("the workers' town"), [1]);
    assert.deepEqual(strengths("'We stay' here"), [3, 2]);
  });
});
