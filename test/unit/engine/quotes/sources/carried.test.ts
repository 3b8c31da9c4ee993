import * as assert from 'node:assert/strict';
import { readParagraph } from '../reader';

/** Who speaks in the last quotation, and how surely. */
function lastSpeaker(text: string): string {
  const [speaker] = readParagraph(text).quotations.at(-1)?.speakers ?? [];
  return speaker ? `${text.slice(...speaker.span)} ${speaker.by.rule} ${String(speaker.confidence)}` : '?';
}

describe('carried', () => {
  it('goes on in the next sentence, less surely', () =>
    assert.equal(lastSpeaker('“We stay,” Reed said. Adding: “We like it here.”'), 'Reed source/goes-on-cue 0.8'));

  it('stays unsure where it was', () =>
    assert.equal(
      lastSpeaker('Reed opened the door to “a long way down”. Adding: “We like it here.”'),
      'Reed source/goes-on-cue 0.4',
    ));

  it('does not go on over sentences, or from nobody', () => {
    assert.equal(lastSpeaker('“We stay,” Reed said. It rained. It was late. Adding: “We like it here.”'), '?');
    assert.equal(lastSpeaker('Adding: “We like it here.”'), '?');
  });

  it('does not go on over a passive', () =>
    assert.equal(lastSpeaker('“We stay,” Reed said. Later was called “a bad joke on us”.'), '?'));
});
