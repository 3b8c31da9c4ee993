import * as assert from 'node:assert/strict';
import { readParagraph } from '../reader';

const said = (text: string): string[] =>
  readParagraph(text).quotations.map(({ segments, speakers }) =>
    [...segments, ...speakers.map(({ span }) => span)].map((span) => text.slice(...span)).join(' > '),
  );

describe('a gap where the cue would be', () => {
  it('names who says the second words', () =>
    assert.deepEqual(said('Hill called the plan “a bad joke on us”, Ann Reed “a start for the town”.'), [
      '“a bad joke on us” > Hill',
      '“a start for the town” > Ann Reed',
    ]));

  it('knows one by a clause with “that”, behind a semicolon too', () => {
    const expected = ['the plan was “a bad joke” > Hill', '“merely dull” > Reed'];
    assert.deepEqual(said('Hill said the plan was “a bad joke”; Reed, that it was “merely dull”.'), expected);
    assert.deepEqual(said('Hill said the plan was “a bad joke”, Reed that it was “merely dull”.'), expected);
  });

  it('is none where the speaker goes on', () =>
    assert.equal(said('Hill called the plan “a bad joke on us” and the town “a long way down”.').length, 1));
});
