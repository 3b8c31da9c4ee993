import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { parseFragment } from 'parse5';
import { htmlAttribute, htmlText } from '../../../src/export/htmlText';

describe('html text', () => {
  const unit = fc.constantFrom(
    'a',
    '<',
    '>',
    '&',
    '"',
    "'",
    ';',
    '/',
    '=',
    '`',
    ' ',
    '\n',
    '\0',
    '\u0007',
    '\ud83d',
    '\udcf0',
    '\u0085',
    '\ufdd0',
    '\u{10fffe}',
    '!',
    '-',
    '#',
  );

  it('shows any text through a parser, but for what HTML cannot hold', () => {
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        const [element] = parseFragment(`<p title="${htmlAttribute(text)}">${htmlText(text)}</p>`).childNodes;
        assert.ok(element && 'attrs' in element);
        const [attribute] = element.attrs;
        const seen = element.childNodes
          .map((node) => ('value' in node ? node.value : assert.fail(node.nodeName)))
          .join('');
        const held = text.replaceAll('\u{10fffe}', '\uFFFD\uFFFD').replace(/(?!\n)[\p{Cc}\p{Cs}\ufdd0]/gu, '\uFFFD');
        assert.equal(seen, held);
        assert.equal(attribute?.value, held.replace(/\s+/g, ' '));
        assert.equal(element.attrs.length, 1);
      }),
    );
  });

  it('keeps every offset', () => {
    const text = '<\0\ud83d📰\u{1ffff}>';
    const [node] = parseFragment(htmlText(text)).childNodes;
    assert.equal(node && 'value' in node && node.value.length, text.length);
  });
});
