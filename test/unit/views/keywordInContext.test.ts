import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { createTextReader } from '../../../src/export/textReader';
import { contextLines, createContextReader } from '../../../src/views/keywordInContext';
import { Article } from '../editor/article';

describe('keywordInContext', () => {
  const around = (text: string, words: string, before = 12, after = 12): string => {
    const context = createContextReader(text)(new Article(text).span(words), before, after);
    return `${context.before}[${context.words}]${context.after}`;
  };

  it('shows the words on both sides, cut between words', () => {
    assert.equal(around('So it was Ann who went.', 'Ann', 40, 40), 'So it was [Ann] who went.');
    assert.equal(around('Then it so happened that Ann went away with her dog.', 'Ann'), '…that [Ann] went away…');
    assert.equal(around('Ann', 'Ann'), '[Ann]');
  });

  it('stays in the paragraph: between blank lines, or without any on the line', () => {
    assert.equal(around('One.\n\nTwo\nAnn three\r\n \r\nFour.', 'Ann', 40, 40), 'Two [Ann] three');
    assert.equal(around('One.\nTwo Ann three\nFour.', 'Ann', 40, 40), 'Two [Ann] three');
  });

  it('says that a long paragraph goes on, without reading it', () => {
    const text = `${'x'.repeat(300)} Ann ${'y'.repeat(300)}`;
    const context = createContextReader(text)(new Article(text).span('Ann'), 10, 10);
    assert.ok(context.before.startsWith('…') && context.after.endsWith('…'));
    assert.ok(context.before.length <= 11 && context.after.length <= 11);
  });

  it('puts the mentions under each other, each with the number of its line', () => {
    const text = `Ann came.\n${'\n'.repeat(9)}Then, after a long while, Ann Lee left.\n`;
    const article = new Article(text);
    const targets = [article.span('Ann'), article.span('Ann Lee')].map((span, i) => ({ key: String(i), span }));
    const lines = contextLines(text, createTextReader(text), targets);
    assert.deepEqual(
      lines.map((line) => line.text),
      [' 1                            Ann came.', '11  Then, after a long while, Ann Lee left.'].map((line) =>
        line.replace(/^ 1 +/, ` 1${' '.repeat(28)}`),
      ),
    );
    assert.deepEqual(
      lines.map((line) => line.text.slice(...(line.strong ?? []))),
      ['Ann', 'Ann Lee'],
    );
    assert.deepEqual(
      lines.map((line) => line.text.slice(...(line.link ?? []))),
      ['1', '11'],
    );
    assert.equal(new Set(lines.map((line) => line.strong?.[0])).size, 1);
    assert.deepEqual(contextLines(text, createTextReader(text), []), []);
  });

  it('takes any text, on one line, and leaves no half of a character', () => {
    const unit = fc.constantFrom('a', ' ', '\n', '\r', '🌊', '\ud83c', '\u0000', '\u2028');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 300 }), fc.nat(300), fc.nat(20), (text, from, length) => {
        const span = [Math.min(from, text.length), Math.min(from + length, text.length)] as const;
        const [line] = contextLines(text, createTextReader(text), [{ key: '', span }]);
        assert.ok(line && !/[\r\n\0\u2028]/.test(line.text));
        assert.doesNotThrow(() => encodeURIComponent(line.text));
      }),
    );
  });
});
