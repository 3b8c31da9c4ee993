import * as assert from 'node:assert/strict';
import { readParagraph } from '../reader';

function closing(text: string): string | null {
  const found = readParagraph(text).closing;
  return found && `${found.speakers.map(({ span }) => text.slice(...span)).join(' + ')} > ${found.cue?.text ?? '-'}`;
}

describe('closing', () => {
  it('names who says what the paragraph before has opened', () => {
    assert.equal(closing('We stay where we are,” Ann Reed said.'), 'Ann Reed > said');
    assert.equal(closing('We stay where we are,” said Ann Reed.'), 'Ann Reed > said');
    assert.equal(closing('We stay where we are,” Reed said. “We like it.”'), 'Reed > said');
  });

  it('is absent where no clause stands behind the mark', () => {
    assert.equal(closing('We stay where we are.” The hall was full.'), null);
    assert.equal(closing('We stay where we are.”'), null);
    assert.equal(closing('“We stay,” Reed said.'), null);
  });
});
