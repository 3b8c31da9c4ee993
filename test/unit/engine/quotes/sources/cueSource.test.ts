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

  it('finds it over other verbs, or behind the cue', () => {
    assert.equal(speaker('The driver who said the road was shut has left.'), 'The driver');
    assert.equal(
      speaker('The race will be tight, said Dan Orr, director of the institute.'),
      'Dan Orr, director of the institute',
    );
    assert.equal(speaker('Vale wanted to explain why the road was shut.'), 'Vale');
    assert.equal(speaker('She has a letter saying that the road was shut.'), 'a letter saying that the road was shut');
    assert.equal(speaker('The crew received calls saying the wall had fallen.'), 'The crew');
    assert.equal(speaker('The mayor was quoted that the plan was dead.'), 'The mayor');
    assert.equal(speaker('The mayor was told that the plan was dead.'), '?');
    const [, added] = inShort('Smith said he was tired, adding that he would rest.');
    assert.equal(added, 'Smith > adding: that he would rest');
    const known = inShort('Vale wants the islanders to know that help is near.').at(-1);
    assert.equal(known, 'the islanders > know: that help is near');
  });
});
