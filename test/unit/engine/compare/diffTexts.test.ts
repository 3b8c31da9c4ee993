import assert from 'node:assert/strict';
import { compareQuoted } from '../../../../src/engine/compare/compare';
import { diffTexts } from '../../../../src/engine/compare/diffTexts';
import { speech, transcriptOf } from './speech';

describe('compare/diffTexts', () => {
  const texts = (quoted: string): [string[], string[]] => {
    const { passage, quoted: quote } = diffTexts(compareQuoted(quoted, transcriptOf(speech)), speech);
    return [passage.trimEnd().split('\n'), quote.trimEnd().split('\n')];
  };

  it('has a line for each sentence, equal words in equal lines', () => {
    const [passage, quote] = texts(
      '“I read each page of the contract. It took four minutes, because there were three of them.”',
    );
    assert.deepEqual(passage, [
      'I read every page of the contract',
      'It took four minutes, because there were three of them',
    ]);
    assert.deepEqual(quote, [
      'I read each page of the contract',
      'It took four minutes, because there were three of them',
    ]);
  });

  it('breaks long lines at a word that is the same', () => {
    const [passage, quote] = texts(
      'We will spend five million euros on the old pier, which is more than we have ever spent on anything, and we will do it within two years.',
    );
    assert.ok(passage.length > 1);
    assert.equal(passage.length, quote.length);
    assert.deepEqual(
      passage.map((line) => line.split(' ')[0]),
      quote.map((line) => line.split(' ')[0]),
    );
  });

  it('shows no difference where only the looks differ', () => {
    const [passage, quote] = texts('“it wasn’t for sale in 1999 and it isn’t for sale today.”');
    assert.deepEqual(passage, quote);
  });

  it('parts what was said in different places', () => {
    const [passage, quote] = texts('“We have been patient for nine months” … “Health care is not a gift.”');
    assert.deepEqual(passage, ['We have been patient for nine months', '[…]', 'Health care is not a gift']);
    assert.deepEqual(quote, ['We have been patient for nine months', '[…]', 'Health care is not a gift']);
  });

  it('has nothing to show beside words that were not found', () => {
    assert.deepEqual(texts('“elephants dance”'), [[''], ['elephants dance']]);
  });
});
