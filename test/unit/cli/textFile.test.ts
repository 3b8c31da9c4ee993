import * as assert from 'node:assert/strict';
import { decodeText, formatOf, uniformLineEnds } from '../../../src/cli/textFile';

describe('text files', () => {
  it('leaves a byte-order mark out', () => {
    assert.equal(decodeText(Buffer.from('\uFEFFBonn')), 'Bonn');
    assert.equal(decodeText(Buffer.from('\uFEFFBonn', 'utf16le')), 'Bonn');
    assert.equal(decodeText(Uint8Array.of(0xfe, 0xff, 0, 0x42)), 'B');
  });

  it('replaces what is not UTF-8 and goes on', () => {
    assert.equal(decodeText(Uint8Array.of(0x41, 0xff, 0x42)), 'A\uFFFDB');
  });

  it('has one kind of line end, the commoner one', () => {
    assert.equal(uniformLineEnds('a\nb\n'), 'a\nb\n');
    assert.equal(uniformLineEnds('a\r\nb\r\n'), 'a\r\nb\r\n');
    assert.equal(uniformLineEnds('a\r\nb\r\nc\nd'), 'a\r\nb\r\nc\r\nd');
    assert.equal(uniformLineEnds('a\nb\nc\r\nd'), 'a\nb\nc\nd');
    assert.equal(uniformLineEnds('a\rb\nc\nd'), 'a\nb\nc\nd');
  });

  it('knows Markdown by its ending', () => {
    assert.equal(formatOf('notes/Story.MD'), 'markdown');
    assert.equal(formatOf('story.txt'), 'plain');
    assert.equal(formatOf('md'), 'plain');
  });
});
