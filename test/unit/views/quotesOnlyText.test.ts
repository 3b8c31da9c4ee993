import assert from 'node:assert/strict';
import { createAnalysisIndex } from '../../../src/engine/analysisIndex';
import { speakerName } from '../../../src/export/attribution';
import { createTextReader } from '../../../src/export/textReader';
import { quotesOnlyLines } from '../../../src/views/quotesOnlyText';
import type { ReadingLine } from '../../../src/views/readingText';
import { Article } from '../editor/article';
import { harbour } from './harbour';

describe('quotesOnlyText', () => {
  const linesOf = (article: Article): ReadingLine[] => {
    const index = createAnalysisIndex(article.analysis());
    return quotesOnlyLines(
      {
        quotations: index.analysis.quotes,
        reader: createTextReader(article.text),
        keyOf: (id) => `key-${id}`,
      },
      {
        speakers: ({ speakers }) => speakers.map((speaker) => speakerName(speaker, index)).join(' and ') || 'nobody',
        line: (line) => `line ${String(line)}`,
        traits: ({ kind }) => (kind === 'direct' ? [] : [kind]),
      },
    );
  };
  const texts = (article: Article): string[] => linesOf(article).map(({ text }) => text);

  it('lists the quotes in text order under who says them', () => {
    assert.deepEqual(texts(harbour()), [
      'Ana Reis',
      '    “The port stays open,” (line 2)',
      '',
      'Rui Lopo and Ana Reis',
      '    “We are André’s friends,” (line 2)',
      '',
      'he',
      '    “Never,” (line 3)',
      '',
      'a fisherman',
      '    “Maybe,” (line 3)',
    ]);
  });

  it('names a speaker once for quotes in a row', () => {
    const article = new Article('“One.” “Two.”');
    article.quote('q1', '“One.”').quote('q2', '“Two.”', { kind: 'mixed' });
    assert.deepEqual(texts(article), ['nobody', '    “One.” (line 1)', '', '    “Two.” (line 1, mixed)']);
  });

  it('sets each paragraph of a quote on a line, the place behind the last', () => {
    const article = new Article('“One.\n\n“Two.”');
    article.quote('q1', '“One.', { segments: [article.span('“One.'), article.span('“Two.”')] });
    assert.deepEqual(texts(article), ['nobody', '    “One.', '    “Two.” (line 1)']);
  });

  it('leads from every line of a quote to it, and shows the place as the link', () => {
    const lines = linesOf(harbour());
    const [heading, quote, gap] = lines;
    assert.deepEqual(heading?.target, { key: 'key-q1', span: harbour().span('“The port stays open,”') });
    assert.deepEqual(quote?.target, heading?.target);
    assert.equal(gap?.target, undefined);
    assert.equal(quote?.text.slice(...(quote.link ?? [])), 'line 2');
    assert.deepEqual(heading?.strong, [0, 'Ana Reis'.length]);
  });

  it('lists nothing where nobody is quoted', () => {
    assert.deepEqual(linesOf(new Article('')), []);
    assert.deepEqual(linesOf(new Article('“a”').quote('q1', '“a”', { segments: [] })), []);
  });
});
