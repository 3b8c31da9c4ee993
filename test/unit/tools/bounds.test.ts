import * as assert from 'node:assert/strict';
import { bounded, visible } from '../../../src/tools/bounds';

describe('bounds', () => {
  it('write what is not seen as escapes, and leave what is', () => {
    const hidden = 'a\u202eb\u200bc\u{e0041}d\u0007e\u2028f\ud83dg\ufe0fh\u{e0100}i\u3164j\u00adk\r';
    assert.equal(
      visible(hidden),
      'a\\u{202e}b\\u{200b}c\\u{e0041}d\\u{7}e\\u{2028}f\\u{d83d}g\\u{fe0f}h\\u{e0100}i\\u{3164}j\\u{ad}k\\u{d}',
    );
    assert.equal(visible('“Ünder 🎈”\nשלום — 東京'), '“Ünder 🎈”\nשלום — 東京');
  });

  it('cut texts and lists, and tell their whole size', () => {
    const item = bounded({
      quote: 'x'.repeat(5000),
      inner: { list: Array.from({ length: 80 }, () => 1) },
      kind: 'direct',
    });
    assert.equal((item['quote'] as string).length, 2001);
    assert.deepEqual(item['cut'], { quote: 5000, 'inner.list': 80 });
    assert.equal((item['inner'] as { list: number[] }).list.length, 50);
  });

  it('count what is written, escapes included', () => {
    const item = bounded({ quote: '\u202e'.repeat(1500) });
    assert.equal((item['quote'] as string).length, 2001);
    assert.deepEqual(item['cut'], { quote: 1500 });
  });

  it('keep an item small that has much of everything', () => {
    const speaker = { name: 'n'.repeat(9000), words: 'w'.repeat(9000), role: 'r'.repeat(9000) };
    const item = bounded({ quote: 'q'.repeat(9000), speakers: Array.from({ length: 90 }, () => speaker) });
    assert.ok(JSON.stringify(item).length < 60_000);
  });

  it('leave out what is not there and keep what is nothing', () => {
    assert.deepEqual(bounded({ a: undefined, b: null, c: [null, { d: undefined }] }), { b: null, c: [null, {}] });
  });
});
