import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { selectionSpans } from '../../../src/editor/selectionSpans';
import type { Span } from '../../../src/engine/analysis';
import { createAnalysisIndex } from '../../../src/engine/analysisIndex';
import { analysisOver } from '../worker/arbitraryAnalysis';
import { Article } from './article';

describe('selectionSpans', () => {
  /** Lines as paragraphs. */
  const lines =
    (text: string) =>
    ([start, end]: Span): Span => {
      const to = text.indexOf('\n', end);
      return [text.lastIndexOf('\n', start - 1) + 1, to < 0 ? text.length : to];
    };
  const grow = (article: Article, words: string, nth = 1): string[] =>
    selectionSpans(
      createAnalysisIndex(article.analysis()),
      article.text,
      article.span(words, nth)[0] + 1,
      lines(article.text),
    ).map(([start, end]) => article.text.slice(start, end));

  it('grow from a name over the words of a quote, its marks, cue and speaker to the paragraph', () => {
    const article = new Article('It rained. “We stay in Porto,” Ana Reis said, “for good.” All left.\nNext.');
    article.entity('e1', 'person', ['Ana Reis']).entity('e2', 'place', ['Porto']);
    article.quote('q1', '“We stay in Porto,”', {
      segments: [article.span('“We stay in Porto,”'), article.span('“for good.”')],
      quoted: [article.span('“We stay in Porto,”'), article.span('“for good.”')],
      speakers: [article.speaker('Ana Reis', 'e1')],
      cue: { span: article.span('said'), text: 'said', lemma: 'say' },
    });
    const whole = '“We stay in Porto,” Ana Reis said, “for good.”';
    const paragraph = 'It rained. “We stay in Porto,” Ana Reis said, “for good.” All left.';
    assert.deepEqual(grow(article, 'Porto'), [
      '',
      'Porto',
      'We stay in Porto,',
      '“We stay in Porto,”',
      whole,
      paragraph,
    ]);
    assert.deepEqual(grow(article, 'for good'), ['', 'for good.', '“for good.”', whole, paragraph]);
    assert.deepEqual(grow(article, 'Ana Reis'), ['', 'Ana Reis', whole, paragraph]);
    assert.deepEqual(grow(article, 'said'), ['', 'said', whole, paragraph]);
    assert.deepEqual(grow(article, 'rained'), ['', paragraph]);
  });

  it('take in the reporter’s words of a mixed quote after the marked ones', () => {
    const article = new Article('Talks would be “very hard” to end, he said.');
    const segment = article.span('Talks would be “very hard” to end');
    article.quote('q1', '“very hard”', { kind: 'mixed', segments: [segment] });
    assert.deepEqual(grow(article, 'very'), [
      '',
      'very hard',
      '“very hard”',
      'Talks would be “very hard” to end',
      article.text,
    ]);
  });

  it('take in a quote inside a quote first', () => {
    const article = new Article('“He told me ‘no’ twice.”');
    article.quote('q1', article.text).quote('q2', '‘no’', { parent: 'q1' });
    assert.deepEqual(grow(article, 'no'), ['', 'no', '‘no’', 'He told me ‘no’ twice.', article.text]);
  });

  it('know marks that are written as character references', () => {
    const article = new Article('&ldquo;One two.&rdquo;').quote('q1', '&ldquo;One two.&rdquo;');
    assert.deepEqual(grow(article, 'One'), ['', 'One two.', article.text]);
  });

  it('know two-letter marks, and pieces without a closing mark', () => {
    const article = new Article("``One two''\n“Three four.\n“Five.”");
    article.quote('q1', "``One two''").quote('q2', '“Three four.\n“Five.”', {
      segments: [article.span('“Three four.'), article.span('“Five.”')],
      quoted: [article.span('“Three four.'), article.span('“Five.”')],
    });
    assert.deepEqual(grow(article, 'One'), ['', 'One two', "``One two''"]);
    assert.deepEqual(grow(article, 'Three'), ['', 'Three four.', '“Three four.', '“Three four.\n“Five.”']);
  });

  it('take the marked words where another quotation crosses them', () => {
    const article = new Article('They want it, but she warned “no way”.');
    article.quote('q1', 'it, but she warned “no way', { kind: 'indirect', quoted: [] }).quote('q2', '“no way”');
    assert.deepEqual(grow(article, 'no way'), ['', 'no way', '“no way”', article.text]);
  });

  it('come before the paragraph where a quote crosses its border', () => {
    const article = new Article('So. “One.\n“Two,” she said. Then.');
    article.quote('q1', '“One.\n“Two,”', {
      segments: [article.span('“One.'), article.span('“Two,”')],
      quoted: [article.span('“One.'), article.span('“Two,”')],
    });
    assert.deepEqual(grow(article, 'One'), ['', 'One.', '“One.', '“One.\n“Two,”', article.text]);
  });

  it('are strictly nested around the offset, whatever the analysis says', () => {
    const text = 'a “b” c\nd ’’ e\n'.repeat(4);
    fc.assert(
      fc.property(analysisOver(60), fc.integer({ min: 0, max: 60 }), (analysis, offset) => {
        const spans = selectionSpans(createAnalysisIndex(analysis), text, offset, lines(text));
        assert.ok(spans.length > 0);
        for (const [i, [start, end]] of spans.entries()) {
          assert.ok(start <= offset && offset <= end);
          const [from, to] = spans[i + 1] ?? [-1, Infinity];
          assert.ok(from <= start && end <= to && to - from > end - start);
        }
      }),
    );
  });
});
