import * as assert from 'node:assert/strict';
import { inShort } from '../reports/reports';

/** The speakers of the first quotation. */
const speaker = (text: string): string => inShort(text)[0]?.replace(/ > .*/, '') ?? '-';

describe('cueSource', () => {
  it('finds the subject over comments, coordination and infinitives', () => {
    assert.equal(speaker('Smith, who runs the farm, said he would appeal.'), 'Smith');
    assert.equal(
      speaker('The president, a former teacher, said schools would get more money.'),
      'The president, a former teacher',
    );
    assert.equal(
      speaker('Sanders, whose coalition includes young people, said closed primaries would hurt him.'),
      'Sanders',
    );
    assert.equal(speaker('Brown stood up and said that the plan was dead.'), 'Brown');
    assert.equal(speaker('The spokesman for the mayor said the plan was dead.'), 'The spokesman for the mayor');
  });

  it('finds the agent of a passive', () => {
    assert.equal(speaker('The plan was criticized by residents.'), 'residents');
  });

  it('knows that nobody may be named', () => {
    assert.equal(speaker('It was announced that the bridge would close.'), '?');
  });
});
