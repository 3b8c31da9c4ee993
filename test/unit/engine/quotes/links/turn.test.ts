import * as assert from 'node:assert/strict';
import { turnOf } from '../../../../../src/engine/quotes/links/turn';
import { plainLedger } from '../../../../../src/engine/rules/ledger';

function turn(text: string): string | null {
  const found = turnOf(text, plainLedger);
  const [segment, speaker] = [found?.segments[0], found?.speakers[0]];
  return segment && speaker ? `${text.slice(...speaker.span)} ${speaker.form} > ${text.slice(...segment)}` : null;
}

describe('turn', () => {
  it('is what stands behind a label in capitals and a colon', () => {
    assert.equal(turn('REED: We stay. We like it. '), 'REED name > We stay. We like it.');
    assert.equal(turn('ANN REED (Leeds): We stay.'), 'ANN REED name > We stay.');
    assert.equal(turn('“REED: We stay.'), 'REED name > We stay.');
  });

  it('is asked and answered by nobody named', () => {
    assert.equal(turn('Q: Why stay?'), 'Q nominal > Why stay?');
    assert.equal(turn('Answer: We like it.'), 'Answer nominal > We like it.');
  });

  it('may have a time, a remark and a number', () => {
    assert.equal(turn('00:01:12 - Ann Reed: We stay.'), 'Ann Reed name > We stay.');
    assert.equal(turn('[1:12] REED: We stay.'), 'REED name > We stay.');
    assert.equal(turn('Ann Reed [00:15]: We stay.'), 'Ann Reed name > We stay.');
    assert.equal(turn('Ann Reed 00:15: We stay.'), 'Ann Reed name > We stay.');
    assert.equal(turn('Ann Reed (laughs): We stay.'), 'Ann Reed name > We stay.');
    assert.equal(turn('Speaker 1: We stay.'), 'Speaker 1 name > We stay.');
  });

  it('may be written in small letters', () => {
    assert.equal(turn('ann reed: we stay.'), 'ann reed name > we stay.');
    assert.equal(turn('q: why stay?'), 'q nominal > why stay?');
    assert.equal(turn('00:12 tom: we stay.'), 'tom name > we stay.');
  });

  it('is none without a label or without words', () => {
    assert.equal(turn('Reed said: We stay.'), null);
    assert.equal(turn('At 10:30 we left.'), null);
    assert.equal(turn('REED: '), null);
    assert.equal(turn('REED:We stay.'), null);
  });
});
