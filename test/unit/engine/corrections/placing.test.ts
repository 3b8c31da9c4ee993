import assert from 'node:assert/strict';
import { quoteOf } from '../../../../src/engine/corrections/anchor';
import type { Correction } from '../../../../src/engine/corrections/correction';
import { placeCorrections, renewAnchors } from '../../../../src/engine/corrections/placing';
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
    const { placed, orphans } = placeCorrections(harbour, corrections);
    assert.equal(ids(placed), 'ab');
    assert.deepEqual(orphans, []);
    assert.equal(harbour.slice(...(placed[0]?.target ?? [0, 0])), '"Nobody asked us,"');
  });

  it('keeps apart what has lost its words, or those of the speaker', () => {
    assert.equal(ids(placeCorrections(harbour.replace('Porto', 'a town'), corrections).orphans), 'b');
    const { placed, orphans } = placeCorrections(harbour.replace('Ana Reis', 'She'), corrections);
    assert.deepEqual([ids(placed), ids(orphans)], ['b', 'a']);
  });

  it('notes anew what has changed, and only that', () => {
    assert.equal(renewAnchors(harbour, corrections), undefined);
    assert.equal(renewAnchors(`More.\n\n${harbour}`, corrections), undefined);
    const changed = harbour.replace('Ana Reis', 'Anna Reis').replace('Porto', 'Nowhere');
    const renewed = renewAnchors(changed, corrections);
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
      list = renewAnchors(text, list) ?? list;
    }
    assert.equal(list[0]?.target.exact, 'Parts');
  });
});
