import * as assert from 'node:assert/strict';
import { toDocument } from '../../../../src/engine/text/paragraph';
import { plainParagraphs } from '../../../../src/engine/text/paragraphs';

const texts = (text: string): string[] => plainParagraphs(text).map((paragraph) => paragraph.text);
const kinds = (text: string): string[] => plainParagraphs(text).map((paragraph) => paragraph.kind);

const first = 'The council met on Monday to discuss the old bridge over the river.';
const second = 'Nobody knew who had asked for the meeting, or why it was held so late.';
const third = '“It was a long night,” said the clerk.';

const wrapped = [
  'The council met on Monday to discuss the old bridge over the',
  'river, which has been closed to lorries since the flood of last',
  'spring. Nobody knew who had asked for the meeting.',
];
const wrappedSecond = [
  'The clerk said the minutes would be sent to everyone who had',
  'spoken, and to some who had not, before the end of the month.',
];

describe('paragraphs of plain text', () => {
  it('end at blank lines', () =>
    assert.deepEqual(texts(`${first}\n\n${second}\n \t\n\n${third}\n`), [first, second, third]));

  it('are others’ words behind the marks of a mail, and a turn behind those of captions', () => {
    const mail = `Reed wrote:\n> ${first}\n>\n>> “Yes.”\n${second}`;
    assert.deepEqual(texts(mail), ['Reed wrote:', first, '“Yes.”', second]);
    assert.deepEqual(kinds(mail).slice(1), ['blockquote', 'blockquote', 'prose']);
    assert.deepEqual(texts('>> REED: We stay.\n>> HILL: Why?'), ['REED: We stay.', 'HILL: Why?']);
    assert.ok(!kinds('>> REED: We stay.\n>> HILL: Why?').includes('blockquote'));
  });

  it('end at line ends where no line is blank', () =>
    assert.deepEqual(texts(`${first}\n${second}\n${third}`), [first, second, third]));

  it('end at line ends even if one line is blank', () =>
    assert.deepEqual(texts(`Bridge Row Goes On\n\n${first}\n${second}\n${third}\n\n`), [
      'Bridge Row Goes On',
      first,
      second,
      third,
    ]));

  it('keep a headline and a byline apart', () =>
    assert.deepEqual(texts(`Bridge Row Goes On\nBy Jane Doe\n\n${first}\n\n${second}`), [
      'Bridge Row Goes On',
      'By Jane Doe',
      first,
      second,
    ]));

  it('know every line end', () => {
    for (const end of ['\r\n', '\r', '\u2028', '\u2029', '\f', '\v', '\u0085'])
      assert.deepEqual(texts(`${first}${end}${second}`), [first, second], JSON.stringify(end));
  });

  it('join wrapped lines, in step with the document', () => {
    const text = `${wrapped.join('\n')}\n\n${wrappedSecond.join('\n')}\n`;
    const paragraphs = plainParagraphs(text);
    assert.deepEqual(
      paragraphs.map((paragraph) => paragraph.text),
      [wrapped.join(' '), wrappedSecond.join(' ')],
    );
    for (const paragraph of paragraphs) assert.equal(paragraph.map, undefined);
  });

  it('join wrapped lines that end with two units, by a map', () => {
    const text = `${wrapped.join('\r\n')}\r\n\r\n${wrappedSecond.join('\r\n')}\r\n`;
    const [, paragraph] = plainParagraphs(text);
    assert.equal(paragraph?.text, wrappedSecond.join(' '));
    const at = paragraph.text.indexOf('before');
    assert.equal(text.slice(...toDocument(paragraph, [at, at + 6])), 'before');
  });

  it('part wrapped text without blank lines where a line is short or indented', () => {
    assert.deepEqual(texts([...wrapped, ...wrappedSecond].join('\n')), [wrapped.join(' '), wrappedSecond.join(' ')]);
    const [one = '', ...rest] = wrappedSecond;
    assert.deepEqual(texts([...wrapped.slice(0, 2), `   ${one}`, ...rest].join('\n')).length, 2);
  });

  it('go on where a line ends inside a sentence', () =>
    assert.deepEqual(texts(`${first.slice(0, -1)}\nand the mill.\n${second}`), [
      `${first.slice(0, -1)} and the mill.`,
      second,
    ]));

  it('do not join the lines of a list', () => {
    const list = ['Winter Road', 'Mill Lane', 'Old Market', 'Bridge Street'];
    assert.deepEqual(texts(list.join('\n')), list);
    assert.deepEqual(kinds('- one thing\n- another thing\n1. a third'), ['item', 'item', 'item']);
  });

  it('leave out lines of dashes and lines that are only an address', () =>
    assert.deepEqual(texts(`${first}\n* * *\nhttps://example.org/a\n-----\n${second}`), [first, second]));

  it('know headings, bylines and credits', () =>
    assert.deepEqual(
      kinds(
        `Bridge Row Goes On\nBy Jane Doe\n${first}\nWhat comes next\nPhoto: Jane Doe\n${second}\nBy evening, all had left.`,
      ),
      ['heading', 'caption', 'prose', 'heading', 'caption', 'prose', 'prose'],
    ));

  it('are none in an empty text', () => {
    for (const text of ['', '\n', ' \r\n\t\f', '\u2028']) assert.deepEqual(texts(text), []);
  });

  it('keep a text that is nothing but marks', () => assert.deepEqual(texts('"“”\n‘"'), ['"“”', '‘"']));
});
