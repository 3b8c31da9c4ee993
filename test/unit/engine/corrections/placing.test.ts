import assert from 'node:assert/strict';
import { quoteOf } from '../../../../src/engine/corrections/anchor';
import type { Correction } from '../../../../src/engine/corrections/correction';
import { placeCorrections, renewAnchors } from '../../../../src/engine/corrections/placing';
import { toEnd } from '../../../../src/engine/steps';
import { harbour } from './told';

describe('placing', () => {
  const quote = (words: string) => quoteOf(harbour, [harbour.indexOf(words), harbour.indexOf(words) + words.length]);
  const corrections: Correction[] = [
    { id: 'b', time: '2026-01-02T00:00:00Z', kind: 'notAName', target: quote('Porto') },
    {
      id: 'a',
      time: '2026-01-01T00:00:00Z',
      kind: 'speaker',
      target: quote('"Nobody asked us,"'),
      speakers: [{ mention: quote('Ana Reis') }, { words: 'a man' }],
    },
  ];
  const ids = (list: readonly { id: string }[]): string => list.map(({ id }) => id).join('');

  it('puts corrections in the order in which they were made', () => {
    const { placed, orphans } = toEnd(placeCorrections(harbour, corrections));
    assert.equal(ids(placed), 'ab');
    assert.deepEqual(orphans, []);
    assert.equal(harbour.slice(...(placed[0]?.target ?? [0, 0])), '"Nobody asked us,"');
  });

  it('keeps apart what has lost its words, or those of the speaker', () => {
    assert.equal(ids(toEnd(placeCorrections(harbour.replace('Porto', 'a town'), corrections)).orphans), 'b');
    const { placed, orphans } = toEnd(placeCorrections(harbour.replace('Ana Reis', 'She'), corrections));
    assert.deepEqual([ids(placed), ids(orphans)], ['b', 'a']);
  });

  it('notes anew what has changed, and only that', () => {
    assert.equal(toEnd(renewAnchors(harbour, corrections)), undefined);
    assert.equal(toEnd(renewAnchors(`More.\n\n${harbour}`, corrections)), undefined);
    const changed = harbour.replace('Ana Reis', 'Anna Reis').replace('Porto', 'Nowhere');
    const renewed = toEnd(renewAnchors(changed, corrections));
    assert.deepEqual(renewed?.[0], corrections[0]);
    const [, said] = renewed ?? [];
    assert.ok(said?.kind === 'speaker');
    const [speaker] = said.speakers;
    assert.equal(speaker && 'mention' in speaker && speaker.mention.exact, 'Anna Reis');
  });

  it('lets a correction live through many small edits that are noted one by one', () => {
    let text = harbour;
    let list = corrections.slice(0, 1);
    for (const [from, to] of [
      ['Porto', 'Portu'],
      ['Portu', 'Partu'],
      ['Partu', 'Parts'],
      ['a fisherman from', 'a man of'],
    ] as const) {
      text = text.replace(from, to);
      list = toEnd(renewAnchors(text, list)) ?? list;
    }
    assert.equal(list[0]?.target.exact, 'Parts');
  });

  describe('whatever a file holds', () => {
    const letters = (seed: number, length: number): string => {
      let state = seed;
      return Array.from({ length }, () => {
        state = (state * 1664525 + 1013904223) % 2 ** 32;
        return 'abcde fgh'.charAt(Math.floor((state / 2 ** 32) * 9));
      }).join('');
    };
    const text = letters(1, 6000);
    /** Pieces of the text in another order: all of them are to be found, and the words are not. */
    const shuffled = (seed: number): Correction => {
      const starts = Array.from({ length: 16 }, (_, i) => (seed * 397 + i * 1709) % 5990);
      const exact = starts.map((start) => text.slice(start, start + 10)).join('');
      const around = { prefix: text.slice(seed % 5900, (seed % 5900) + 32), suffix: ' ' };
      return {
        id: String(seed),
        time: '2026-01-01T00:00:00Z',
        kind: 'notAQuotation',
        target: { exact, ...around, start: 0 },
      };
    };
    const stepsOf = (corrections: readonly Correction[]): number => {
      const placing = placeCorrections(text, corrections);
      let steps = 0;
      while (!placing.next().done) steps += 1;
      return steps;
    };

    it('takes a number of steps that does not grow with it', () => {
      const many = Array.from({ length: 4000 }, (_, i) => shuffled(i));
      const most = stepsOf(many.slice(0, 2000));
      assert.ok(most > 10, 'others have their turn in between');
      assert.ok(stepsOf(many) < most + 50, 'what is looked at behind the budget is the old place alone');
    });

    it('finds what still stands where it stood, however much was searched for in vain', () => {
      const many = Array.from({ length: 3000 }, (_, i) => shuffled(i));
      const there: Correction = {
        id: 'there',
        time: '2026-01-02T00:00:00Z',
        kind: 'notAQuotation',
        target: quoteOf(text, [300, 340]),
      };
      const { placed } = toEnd(placeCorrections(text, [...many, there]));
      assert.deepEqual(placed.at(-1)?.target, [300, 340]);
    });

    it('says the same each time', () => {
      const many = Array.from({ length: 1500 }, (_, i) => shuffled(i));
      const [one, other] = [toEnd(placeCorrections(text, many)), toEnd(placeCorrections(text, many))];
      assert.deepEqual(one, other);
    });
  });
});
