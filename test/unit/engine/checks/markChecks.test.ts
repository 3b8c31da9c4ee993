import assert from 'node:assert/strict';
import { checkMarks } from '../../../../src/engine/checks/markChecks';
import { Article } from '../../editor/article';
import { found } from './found';

describe('checks/marks', () => {
  it('finds a mark that is never closed, and closes it where the quotation ends', () => {
    const article = new Article('“We stay, said Ana Reis.').quote('q1', '“We stay,').warning('quote-unclosed', '“');
    assert.deepEqual(found(checkMarks, article), [
      {
        rule: 'quotation-mark',
        problem: 'unclosed',
        mark: '“',
        span: [0, 1],
        fix: { span: [9, 9], text: '”' },
        related: [],
      },
    ]);
  });

  it('closes with the mark that goes with the opening one', () => {
    const pairs = ['“”', '„“', '‘’', '«»', '»«', '""', "''"];
    for (const [opening = '', closing] of pairs.map((pair) => [...pair])) {
      const text = `${opening}We stay. Ana Reis left`;
      const article = new Article(text).quote('q1', `${opening}We stay.`).warning('quote-unclosed', opening);
      assert.equal(found(checkMarks, article)[0]?.fix?.text, closing);
    }
  });

  it('closes nothing when there is no quotation, nor what it does not know', () => {
    assert.equal(found(checkMarks, new Article('a “ b').warning('quote-unclosed', '“'))[0]?.fix, null);
    const strange = new Article('&bdquo;We stay').quote('q1', '&bdquo;We stay').warning('quote-unclosed', '&bdquo;');
    assert.equal(found(checkMarks, strange)[0]?.fix, null);
  });

  it('finds a mark that was never opened', () => {
    const [finding] = found(checkMarks, new Article('We stay,” she said.').warning('quote-unopened', '”'));
    assert.equal(finding?.problem, 'unopened');
    assert.equal(finding.fix, null);
  });

  it('takes an apostrophe behind an abbreviation for none', () => {
    assert.deepEqual(found(checkMarks, new Article('L.A.’s harbour').warning('quote-unopened', '’')), []);
    assert.deepEqual(found(checkMarks, new Article("L.A.'s harbour").warning('quote-unopened', "'")), []);
  });

  it('finds pairs of two kinds and offers the right one', () => {
    for (const [quote, closing, right] of [
      ['“We stay,"', '"', '”'],
      ['"We stay,”', '”', '"'],
      ['“We stay,’', '’', '”'],
      ["‘We stay,'", "'", '’'],
    ] as const) {
      const article = new Article(`Then: ${quote} she said`).quote('q1', quote);
      const [finding, ...more] = found(checkMarks, article);
      assert.deepEqual(more, []);
      const span = [6 + quote.length - 1, 6 + quote.length];
      assert.deepEqual(finding, {
        rule: 'quotation-mark',
        problem: 'mismatched',
        mark: closing,
        span,
        fix: { span, text: right },
        related: [[6, 7]],
      });
    }
  });

  it('lets every country have its own pairs', () => {
    for (const quote of [
      '„a b”',
      '„a b“',
      '”a b”',
      '»a b«',
      '«a b»',
      "``a b''",
      '``a b"',
      "''a b''",
      '"a b"',
      '‚a b‘',
    ]) {
      assert.deepEqual(found(checkMarks, new Article(quote).quote('q1', quote)), [], quote);
    }
  });

  it('looks at terms, too', () => {
    const [finding] = found(checkMarks, new Article('the “so-called" plan').term('“so-called"', 'scare quotes'));
    assert.equal(finding?.problem, 'mismatched');
  });

  it('says nothing of an unclosed quotation twice, of other warnings, or of quotations without marks', () => {
    const article = new Article('“We stay "now" and go.')
      .quote('q1', '“We stay "now"')
      .warning('quote-unclosed', '“')
      .warning('paragraph-split', 'go');
    assert.equal(found(checkMarks, article).length, 1);
    assert.deepEqual(found(checkMarks, new Article('').quote('q1', '')), []);
    assert.deepEqual(found(checkMarks, new Article('"').quote('q1', '"')), []);
  });
});
