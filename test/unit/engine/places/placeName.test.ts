import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  abbreviationLetters,
  acronymLetters,
  consonantKey,
  looksLikeName,
  nameKey,
  titleOfKey,
} from '../../../../src/engine/places/placeName';
import { anyText } from './anyText';

describe('keys of place names', () => {
  it('unites spellings that a reader takes for the same', () => {
    const same = [
      ['São Paulo', 'Sao Paulo'],
      ['Aix-en-Provence', 'Aix en Provence'],
      ['St. Louis', 'Saint Louis'],
      ['Sana’a', "Sana'a"],
      ['Mt. Hood', 'Mount Hood'],
      ['Fort Worth', 'Ft. Worth'],
      ['the Netherlands', 'NETHERLANDS'],
      ['Łódź', 'Lodz'],
      ['Trinidad & Tobago', 'Trinidad and Tobago'],
    ];
    for (const [a = '', b = ''] of same) assert.equal(nameKey(a), nameKey(b), `${a} and ${b}`);
  });

  it('keeps a final saint, mount or fort', () => {
    assert.equal(nameKey('Old Fort'), 'old fort');
    assert.equal(nameKey('Rocky Mount'), 'rocky mount');
  });

  it('is empty for what cannot be a name', () => {
    for (const text of ['', ' ', '...', '"', '\ud800', 'x'.repeat(500)]) assert.equal(nameKey(text), '');
  });

  it('stays the same when it is made of itself', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z .'-]{1,30}$/), (text) => {
        const key = nameKey(text);
        assert.equal(nameKey(key), key.startsWith('the ') ? key.slice(4) : key);
      }),
    );
  });

  it('never fails', () => {
    fc.assert(
      fc.property(anyText(40), (text) => {
        nameKey(text);
        consonantKey(text);
        acronymLetters(text);
        abbreviationLetters(text);
      }),
    );
  });
});

describe('looksLikeName', () => {
  it('asks for a capital or a letter that has no case', () => {
    assert.ok(looksLikeName('al-Bab'));
    assert.ok(looksLikeName('東京'));
    assert.ok(!looksLikeName('reading'));
    assert.ok(!looksLikeName('10'));
  });
});

describe('short forms', () => {
  it('reads acronyms with and without full stops', () => {
    assert.equal(acronymLetters('US'), 'us');
    assert.equal(acronymLetters('U.S.'), 'us');
    assert.equal(acronymLetters('U. S. A.'), 'usa');
    assert.equal(acronymLetters('Us'), null);
  });

  it('reads abbreviations only with their full stop', () => {
    assert.equal(abbreviationLetters('Calif.'), 'calif');
    assert.equal(abbreviationLetters('W.Va.'), 'wva');
    assert.equal(abbreviationLetters('Calif'), null);
  });
});

describe('titleOfKey', () => {
  it('writes each word with a capital', () => {
    assert.equal(titleOfKey('new york'), 'New York');
  });
});

describe('consonantKey', () => {
  it('unites transliterations', () => {
    const key = consonantKey('Khān Shaykhūn');
    for (const name of ['Khan Sheikhoun', 'Khan Sheikhun', 'Khan Cheikhoun'])
      assert.equal(consonantKey(name), key, name);
    assert.equal(consonantKey('al-Qusayriyah'), consonantKey('Kusairiya'));
  });

  it('leaves short names and other scripts alone', () => {
    assert.equal(consonantKey('Homs'), null);
    assert.equal(consonantKey('Aouiouaya'), null, 'too few consonants to be told apart');
    assert.equal(consonantKey('Москва-река'), null);
  });
});
