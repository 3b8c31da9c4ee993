import assert from 'node:assert/strict';
import { checkVariants } from '../../../../src/engine/checks/variants';
import { Article } from '../../editor/article';
import { found } from './found';

describe('checks/variants', () => {
  /** The words that differ between two quotations, if they are taken for one. */
  function words(one: string, other: string): readonly string[] | undefined {
    const article = new Article(`${one} and ${other}`).quote('q1', one);
    article.quote('q2', other, { segments: [[one.length + 5, one.length + 5 + other.length]] });
    return found(checkVariants, article)[0]?.words;
  }

  it('finds a quotation that stands there again in other words', () => {
    const [one, other] = ['“We must not push Russia into a corner”', '“We should not push Russia into a corner”'];
    assert.deepEqual(words(one, other), ['should', 'must']);
    const article = new Article(`${one} and ${other}`).quote('q1', one).quote('q2', other);
    const [finding] = found(checkVariants, article);
    assert.equal(finding?.quotation, 'q2');
    assert.deepEqual(finding.span, article.span(other));
    assert.deepEqual(finding.related, [[0, one.length]]);
  });

  it('finds words left out in the middle', () => {
    assert.deepEqual(
      words('“We must never, ever push Russia into a corner”', '“We must never push Russia into a corner”'),
      ['', 'ever'],
    );
  });

  it('leaves alone the same words, a part of them, and other words', () => {
    const full = '“We must not push Russia into a corner”';
    assert.equal(words(full, '"we must NOT push Russia into a corner!"'), undefined);
    assert.equal(words(full, '“push Russia into a corner”'), undefined);
    assert.equal(words(full, '“We must not, said the others, be late for the last train to Faro”'), undefined);
    assert.equal(words('“It is over now”', '“It is over then”'), undefined);
    assert.equal(words('', '“”'), undefined);
  });
});
