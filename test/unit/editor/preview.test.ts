import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { clip, previewOf } from '../../../src/editor/preview';

describe('preview', () => {
  const marked = (text: string, words: string): string => {
    const at = text.indexOf(words);
    const preview = previewOf(text, [at, at + words.length]);
    const [start, end] = preview.highlight;
    return `${preview.text.slice(0, start)}[${preview.text.slice(start, end)}]${preview.text.slice(end)}`;
  };

  it('is the line of a name', () => {
    assert.equal(marked('One.\n\tTwo met Ann  there.\r\nThree.', 'Ann'), 'Two met [Ann] there.');
    assert.equal(marked('Ann', 'Ann'), '[Ann]');
  });

  it('cuts a long line between words', () => {
    const shown = marked(`${'before '.repeat(50)}Ann${' after'.repeat(50)}`, 'Ann');
    assert.match(shown, /^…before (before )*\[Ann\] after( after)*…$/);
    assert.ok(shown.length < 130);
  });

  it('shows a name that goes over a line end as one', () => {
    assert.equal(marked('So Ann\n Lee left.', 'Ann\n Lee'), 'So [Ann Lee] left.');
  });

  it('marks the name in any text and never leaves half a character', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', ' ', '\n', '\r', '🌊', '\ud83c', '\u0000', '\t'),
      maxLength: 300,
    });
    fc.assert(
      fc.property(text, fc.nat(300), fc.nat(20), (words, from, length) => {
        const span = [Math.min(from, words.length), Math.min(from + length, words.length)] as const;
        const preview = previewOf(words, span);
        assert.doesNotThrow(() => encodeURIComponent(preview.text));
        assert.ok(preview.highlight[0] <= preview.highlight[1] && preview.highlight[1] <= preview.text.length);
        assert.ok(!/[\n\r\t\0]/.test(preview.text));
      }),
    );
  });

  it('clips a text with an ellipsis', () => {
    assert.equal(clip('short', 10), 'short');
    assert.equal(clip('  two\n words ', 10), 'two words');
    assert.equal(clip('one two three four', 10), 'one two…');
    assert.equal(clip('x'.repeat(5000), 10), `${'x'.repeat(10)}…`);
    assert.equal(clip('', 10), '');
  });
});
