import assert from 'node:assert/strict';
import fc from 'fast-check';
import { packForm, unpackForm } from '../../../../src/engine/places/nameForm';
import { nameKey } from '../../../../src/engine/places/placeName';

describe('how a name is written', () => {
  for (const name of [
    'Khān Shaykhūn',
    'Saint-Denis',
    'Aix-en-Provence',
    "N'Djamena",
    'Paris',
    'Þingvellir',
    'The Hague',
  ]) {
    it(`comes back: ${name}`, () => {
      const key = nameKey(name);
      const bytes = packForm(name, key);
      assert.ok(bytes !== null);
      assert.deepEqual(unpackForm(bytes, 0, key), { name, end: bytes.length });
    });
  }

  it('is shorter than the name when only accents differ', () => {
    assert.equal(packForm('Khān Shaykhūn', 'khan shaykhun')?.length, 7);
  });

  it('comes back whatever the name and the key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), fc.string({ maxLength: 20 }), (text, key) => {
        const name = text.normalize('NFC');
        const bytes = packForm(name, key);
        if (bytes !== null) assert.deepEqual(unpackForm(bytes, 0, key), { name, end: bytes.length });
      }),
    );
  });

  it('is refused when it is too long', () => {
    assert.equal(packForm('Ä'.repeat(100), 'x'), null);
  });
});
