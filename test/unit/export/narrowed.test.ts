import * as assert from 'node:assert/strict';
import type { Span } from '../../../src/engine/analysis';
import { contentOf } from '../../../src/export/content';
import { narrowed } from '../../../src/export/narrowed';
import { createTextReader } from '../../../src/export/textReader';
import { Article } from '../editor/article';

describe('narrowed quotations', () => {
  const article = new Article(
    '“We stay here,” said Reis. “It is ours.” She said the port was “a part of us” and theirs.',
  );
  const first = article.span('“We stay here,”');
  const second = article.span('“It is ours.”');
  const analysis = article
    .quote('q1', '“We stay here,”', { segments: [first, second], quoted: [first, second] })
    .quote('q2', 'the port was “a part of us” and theirs', { kind: 'mixed', quoted: [article.span('“a part of us”')] })
    .analysis();

  const words = (quote: number, ...copied: Span[]): string | null => {
    const part = narrowed(analysis.quotes[quote]!, copied, article.text);
    const reader = createTextReader(article.text);
    return part && `${part.kind}: ${contentOf(part, reader, { bare: true, paragraphs: ' ' })}`;
  };

  it('have the words that were copied, without marks that are not theirs', () => {
    assert.equal(words(0, article.span('stay here')), 'direct: stay here');
    assert.equal(words(0, article.span('We stay here,” said Reis. “It is')), 'direct: We stay here […] It is');
    assert.equal(words(0, [0, article.text.length]), 'direct: We stay here […] It is ours.');
  });

  it('are direct where all that was copied stands between marks', () => {
    assert.equal(words(1, article.span('part of us')), 'direct: part of us');
    assert.equal(words(1, article.span('was “a part of us”')), 'mixed: was “a part of us”');
  });

  it('are none without a word in common', () => {
    assert.equal(words(0, article.span('said Reis')), null);
    assert.equal(words(0, article.span(',”')), null);
  });
});
