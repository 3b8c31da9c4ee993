import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { decodeText, encodingName } from '../../../../src/engine/text/decodeText';

const words = '“The port stays open,” said Zoë Reis – at 5 €.\r\n';

/** The bytes of text in encodings that Node does not write. */
function bytesOf(text: string, encoding: 'utf-16be' | 'utf-32le' | 'utf-32be' | 'windows-1252'): Buffer {
  if (encoding === 'windows-1252') {
    const high: Record<string, number> = { '“': 0x93, '”': 0x94, '–': 0x96, '€': 0x80 };
    return Buffer.from([...text].map((letter) => high[letter] ?? letter.charCodeAt(0)));
  }
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  const points = [...text].map((letter) => letter.codePointAt(0) ?? 0);
  const bytes = Buffer.alloc(4 * points.length);
  for (const [i, point] of points.entries()) {
    if (encoding === 'utf-32le') bytes.writeUInt32LE(point, 4 * i);
    else bytes.writeUInt32BE(point, 4 * i);
  }
  return bytes;
}

describe('decoding of text', () => {
  it('takes UTF-8 at its word, with and without a mark', () => {
    for (const text of [words, '', 'a', 'Zoë', '😀', 'a\u0085b']) {
      assert.deepEqual(decodeText(Buffer.from(text)), { text });
      assert.deepEqual(decodeText(Buffer.from(`\uFEFF${text}`)), { text });
    }
  });

  it('goes by the byte-order mark', () => {
    for (const text of [words, '', 'Ω']) {
      assert.deepEqual(decodeText(Buffer.from(`\uFEFF${text}`, 'utf16le')), { text });
      assert.deepEqual(decodeText(bytesOf(`\uFEFF${text}`, 'utf-16be')), { text });
    }
    assert.throws(() => decodeText(bytesOf(`\uFEFF${words}`, 'utf-32le')), /^Error: UTF-32, which cannot be read/);
    assert.throws(() => decodeText(bytesOf(`\uFEFF${words}`, 'utf-32be')), /^Error: UTF-32, which cannot be read/);
    assert.throws(() => decodeText(Buffer.of(0xef, 0xbb, 0xbf, 0x41, 0xff)), /^Error: not utf-8$/);
    assert.throws(() => decodeText(Buffer.of(0xff, 0xfe, 0x41)), /^Error: not utf-16le$/);
  });

  it('knows UTF-16 without a mark by its NULs, and says so', () => {
    const [little, big] = [Buffer.from(words, 'utf16le'), bytesOf(words, 'utf-16be')];
    assert.deepEqual(decodeText(little), {
      text: words,
      doubt: 'read as utf-16le, which is a guess',
    });
    assert.equal(decodeText(big).text, words);
    assert.match(decodeText(big).doubt ?? '', /utf-16be/);
    assert.throws(() => decodeText(little.subarray(1)), /binary/, 'half a letter is left over');
  });

  it('takes what is left for Windows-1252, and says so', () => {
    const { text, doubt } = decodeText(bytesOf(words, 'windows-1252'));
    assert.equal(text, words);
    assert.equal(doubt, 'not UTF-8; read as windows-1252, which is a guess');
  });

  it('leaves the rest of a damaged UTF-8 whole, and says so', () => {
    const cut = Buffer.concat([Buffer.from(words), Buffer.of(0xe2, 0x80)]);
    assert.deepEqual(decodeText(cut), {
      text: `${words}\uFFFD`,
      doubt: 'UTF-8 with 1 broken places, read as \uFFFD',
    });
  });

  it('reads as it is told, or not at all', () => {
    const bytes = bytesOf(words, 'windows-1252');
    for (const name of ['windows-1252', 'latin1', 'CP1252']) assert.deepEqual(decodeText(bytes, name), { text: words });
    assert.throws(() => decodeText(bytes, 'utf-8'), /^Error: not utf-8$/);
    assert.deepEqual(decodeText(Buffer.from(words, 'utf16le'), 'utf-16le'), { text: words });
    assert.deepEqual(decodeText(Buffer.of(0xd6, 0xd0), 'gbk'), { text: '中' });
    assert.throws(() => decodeText(Buffer.from(words, 'utf16le'), 'windows-1252'), /binary/);
  });

  it('refuses what is no text', () => {
    for (const bytes of [
      Buffer.from('a\0b and more'),
      Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'),
      bytesOf(words, 'utf-32le'),
      bytesOf(words, 'utf-32be'),
      Buffer.from('\x01\x02\x03\x04 some words', 'latin1'),
      Buffer.from(Array.from({ length: 255 }, (_, i) => i + 1)),
    ])
      assert.throws(() => decodeText(bytes), /^Error: binary data, not text$/);
    const wire = `\x01${words.repeat(3)}\x03`;
    assert.equal(decodeText(Buffer.from(wire)).text, wire, 'as news agencies send it');
  });

  it('gives text or a sentence for any bytes', () => {
    const check = (bytes: Uint8Array): void => {
      let decoded;
      try {
        decoded = decodeText(bytes);
      } catch (error) {
        assert.match(String(error), /^Error: (not |binary|UTF-32)/);
        return;
      }
      if (decoded.doubt === undefined) assert.ok(!decoded.text.includes('\0'));
    };
    fc.assert(fc.property(fc.uint8Array({ max: 255, maxLength: 60 }), check));
    fc.assert(fc.property(fc.uint8Array({ min: 32, max: 255, maxLength: 60 }), check));
  });

  it('knows the encodings of the web by any of their names', () => {
    assert.equal(encodingName('Latin1'), 'windows-1252');
    assert.equal(encodingName('utf8'), 'utf-8');
    assert.equal(encodingName('utf-32'), undefined);
    assert.equal(encodingName(''), undefined);
  });
});
