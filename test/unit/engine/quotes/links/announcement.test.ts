import * as assert from 'node:assert/strict';
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
});
