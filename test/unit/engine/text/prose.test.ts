import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { toDocument } from '../../../../src/engine/text/paragraph';
import { paragraphsOf } from '../../../../src/engine/text/prose';
import { formatOfName, textFormats } from '../../../../src/engine/text/textFormat';

const pieces = fc
  .array(
    fc.constantFrom(
      ...[
        '\n',
        '\n\n',
        '\r\n',
        ' ',
        '> ',
        '- ',
        '# ',
        '---\n',
        '*',
        '**',
        '_',
        '`',
        '```\n',
        '[',
        ']',
        '(',
        ')',
        '![',
        '<b>',
        '\n\n00:00:01,000 --> 00:00:02,000\n',
        '>> REED: ',
        '<v Ann Reed>',
        '[X] ',
        '<div>',
        '<!--',
        '-->',
        '&amp;',
        '&#33;',
        '\\',
        '|',
        '|-|-|\n',
        '[^1]',
        ': ',
        'http://example.org',
        'word',
        'Some words.',
        '“Yes,”',
        '\u2028',
        '\f',
        '\ud83d',
        '👍',
        'é',
      ],
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));
const texts = fc.oneof(
  pieces,
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
);

describe('prose', () => {
  for (const format of textFormats)
    it(`of any ${format} text lies in the document, in order and without overlaps`, () => {
      fc.assert(
        fc.property(texts, (text) => {
          let last = 0;
          for (const paragraph of paragraphsOf(text, format)) {
            const { text: prose, map } = paragraph;
            assert.notEqual(prose.trim(), '');
            if (map) assert.deepEqual([map.starts.length, map.ends.length], [prose.length, prose.length]);
            const [from, to] = toDocument(paragraph, [0, prose.length]);
            assert.ok(from >= last && to > from && to <= text.length, `${from} to ${to} after ${last}`);
            last = to;
            let before = from;
            for (let unit = 0; unit < prose.length; unit++) {
              const [start, end] = toDocument(paragraph, [unit, unit + 1]);
              assert.ok(start >= before && end > start && end <= to);
              before = start;
              if (end === start + 1 && /[\p{L}\p{N}]/u.test(prose.charAt(unit)))
                assert.equal(text.charAt(start), prose.charAt(unit));
              if (!map && !/\s/.test(prose.charAt(unit))) assert.equal(text.charAt(start), prose.charAt(unit));
            }
          }
        }),
        { numRuns: 400 },
      );
    });

  it('is read by the ending of a file', () => {
    const names = ['notes/Story.MD', 'story.txt', 'md', 'saved/Page.HTM', 'page.html', 'a.srt', 'a.VTT'];
    assert.deepEqual(names.map(formatOfName), ['markdown', 'plain', 'plain', 'html', 'html', 'captions', 'captions']);
  });

  it('keeps every word of plain text', () => {
    fc.assert(
      fc.property(pieces, (text) => {
        const words = (content: string): string[] => content.match(/[a-zé]+/gi) ?? [];
        const kept = paragraphsOf(text, 'plain').flatMap((paragraph) => words(paragraph.text));
        const urls = text.split(/[\n\r\f\u2028]+/).filter((line) => /^\s*<?http\S*\s*$/.test(line));
        if (urls.length === 0) assert.deepEqual(kept, words(text));
      }),
    );
  });

  it('is cut into bounded paragraphs', () => {
    for (const format of textFormats)
      for (const paragraph of paragraphsOf('word, '.repeat(20_000), format)) assert.ok(paragraph.text.length <= 20_000);
  });

  it('survives anything long', function () {
    this.timeout(60_000);
    for (const unit of ['a', ' ', '\n', '"', '\ud800', '\0', '\r', 'a\n', '\r\n', '> a\n', '- a\n'])
      for (const format of textFormats) assert.ok(paragraphsOf(unit.repeat(100_000), format).length >= 0);
  });
});
