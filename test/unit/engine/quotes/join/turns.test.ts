import * as assert from 'node:assert/strict';
import { joined } from './joined';

describe('turns', () => {
  const turns = (text: string): string[][] =>
    joined(text).map(({ speakers, content }) => [speakers[0]?.text ?? '?', ...content]);

  it('makes a quotation of each turn', () => {
    assert.deepEqual(turns('ANNA: The road is shut.\n\nTOM: It is not.\n\nANNA: It is.'), [
      ['ANNA', 'The road is shut.'],
      ['TOM', 'It is not.'],
      ['ANNA', 'It is.'],
    ]);
  });

  it('gives the speaker of a turn to the marks around it', () => {
    assert.deepEqual(turns('“ANNA: The road is shut.”\n\nTOM: It is not.\n\nANNA: It is.')[0], [
      'ANNA',
      '“ANNA: The road is shut.”',
    ]);
  });

  it('keeps what a turn quotes inside it', () => {
    const quotes = joined('ANNA: The road is shut.\n\nTOM: She said: “The road is shut for good.”\n\nANNA: It is.');
    assert.deepEqual(
      quotes.map(({ parent }) => parent),
      [null, null, 'q2', null],
    );
  });

  it('knows a speaker by the last name', () => {
    const text = '[00:01:12] Ann Weir: The road is shut.\n[00:01:20] Tom Hale: Why?\n[00:01:25] Weir: Ice.';
    assert.deepEqual(turns(text), [
      ['Ann Weir', 'The road is shut.'],
      ['Tom Hale', 'Why?'],
      ['Weir', 'Ice.'],
    ]);
  });

  it('takes a first turn with the full name of whom letters stand for later', () => {
    const text = 'Ann Weir: The road is shut.\n\nTom Hale: Why?\n\nAW: Ice.\n\nTH: Still?\n\nNote: It thawed.';
    assert.deepEqual(turns(text), [
      ['Ann Weir', 'The road is shut.'],
      ['Tom Hale', 'Why?'],
      ['AW', 'Ice.'],
      ['TH', 'Still?'],
    ]);
  });

  it('needs three turns, and two speakers', () => {
    assert.deepEqual(turns('ANNA: The road is shut.\n\nTOM: It is not.'), []);
    assert.deepEqual(turns('NOTE: The road is shut.\n\nNOTE: It is not.\n\nNOTE: It is.'), []);
  });
});
