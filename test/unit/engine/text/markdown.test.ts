import * as assert from 'node:assert/strict';
import { markdownParagraphs } from '../../../../src/engine/text/markdown';
import { toDocument } from '../../../../src/engine/text/paragraph';

const read = (text: string): string[] => markdownParagraphs(text).map(({ kind, text: prose }) => `${kind}: ${prose}`);

/** Phenomenon, Markdown, its paragraphs. */
const cases: readonly (readonly [string, string, readonly string[]])[] = [
  ['emphasis and links', '**Smith** said [it](http://example.org "title")', ['prose: Smith said it']],
  [
    'headings',
    '# Row *goes* on #\n\nSub\n---\n\nTitle\n=====',
    ['heading: Row goes on', 'heading: Sub', 'heading: Title'],
  ],
  ['lines of a paragraph', 'He said\nthat it\r\nrained.', ['prose: He said that it rained.']],
  ['hard breaks', 'one  \ntwo\\\nthree<br>four', ['prose: one two three four']],
  ['block quotes', '> “It *is*\n> over,”\nhe said.\n\nDone.', ['blockquote: “It is over,” he said.', 'prose: Done.']],
  ['quotes in quotes', '> a\n>\n> > b', ['blockquote: a', 'blockquote: b']],
  ['lists', '- one\n  more\n- [x] two\n\n1. three', ['item: one more', 'item: two', 'item: three']],
  ['tables', '| a | *b* |\n|---|---|\n| c | `d` e |', ['item: a', 'item: b', 'item: c', 'item: e']],
  ['code', 'Use `npm x` now.\n\n```js\nno\n```\n\n    no\n\nYes.', ['prose: Use now.', 'prose: Yes.']],
  ['images', 'Look ![a *man*](x.png) here.', ['prose: Look here.']],
  ['captions under images', '![a](b)\n*A man walks.*', ['caption: A man walks.']],
  ['captions by their words', 'Photo: Jane Doe', ['caption: Photo: Jane Doe']],
  [
    'comments and tags',
    'A <b>bold</b> word<!-- no -->.\n\n<!-- no\n\nno -->\n\nEnd.',
    ['prose: A bold word.', 'prose: End.'],
  ],
  ['HTML blocks', '<div>\n<p>Smith <i>said</i>.</p>\n</div>\n\nEnd.', ['prose: Smith said.', 'prose: End.']],
  ['addresses', 'See <http://example.org>, http://example.org/a or jane@example.org now', ['prose: See , or now']],
  ['escapes', '1\\. \\*not\\* \\"so\\"', ['prose: 1. *not* "so"']],
  ['references', '&ldquo;R&amp;D&rdquo; &#8212; &nosuch;', ['prose: “R&D” — &nosuch;']],
  [
    'links by reference',
    '[one][a] [two][] [A] [none][b]\n\n[a]: http://example.org\n[two]: /x "t"',
    ['prose: one two A [none][b]'],
  ],
  [
    'brackets that are the author’s',
    '“He [Trump] said [*sic*] so,” she said.',
    ['prose: “He [Trump] said [sic] so,” she said.'],
  ],
  ['footnotes', 'Yes.[^1] No[^note].\n\n[^1]: It was so.', ['prose: Yes. No.', 'prose: It was so.']],
  ['struck text', '~~one~~ two', ['prose: one two']],
  ['rules', 'a\n\n---\n\n* * *\n\nb', ['prose: a', 'prose: b']],
  ['front matter', '---\ntitle: no\n---\n\nYes.', ['prose: Yes.']],
  ['dialogue dashes', '— Yes, he said.\n\n– No.', ['prose: — Yes, he said.', 'prose: – No.']],
  ['words with underscores', 'snake_case_word and 2*3*4', ['prose: snake_case_word and 234']],
];

describe('prose from Markdown', () => {
  for (const [name, text, expected] of cases) it(`reads ${name}`, () => assert.deepEqual(read(text), expected));

  it('leads back to the document', () => {
    const text = '---\na: b\n---\n> **Smith** &amp; [Jones](http://example.org)\n> said \\"yes\\"';
    const [paragraph] = markdownParagraphs(text);
    assert.equal(paragraph?.text, 'Smith & Jones said "yes"');
    const source = (from: number, to: number): string => text.slice(...toDocument(paragraph, [from, to]));
    assert.equal(source(0, 5), 'Smith');
    assert.equal(source(6, 7), '&amp;');
    assert.equal(source(8, 13), 'Jones');
    assert.equal(source(19, 24), '"yes\\"');
  });

  it('needs no map for plain paragraphs', () => assert.equal(markdownParagraphs('One\n\nTwo.')[1]?.map, undefined));

  for (const unit of ['>', '[', '![', '*', '`', '<', '- ', '[a](', '&amp;', '<!--', '> - ', '*a ', '|'])
    it(`reads 20,000 ${JSON.stringify(unit)} in a row`, () =>
      assert.ok(markdownParagraphs(unit.repeat(20_000)).length >= 0));
});
