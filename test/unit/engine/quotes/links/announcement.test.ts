import * as assert from 'node:assert/strict';
import { turnOf } from '../../../../../src/engine/quotes/links/announcement';
import { readParagraph } from '../reader';

function announced(text: string): string | null {
  const found = readParagraph(text).announces;
  return found && `${found.speakers.map(({ span }) => text.slice(...span)).join(' + ')} > ${found.cue?.text ?? '-'}`;
}

describe('announcement', () => {
  it('names who speaks in the next paragraph', () => {
    assert.equal(announced('Reed continued:'), 'Reed > continued');
    assert.equal(announced('“We stay,” Reed said. She added:'), 'She > added');
    assert.equal(announced('On Monday, Reed made the following remark:'), 'Reed > -');
  });

  it('is absent without a colon at the end', () => {
    assert.equal(announced('Reed continued.'), null);
    assert.equal(announced('“We stay:”'), null);
  });

  it('sees turns of a transcript', () => {
    const turn = (text: string): string | null => {
      const found = turnOf(text);
      const [segment, speaker] = [found?.segments[0], found?.speakers[0]?.span];
      return segment && speaker ? `${text.slice(...speaker)} > ${text.slice(...segment)}` : null;
    };
    assert.equal(turn('REED: We stay. We like it. '), 'REED > We stay. We like it.');
    assert.equal(turn('ANN REED (Leeds): We stay.'), 'ANN REED > We stay.');
    assert.equal(turn('Q: Why stay?'), 'Q > Why stay?');
    assert.equal(turn('Reed said: We stay.'), null);
    assert.equal(turn('At 10:30 we left.'), null);
  });
});
