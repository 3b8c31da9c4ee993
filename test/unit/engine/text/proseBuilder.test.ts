import * as assert from 'node:assert/strict';
import { toDocument } from '../../../../src/engine/text/paragraph';
import { ProseBuilder } from '../../../../src/engine/text/proseBuilder';

describe('prose builder', () => {
  it('gives a paragraph in step no map', () => {
    const builder = new ProseBuilder('xx one\ntwo');
    builder.text(3, 10);
    assert.deepEqual(builder.finish('prose'), { text: 'one two', kind: 'prose', start: 3 });
  });

  it('makes one space of white space on both sides of what is left out', () => {
    const text = 'one *two* [x] \n three';
    const builder = new ProseBuilder(text);
    builder.text(0, 4);
    builder.text(5, 8);
    builder.text(9, 10);
    builder.text(13, text.length);
    const paragraph = builder.finish('prose');
    assert.equal(paragraph?.text, 'one two three');
    assert.equal(text.slice(...toDocument(paragraph, [4, 7])), 'two');
    assert.equal(text.slice(...toDocument(paragraph, [4, 13])), 'two* [x] \n three');
  });

  it('maps every unit of a decoded reference to all of it', () => {
    const text = 'a&eacute;b';
    const builder = new ProseBuilder(text);
    builder.text(0, 1);
    builder.decoded('é', 1, 9);
    builder.text(9, 10);
    const paragraph = builder.finish('item');
    assert.equal(paragraph?.text, 'aéb');
    assert.equal(text.slice(...toDocument(paragraph, [1, 2])), '&eacute;');
  });

  it('trims the edges and may be used again', () => {
    const builder = new ProseBuilder('  a  b  ');
    builder.text(0, 5);
    assert.equal(builder.finish('prose')?.text, 'a');
    assert.equal(builder.finish('prose'), null);
    builder.text(5, 8);
    assert.deepEqual(builder.finish('prose'), { text: 'b', kind: 'prose', start: 5 });
  });
});
