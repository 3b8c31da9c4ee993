import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import type { Span } from '../../../src/engine/analysis';
import { markedParagraphs, type TextMark } from '../../../src/export/htmlMarks';

const mark = (name: string, ...span: Span): TextMark => ({
  span,
  open: (first) => (first ? `<i class="${name}">` : `<i class="${name}" data-on>`),
  close: '</i>',
});

/** What stands in elements of a class, and the text of all. */
function seen(html: string): { text: string; inside: (name: string) => string } {
  const found = new Map<string, string>();
  let text = '';
  const walk = (node: DefaultTreeAdapterTypes.ChildNode, names: readonly string[]): void => {
    if ('value' in node) {
      text += node.value;
      for (const name of new Set(names)) found.set(name, (found.get(name) ?? '') + node.value);
    } else if ('attrs' in node) {
      const name = node.attrs.find((attribute) => attribute.name === 'class')?.value;
      for (const child of node.childNodes) walk(child, name === undefined ? names : [...names, name]);
    }
  };
  for (const node of parseFragment(html).childNodes) walk(node, []);
  return { text, inside: (name) => found.get(name) ?? '' };
}

describe('html marks', () => {
  const whole = (text: string, marks: readonly TextMark[]): string => markedParagraphs(text, [0, text.length], marks);

  it('puts marks in each other, the longer outside, of the same length the first', () => {
    assert.equal(
      whole('“Ana & Rui”', [mark('q', 0, 11), mark('p', 1, 4), mark('s', 7, 10), mark('r', 7, 10)]),
      '<p><i class="q">“<i class="p">Ana</i> &amp; <i class="s"><i class="r">Rui</i></i>”</i></p>\n',
    );
  });

  it('cuts marks where they cross', () => {
    assert.equal(
      whole('abcdef', [mark('x', 0, 4), mark('y', 2, 6)]),
      '<p><i class="x">ab<i class="y">cd</i></i><i class="y" data-on>ef</i></p>\n',
    );
  });

  it('ends paragraphs at blank lines, and marks with them', () => {
    assert.equal(
      whole('one\n \ntwo\r\n\r\nthree\nfour', [mark('x', 1, 5), mark('y', 6, 24)]),
      '<p>o<i class="x">ne</i></p>\n<p><i class="y">two</i></p>\n<p><i class="y" data-on>three\nfour</i></p>\n',
    );
    assert.equal(whole(' \n\n ', [mark('x', 0, 3)]), '');
  });

  it('shows a part of the text only', () => {
    assert.equal(
      markedParagraphs('one two three', [4, 7], [mark('x', 0, 5), mark('y', 6, 9)]),
      '<p><i class="x">t</i>w<i class="y">o</i></p>\n',
    );
  });

  it('marks every letter of any marks, and none but these, in well-formed HTML', () => {
    const marks = fc.array(fc.tuple(fc.nat(30), fc.nat(12)), { maxLength: 8 });
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '<', '&', '\n', ' '), minLength: 30, maxLength: 30 });
    fc.assert(
      fc.property(text, marks, (words, pairs) => {
        const spans = pairs.map(([start, length]): Span => [start, Math.min(30, start + length)]);
        const html = whole(
          words,
          spans.map((span, i) => mark(`m${String(i)}`, ...span)),
        );
        const bare = (part: string): string => part.replace(/\s+/g, '');
        const { text: all, inside } = seen(html);
        assert.equal(bare(all), bare(words));
        spans.forEach((span, i) => assert.equal(bare(inside(`m${String(i)}`)), bare(words.slice(...span))));
      }),
      { numRuns: 300 },
    );
  });
});
