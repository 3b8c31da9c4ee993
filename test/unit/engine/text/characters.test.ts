import * as assert from 'node:assert/strict';
import {
  beginsWithLetter,
  Class,
  classOf,
  isApostrophe,
  isHyphen,
  isWordPart,
} from '../../../../src/engine/text/characters';

const of = (character: string): Class => classOf(character.charCodeAt(0));

describe('characters', () => {
  for (const [kind, characters] of [
    [Class.Space, ' \t\n\u00a0\u2009\u200b\ufeff\u0000'],
    [Class.Lower, 'aßéя漢ªﬁｶ²'],
    [Class.Upper, 'AÉЯǅＡ'],
    [Class.Digit, '09٣９'],
    [Class.Extend, '\u0301\u200d\u00ad\ufe0f'],
    [Class.Punctuation, '.,“»—…_。「！'],
    [Class.Symbol, '$€+<^☺\ue000\uffff'],
    [Class.Surrogate, '\ud83d\udc4d'],
  ] as const)
    it(`are of class ${kind}: ${JSON.stringify(characters)}`, () => {
      for (const unit of characters.split('')) assert.equal(of(unit), kind, JSON.stringify(unit));
    });

  it('outside a text are spaces', () => assert.equal(classOf(NaN), Class.Space));

  it('of words, apostrophes and hyphens are told apart', () => {
    assert.ok(isWordPart(0x61) && !isWordPart(0x20) && !isWordPart(NaN));
    assert.ok([..."'’‘`´ʼ"].every((mark) => isApostrophe(mark.charCodeAt(0))));
    assert.ok([...'-‐‑'].every((mark) => isHyphen(mark.charCodeAt(0))) && !isHyphen(0x2013));
  });

  it('tell a word of letters by its first', () => {
    assert.ok(['and', 'Zoë', 'élan', 'Ørsted', '漢'].every(beginsWithLetter));
    assert.ok(['', '2nd', '@ana', '[', '`', '{', '“', '🌊'].every((word) => !beginsWithLetter(word)));
  });
});
