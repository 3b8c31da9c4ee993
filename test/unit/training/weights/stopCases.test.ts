import * as assert from 'node:assert/strict';
import { stopCases } from '../../../../training/weights/stopCases';

const text = 'Vale said the ferry was late, but the crew was not, and left.';
const at = (words: string): number => text.indexOf(words) + words.length;
const stops = [
  { token: 6, offset: at('late'), signs: ['comma'] as const, last: false },
  { token: 11, offset: at('not'), signs: ['and'] as const, last: false },
  { token: 14, offset: at('left'), signs: [], last: true },
];
const said = (end: string, cue: readonly [number, number] | null) => [
  { content: [[10, at(end)] as const], cue, indirect: true },
];
const found = (end: string, cue: readonly [number, number] | null) => ({
  act: 'speech' as const,
  signs: [],
  doubt: 0,
  stops,
  segments: [[10, at('late')] as const],
  cue: [5, 9] as const,
  marked: false,
  text: { id: 'a', text, said: said(end, cue), news: true },
});

describe('stopCases', () => {
  it('says of each place up to the end whether it is the end', () => {
    assert.deepEqual(stopCases([found('not', [5, 9])]), [
      { signs: ['comma'], right: false, text: 'a', news: true },
      { signs: ['and'], right: true, text: 'a', news: true },
    ]);
  });

  it('knows what is meant by where it begins, too', () => {
    assert.equal(stopCases([found('late', null)]).length, 1);
  });

  it('says nothing of ends that are none of the places, and of the end of the sentence', () => {
    assert.deepEqual(stopCases([found('crew', [5, 9])]), []);
    assert.equal(stopCases([found('left', [5, 9])]).length, 2);
  });
});
