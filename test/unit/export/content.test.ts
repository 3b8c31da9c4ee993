import assert from 'node:assert/strict';
import type { Quotation, Span } from '../../../src/engine/analysis';
import { contentOf, listedContent, withoutThat } from '../../../src/export/content';
import { createTextReader } from '../../../src/export/textReader';
import { Article } from '../editor/article';

/** The content of a quotation in several pieces, said by *she*; everything between the pieces is told by the reporter. */
function split(text: string, pieces: readonly string[], more: Partial<Quotation> = {}, bare = true): string {
  const article = new Article(text);
  const segments: Span[] = pieces.map((piece) => article.span(piece));
  article.quote('q1', pieces[0] ?? '', {
    segments,
    quoted: segments,
    speakers: [article.speaker('she', null)],
    ...more,
  });
  const [quotation] = article.analysis().quotes;
  assert.ok(quotation);
  return contentOf(quotation, createTextReader(text), { bare, paragraphs: '\n' });
}

describe('content', () => {
  it('joins what only the attribution parts', () => {
    assert.equal(
      split('“We tried,” she said, “and failed.”', ['“We tried,”', '“and failed.”']),
      'We tried, and failed.',
    );
  });

  it('keeps two quotations two, and invents no full stop', () => {
    const text = '“We tried,” she said. “It was late.”';
    assert.equal(split(text, ['“We tried,”', '“It was late.”']), 'We tried […] It was late.');
    assert.equal(split(text, ['“We tried,”', '“It was late.”'], {}, false), '“We tried,” “It was late.”');
    assert.equal(split('“Is it?” she asked. “It is.”', ['“Is it?”', '“It is.”']), 'Is it? […] It is.');
  });

  it('shows where the reporter tells something in between', () => {
    const text = '“We tried,” she said. Rain fell on the quay. “It was late.”';
    assert.equal(split(text, ['“We tried,”', '“It was late.”']), 'We tried […] It was late.');
    assert.equal(
      split('“We tried” the boats left “and failed”, she said', ['“We tried”', '“and failed”']),
      'We tried […] and failed',
    );
  });

  it('keeps paragraphs, of which only the last has a closing mark', () => {
    const text = '“One day.\n\n“Another day.” she said';
    assert.equal(
      split(text, ['“One day.', '“Another day.”'], {
        quoted: [
          [0, 9],
          [11, 25],
        ],
      }),
      'One day.\nAnother day.',
    );
    assert.equal(split('> “One\n> “Two” she', ['“One', '“Two”']), 'One\nTwo');
  });

  it('folds white space and takes off marks of every style, once', () => {
    assert.equal(split("''Hard\n  wrapped'' she", ["''Hard\n  wrapped''"]), 'Hard wrapped');
    assert.equal(split('« Non » she', ['« Non »']), 'Non');
    assert.equal(split('““Twice”” she', ['““Twice””']), '“Twice”');
  });

  it('leaves a mixed quotation as the reporter put it', () => {
    const text = 'she said it was “over” now';
    assert.equal(split(text, ['it was “over” now'], { kind: 'mixed', quoted: [[16, 22]] }), 'it was “over” now');
  });

  describe('for lists', () => {
    const listed = (text: string, content: string, more: Partial<Quotation> = {}): string => {
      const article = new Article(text);
      const cue = { span: article.span('said'), text: 'said', lemma: 'say' };
      const [quotation] = article
        .quote('q1', content, { kind: 'indirect', quoted: [], cue, ...more })
        .analysis().quotes;
      assert.ok(quotation);
      return listedContent(quotation, createTextReader(text), { bare: true, paragraphs: ' ' });
    };

    it('leaves out the word that only joins the report to its cue', () => {
      assert.equal(listed('She said that it rained.', 'that it rained'), 'it rained');
      assert.equal(listed('She said that\nthat man lied.', 'that\nthat man lied'), 'that man lied');
      const quoted: Span[] = [[21, 26]];
      assert.equal(
        listed('She said that it was “old”.', 'that it was “old”', { kind: 'mixed', quoted }),
        'it was “old”',
      );
    });

    it('leaves the word where it means something', () => {
      assert.equal(listed('that man lied, she said.', 'that man lied'), 'that man lied');
      assert.equal(listed('She said thatched roofs burn.', 'thatched roofs burn'), 'thatched roofs burn');
      assert.equal(listed('She said “that man”.', '“that man”', { kind: 'direct', quoted: [[9, 19]] }), 'that man');
      assert.equal(listed('She said that', 'that'), 'that');
      assert.equal(listed('said that it rained', 'that it rained', { cue: null }), 'that it rained');
    });

    it('does the same for a part of the words, such as the first piece', () => {
      const article = new Article('She said that it rained.');
      const cue = { span: article.span('said'), text: 'said', lemma: 'say' };
      article.quote('q1', 'that it rained', { kind: 'indirect', cue });
      const [quotation] = article.analysis().quotes;
      assert.equal(quotation && withoutThat(quotation, 'that it'), 'it');
    });
  });

  it('takes anything', () => {
    assert.equal(split('she', [], { segments: [] }), '');
    assert.equal(split('she “', ['“']), '');
  });
});
