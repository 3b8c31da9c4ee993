import * as assert from 'node:assert/strict';
import { WholePhrases } from '../../../../src/engine/syntax/wholePhrases';
import { NounPhrases } from '../../../../src/engine/syntax/nounPhrases';
import { itemsOf, lexicon } from '../quotes/reader';

const sources = new WholePhrases(new NounPhrases(lexicon));

/** Who is named behind the bar. */
function named(marked: string): string {
  const text = marked.replace('|', '');
  const items = itemsOf(text);
  const from = items.findIndex(({ start }) => start >= marked.indexOf('|'));
  const subject = sources.named(items, from, items.length, 0.9);
  return (
    subject?.phrases.map(({ from: first, to }) => text.slice(items[first]?.start, items[to - 1]?.end)).join(' + ') ??
    '-'
  );
}

/** Text, who is named. */
const cases: readonly (readonly [string, string])[] = [
  ['said |Reed.', 'Reed'],
  ['said |Reed and Hill.', 'Reed + Hill'],
  ['said |Reed and Hill left.', 'Reed'],
  ['said |the mayor, Ann Reed.', 'the mayor, Ann Reed'],
  ['said |the mayor, a teacher.', 'the mayor'],
  ['said |she, Reed.', 'she'],
  ['said |.', '-'],
];

describe('source phrases', () => {
  for (const [text, who] of cases)
    it(text, () => {
      assert.equal(named(text), who);
    });

  it('reach to who made it', () => {
    const text = 'a report published by the council.';
    const items = itemsOf(text);
    const phrase = sources.phrases.startingAt(items, 0, items.length);
    assert.ok(phrase);
    const high = items.length - 1;
    assert.equal(sources.withMaker(items, phrase, high).to, high);
    const other = itemsOf('a report written in May.');
    assert.deepEqual(sources.withMaker(other, phrase, high), phrase);
  });
});
