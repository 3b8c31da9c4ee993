import assert from 'node:assert/strict';
import type { Quotation } from '../../../../src/engine/analysis';
import { quotedText, wordForWord } from '../../../../src/engine/compare/quotedText';
import { Article } from '../../editor/article';

describe('compare/quotedText', () => {
  /** A quotation whose segments, or marked pieces, are these words of the text. */
  function quotation(text: string, kind: Quotation['kind'], pieces: readonly string[]): [Quotation, string] {
    const article = new Article(text);
    const spans = pieces.map((piece) => article.span(piece));
    const parts = kind === 'mixed' ? { quoted: spans } : { segments: spans };
    const [made] = article.quote('q1', pieces[0] ?? '', { kind, ...parts }).analysis().quotes;
    assert.ok(made);
    return [made, text];
  }

  it('is all of a direct quotation, with dots where it is parted', () => {
    const text = '“We tried,” she said, “and failed.”\n\n“Then we left.”';
    assert.equal(
      quotedText(...quotation(text, 'direct', ['“We tried,”', '“and failed.”', '“Then we left.”'])),
      '“We tried,” … “and failed.”\n“Then we left.”',
    );
  });

  it('is the marked pieces of a mixed one, clean of Markdown', () => {
    const text = 'The city had &ldquo;run out&rdquo; of "[easy](http://x.org) things &amp; dreams" to stop.';
    assert.equal(
      quotedText(...quotation(text, 'mixed', ['&ldquo;run out&rdquo;', '"[easy](http://x.org) things &amp; dreams"'])),
      '“run out” … "easy things & dreams"',
    );
  });

  it('is asked for where words are claimed, once', () => {
    const [direct] = quotation('“We stay.”', 'direct', ['“We stay.”']);
    const quotations: Quotation[] = [
      direct,
      { ...direct, id: 'q2', kind: 'mixed' },
      { ...direct, id: 'q3', parent: 'q2' },
      { ...direct, id: 'q4', kind: 'indirect' },
      { ...direct, id: 'q5', parent: 'q4' },
      { ...direct, id: 'q6', kind: 'indirect', parent: 'q1' },
      { ...direct, id: 'q7', parent: 'q6' },
    ];
    assert.deepEqual(
      wordForWord(quotations).map(({ id }) => id),
      ['q1', 'q2', 'q5'],
    );
  });
});
