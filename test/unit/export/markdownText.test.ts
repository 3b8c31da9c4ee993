import assert from 'node:assert/strict';
import { parser } from '@lezer/markdown';
import { GFM } from '@lezer/markdown';
import * as fc from 'fast-check';
import { markdownText } from '../../../src/export/markdownText';

const reader = parser.configure(GFM);

/** What a reader of Markdown makes of a text: the constructs it sees, and the text without them. */
function read(markdown: string): { constructs: string[]; text: string } {
  const constructs: string[] = [];
  let text = '';
  let at = 0;
  reader.parse(markdown).iterate({
    enter({ name, from, to }) {
      if (name === 'Escape') {
        text += markdown.slice(at, from) + markdown.slice(from + 1, to);
        at = to;
      } else if (name !== 'Document' && name !== 'Paragraph') constructs.push(name);
    },
  });
  return { constructs, text: text + markdown.slice(at) };
}

describe('markdown text', () => {
  it('shows what the text says, on one line', () => {
    assert.equal(markdownText(' We *need* \n  [help](x) '), 'We \\*need\\* \\[help\\](x)');
    assert.equal(markdownText('a | b'), 'a \\| b');
    assert.equal(markdownText('1. May'), '1\\. May');
    assert.equal(markdownText('“Open,” she said.'), '“Open,” she said.');
    assert.equal(markdownText(''), '');
  });

  it('lets no markup, link, HTML or formula out of a text', () => {
    for (const text of [
      '<script>alert(1)</script>',
      '![x](y)',
      '[x]: y',
      '# Title',
      '- item',
      '+ item',
      '> said',
      '```',
      '~~~ js',
      '---',
      '===',
      '2) two',
      'https://example.org/x',
      'www.example.org',
      'ana@example.org',
      '&amp; &#65;',
      '`code`',
      '~~gone~~',
      'a\\b',
      '| a | b |',
      ': x',
    ]) {
      const { constructs, text: shown } = read(markdownText(text));
      assert.deepEqual(constructs, [], text);
      assert.equal(shown, text);
    }
    assert.match(markdownText('$x^2$'), /^\\\$x\\\^2\\\$$/);
  });

  it('gives back any text through a reader of Markdown, but for white space', () => {
    const unit = fc.constantFrom(
      'a',
      '1',
      '.',
      ')',
      '*',
      '_',
      '[',
      ']',
      '(',
      '<',
      '>',
      '#',
      '-',
      '+',
      '=',
      '`',
      '~',
      '|',
      '\\',
      ' ',
      '\n',
      '!',
      ':',
      '/',
      '&',
      ';',
      '$',
      '@',
      '📰',
      'w',
    );
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        const { constructs, text: shown } = read(markdownText(text));
        assert.deepEqual(constructs, []);
        assert.equal(shown, text.replace(/\s+/g, ' ').trim());
      }),
      { numRuns: 500 },
    );
  });
});
