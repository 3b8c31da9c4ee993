import * as assert from 'node:assert/strict';
import { isHyphenMark, isPossessive } from '../../../../src/engine/names/wordView';
import { contextOf } from '../entities/reading';

describe('word view', () => {
  const { view } = contextOf("The mayor's iPhone");

  it('tells words, in small letters too', () => {
    assert.deepEqual([view.word(0), view.lower(0)], ['The', 'the']);
    assert.deepEqual([view.word(-1), view.lower(99)], ['', '']);
    assert.equal(contextOf('Dr. Reed').view.lower(0), 'dr');
    assert.equal(view.slice(0, 2), 'The mayor');
  });

  it('tells what is written like a name', () => {
    assert.ok(view.nameLike(0) && view.nameLike(3));
    assert.ok(!view.nameLike(1) && !view.nameLike(99));
  });

  it('tells what stands close to the word before', () => {
    assert.ok(view.glued(2));
    assert.ok(!view.glued(1) && !view.glued(0));
  });

  it('knows possessives and hyphens', () => {
    for (const word of ["'s", '’S', "'"]) assert.ok(isPossessive(word), word);
    assert.ok(!isPossessive('s'));
    assert.ok(isHyphenMark('-') && isHyphenMark('‑') && !isHyphenMark('—'));
  });
});
