import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Span } from '../../../../src/engine/analysis';
import { createQuoteFinder, isOurs, isWorn, quoteOf } from '../../../../src/engine/corrections/anchor';
import type { TextQuote } from '../../../../src/engine/corrections/correction';
import { toEnd } from '../../../../src/engine/steps';
import { applyEdits, changeOf, moveSpan, type TextEdit } from '../../../../src/worker/changes';

const findQuote = (text: string, noted: TextQuote): Span | undefined => toEnd(createQuoteFinder(text)(noted));

const article = [
  'Ana Reis, the mayor of Lisbon, said on Tuesday that the harbour would not close.',
  '',
  '"The port stays open," Reis said. "We have read the report, and it does not worry us."',
  '',
  'Rui Lopo, a fisherman from Porto, was not convinced. "Nobody asked us," said Lopo. Reis said she would call him.',
  '',
].join('\n');

const spanOf = (words: string, text = article, from = 0): Span => {
  const at = text.indexOf(words, from);
  assert.ok(at >= 0, words);
  return [at, at + words.length];
};
const found = (text: string, words: string, from = 0): string | undefined => {
  const span = findQuote(text, quoteOf(article, spanOf(words, article, from)));
  return span && text.slice(...span);
};

describe('anchor', () => {
  it('notes words and what stands around them', () => {
    assert.deepEqual(quoteOf('abc', [1, 2]), { exact: 'b', prefix: 'a', suffix: 'c', start: 1 });
    assert.deepEqual(quoteOf('', [0, 0]), { exact: '', prefix: '', suffix: '', start: 0 });
    assert.equal(quoteOf(article, [60, 62]).prefix.length, 32);
  });

  it('finds words where they stood', () => {
    assert.deepEqual(findQuote(article, quoteOf(article, spanOf('Rui Lopo'))), spanOf('Rui Lopo'));
  });

  it('tells words that occur several times apart by what stands beside them', () => {
    const second = spanOf('Reis said', article, article.indexOf('convinced'));
    const moved = `A line more.\n\n${article}`;
    assert.deepEqual(
      findQuote(moved, quoteOf(article, second)),
      second.map((offset) => offset + 14),
    );
  });

  it('finds words that have changed a little', () => {
    const text = article.replace('Rui Lopo,', 'Ruy Lopo,');
    assert.equal(found(text, 'Rui Lopo'), 'Ruy Lopo');
    const quoted = article.replace('and it does not worry us', 'and nothing in it worries us');
    assert.match(found(quoted, '"We have read the report, and it does not worry us."') ?? '', /^"We have read/);
  });

  it('finds words that have changed and moved', () => {
    const text = `${'Another line.\n'.repeat(300)}${article.replace('Rui Lopo,', 'Ruy Lopo,')}`;
    assert.equal(found(text, 'Rui Lopo'), 'Ruy Lopo');
  });

  it('does not find words that are gone', () => {
    assert.equal(found(article.replace(/Rui Lopo/, 'A man'), 'Rui Lopo'), undefined);
    assert.equal(found('', 'Rui Lopo'), undefined);
    assert.equal(found(article.replaceAll('Lisbon', ''), 'Lisbon'), undefined);
  });

  it('does not take other words for changed ones because they look alike', () => {
    const text = 'Lisbon is far.';
    const quote = quoteOf('Lisboa, in the south.', [0, 6]);
    assert.equal(findQuote(text, quote), undefined);
  });

  it('knows a text with other line ends', () => {
    const crLf = article.replaceAll('\n', '\r\n');
    for (const [from, to] of [
      [article, crLf],
      [crLf, article],
    ] as const) {
      const span = spanOf(from === crLf ? 'close.\r\n\r\n"The port' : 'close.\n\n"The port', from);
      const quote = quoteOf(from, span);
      assert.ok(!JSON.stringify(quote).includes('\\r'));
      const again = findQuote(to, quote);
      assert.ok(again);
      assert.equal(to.slice(...again).replaceAll('\r', ''), 'close.\n\n"The port');
    }
  });

  it('knows a long stretch by its beginning, and parts no surrogate pair', () => {
    const text = `${'😀'.repeat(200)} said nobody`;
    for (const start of [0, 2, 10]) {
      const { exact, prefix, suffix } = quoteOf(text, [start, 400]);
      for (const words of [exact, prefix, suffix]) assert.ok(!/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/.test(words));
      assert.ok(isOurs(quoteOf(text, [start, 400])));
    }
  });

  it('parts no pair either where the others begin at an odd place', () => {
    const text = `a${'😀'.repeat(200)}`;
    for (const start of [0, 41, 101]) {
      const { exact, prefix, suffix } = quoteOf(text, [start, 401]);
      for (const words of [exact, prefix, suffix]) assert.ok(!/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/.test(words));
    }
    // Code units beyond the pairs are letters of their own.
    assert.equal(quoteOf('ﬁ'.repeat(40), [35, 40]).prefix.length, 32);
  });

  it('finds no words where none were noted', () => {
    assert.equal(findQuote(article, { exact: '', prefix: '', suffix: '', start: 3 }), undefined);
  });

  it('takes the nearest of several places whose neighbours are as unlike', () => {
    const noted = { exact: 'Lopo', prefix: 'zz', suffix: 'zz', start: 7 };
    assert.deepEqual(findQuote('Lopo, Lopo, Lopo.', noted), [6, 10]);
    assert.deepEqual(findQuote('Lopo, Lopo, Lopo.', { ...noted, start: 14 }), [12, 16]);
  });

  it('finds changed words to the letter where a neighbour stands, on either side', () => {
    assert.equal(found(article.replace('Rui Lopo,', 'Ruy Lopos,'), 'Rui Lopo'), 'Ruy Lopos');
    const after = article.replace(/Rui Lopo, .*/, 'Ruy Lopo! He met the man at the harbour.');
    assert.equal(found(after, 'Rui Lopo'), 'Ruy Lopo');
    const before = article.replace(/[^]*Rui Lopo/, 'So there was Ruy Lopo');
    assert.equal(found(before, 'Rui Lopo'), 'Ruy Lopo');
    assert.equal(found(article.replace('Ana Reis', 'Enna Reis'), 'Ana Reis'), 'Enna Reis');
  });

  it('does not find changed words whose neighbours stand farther away', () => {
    const noted = quoteOf('The mayor of Rui Lopo has come home.', [13, 21]);
    assert.deepEqual(findQuote('The mayor of Ruy Lopo and so on.', noted), [13, 21]);
    assert.equal(findQuote('The mayor of ten, Ruy Lopo, and so on.', noted), undefined);
  });

  it('tells when words, or most of what stands beside them, have changed', () => {
    const span = spanOf('close.\n\n"The port');
    const noted = quoteOf(article, span);
    assert.equal(isWorn(article, noted, span), false);
    const crLf = article.replaceAll('\n', '\r\n');
    assert.equal(isWorn(crLf, noted, spanOf('close.\r\n\r\n"The port', crLf)), false);
    assert.equal(isWorn(article.replace('The port', 'the port'), noted, span), true);
    assert.equal(isWorn(article.slice(...span), noted, [0, span[1] - span[0]]), true);
  });

  const word = fc.constantFrom(
    'Reis',
    'said',
    'the',
    'port',
    'Lopo',
    'of',
    'Lisbon',
    '"We',
    'open,"',
    'mayor',
    '\n\n',
    'é',
    '😀',
  );
  const words = fc.array(word, { minLength: 12, maxLength: 120 }).map((list) => list.join(' '));
  /** Edits outside a span and the eight units on either side of it, each for the text before it. */
  const editsAround = (text: string, span: Span, seeds: readonly [number, number, string][]): TextEdit[] => {
    const edits: TextEdit[] = [];
    let here = span;
    let size = text.length;
    for (const [where, length, inserted] of seeds) {
      const offset = Math.floor(where * size);
      const end = Math.min(size, offset + length);
      if (offset < here[1] + 32 && end > here[0] - 32) continue;
      const edit = { offset, length: end - offset, text: inserted };
      edits.push(edit);
      here = moveSpan(here, [changeOf(edit)]);
      size += inserted.length - edit.length;
    }
    return edits;
  };
  const seed = fc.tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.nat(20),
    words.map((text) => text.slice(0, 40)),
  );

  it('survives any edits that leave the words and their neighbours alone', () => {
    fc.assert(
      fc.property(
        words,
        fc.nat(),
        fc.integer({ min: 1, max: 30 }),
        fc.array(seed, { maxLength: 8 }),
        (text, at, length, seeds) => {
          const start = at % text.length;
          const span: Span = [start, Math.min(text.length, start + length)];
          fc.pre(!/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/.test(text.slice(...span)));
          const quote = quoteOf(text, span);
          const edits = editsAround(text, span, seeds);
          const after = applyEdits(text, edits);
          const expected = moveSpan(span, edits.map(changeOf));
          const again = findQuote(after, quote);
          assert.ok(again);
          // Words and neighbours may occur twice by chance; then one place is as good as the other.
          const { prefix, suffix } = quote;
          const around = ([from, to]: Span): string => after.slice(from - prefix.length, to + suffix.length);
          assert.equal(around(again), around(expected));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('finds a unique name after edits anywhere but in it and beside it, at the very place', () => {
    fc.assert(
      fc.property(words, words, fc.array(seed, { maxLength: 10 }), (before, behind, seeds) => {
        const text = `${before} Zacharias Quill ${behind}`;
        const span: Span = [before.length + 1, before.length + 16];
        const edits = editsAround(text, span, seeds);
        const after = applyEdits(text, edits);
        assert.deepEqual(findQuote(after, quoteOf(text, span)), moveSpan(span, edits.map(changeOf)));
      }),
    );
  });

  it('finds a name with one letter changed as long as one neighbour is whole', () => {
    fc.assert(
      fc.property(words, words, fc.nat(14), fc.array(seed, { maxLength: 5 }), (before, behind, letter, seeds) => {
        const text = `${before} Zacharias Quill ${behind}`;
        const span: Span = [before.length + 1, before.length + 16];
        const edits = [...editsAround(text, span, seeds)];
        const here = moveSpan(span, edits.map(changeOf));
        edits.push({ offset: here[0] + letter, length: 1, text: 'x' });
        const again = findQuote(applyEdits(text, edits), quoteOf(text, span));
        assert.ok(again);
        assert.ok(Math.abs(again[0] - here[0]) <= 1 && Math.abs(again[1] - here[1]) <= 1);
      }),
    );
  });

  it('gives a span of the text or nothing, whatever it is given', () => {
    const quote = fc.record({ exact: fc.string(), prefix: fc.string(), suffix: fc.string(), start: fc.nat() });
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), quote, (text, noted) => {
        const span = findQuote(text, noted);
        if (span) assert.ok(span[0] >= 0 && span[0] < span[1] && span[1] <= text.length);
      }),
    );
  });
});
