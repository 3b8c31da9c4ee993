import * as assert from 'node:assert/strict';
import {
  hasInnerCapital,
  hasLetter,
  isAcronym,
  isAllCapitals,
  isGaelicSurname,
  isInitial,
} from '../../../../src/engine/names/wordShape';

function check(test: (word: string) => boolean, yes: readonly string[], no: readonly string[]): void {
  for (const word of yes) assert.ok(test(word), word);
  for (const word of no) assert.ok(!test(word), word);
}

describe('the form of words', () => {
  it('initials', () => check(isInitial, ['W.', 'J', 'É.'], ['w.', 'Wm.', '', '.']));
  it('acronyms', () =>
    check(isAcronym, ['WHO', 'U.S.', 'U.S', 'G20', 'AT&T', 'EU'], ['Who', 'A', 'A.', 'ABCDEFGHIJ', '']));
  it('all capitals', () => check(isAllCapitals, ['ROME', 'U.S.', 'ÉTÉ'], ['Rome', 'A', '', '12', '--']));
  it('capitals inside', () => check(hasInnerCapital, ['PayPal', 'McDonald'], ['Paypal', 'WHO', 'iPhone']));
  it('Gaelic surnames', () =>
    check(isGaelicSurname, ['McCarthy', 'MacLeod', "O'Brien", 'O’Brien', "D'Angelo"], ['Mcdonald', 'Obrien', 'Mac']));
  it('letters', () => check(hasLetter, ['a', '3M', 'Ж'], ['', '12', '--', '\ud800']));
});
