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
  ['said |newly elected mayor Ann Reed.', 'mayor Ann Reed'],
  ['said |the mayor, Ann Reed of Leeds, who left.', 'the mayor, Ann Reed of Leeds'],
  ['said |the mayor, Ann Reed left.', 'the mayor'],
  ['said |the Mayor, Ann Reed.', 'the Mayor, Ann Reed'],
  ['said |the Leeds mayor, Ann Reed.', 'the Leeds mayor, Ann Reed'],
  ['said |the Health Secretary, Ann Reed.', 'the Health Secretary, Ann Reed'],
  ['said |the mayor, Ann Mary Reed Hill Orr Vale.', 'the mayor'],
  ['said |the mayor, old Reed.', 'the mayor'],
  ['said |the mayor, Ann Reed “we stay”.', 'the mayor, Ann Reed'],
  ['said |Reed and the mayor.', 'Reed + the mayor'],
  ['said |Reed and the mayor left.', 'Reed'],
  ['said |Reed & Hill.', 'Reed & Hill'],
];

describe('source phrases', () => {
  for (const [text, who] of cases)
    it(text, () => {
      assert.equal(named(text), who);
    });

  it('take who is joined to them in front', () => {
    const joined = (marked: string): string => {
      const text = marked.replace('|', '');
      const items = itemsOf(text);
      const last = items.filter(({ end }) => end <= marked.indexOf('|')).length - 1;
      const phrase = sources.phrases.endingAt(items, last, 0);
      assert.ok(phrase);
      const found = sources.subject(items, 0, phrase, 0.9).phrases;
      return found.map(({ from, to }) => text.slice(items[from]?.start, items[to - 1]?.end)).join(' + ');
    };
    assert.equal(joined('In Leeds, Reed and Hill| said'), 'Reed + Hill');
    assert.equal(joined('that Reed and Hill| said'), 'Reed + Hill');
    assert.equal(joined('and Hill| said'), 'Hill');
    assert.equal(joined('In Leeds, the mayor, the bishop and the guard| said'), 'the mayor + the bishop + the guard');
    assert.equal(joined('In Leeds, the road, the bishop and the guard| said'), 'the bishop + the guard');
    assert.equal(joined('On the road, the mayor and the guard| said'), 'the mayor + the guard');
    assert.equal(joined('Yesterday the mayor, Hill and Orr| said'), 'Hill + Orr');
  });

  it('reach to who made it', () => {
    const text = 'a report published by the council.';
    const items = itemsOf(text);
    const phrase = sources.phrases.startingAt(items, 0, items.length);
    assert.ok(phrase);
    const high = items.length - 1;
    assert.equal(sources.withMaker(items, phrase, high).to, high);
    const verb = itemsOf('a report published by the council was read.');
    assert.deepEqual(sources.withMaker(verb, phrase, verb.length - 1), phrase);
    const comma = itemsOf('a report published by the council, a body.');
    assert.equal(sources.withMaker(comma, phrase, comma.length - 1).to, high);
    const other = itemsOf('a report written in May.');
    assert.deepEqual(sources.withMaker(other, phrase, high), phrase);
  });
});
