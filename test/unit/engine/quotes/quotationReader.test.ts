import * as assert from 'node:assert/strict';
import { ruleWords } from '../../../../src/export/ruleWords';
import * as fc from 'fast-check';
import { createQuotationReader } from '../../../../src/engine/quotes/quotationReader';
import type { QuotationReading } from '../../../../src/engine/quotes/reading';
import { createTokenizer } from '../../../../src/engine/text/tokenizer';
import { readParagraph } from './reader';

function check(text: string, { quotations, terms, warnings }: QuotationReading): void {
  const inside = (span: readonly [number, number]): void =>
    assert.ok(span[0] >= 0 && span[0] < span[1] && span[1] <= text.length);
  let last = 0;
  quotations.forEach(({ segments, quoted, cue, speakers, parent }, index) => {
    assert.ok(segments.length > 0);
    assert.ok((segments[0]?.[0] ?? 0) >= last);
    last = segments[0]?.[0] ?? 0;
    segments.forEach((span, k) => {
      inside(span);
      if (k > 0) assert.ok(span[0] >= (segments[k - 1]?.[1] ?? 0));
    });
    quoted.forEach((piece, k) => {
      assert.ok(segments.some(([from, to]) => from <= piece[0] && piece[1] <= to));
      assert.ok(piece[0] >= (quoted[k - 1]?.[1] ?? 0));
    });
    if (cue) {
      inside(cue.span);
      assert.equal(text.slice(...cue.span), cue.text);
    }
    for (const speaker of speakers) {
      inside(speaker.span);
      assert.ok(speaker.confidence > 0 && speaker.confidence <= 1 && speaker.by.rule in ruleWords);
    }
    assert.ok(parent === null || (parent !== index && parent < quotations.length));
  });
  for (const { span } of [...terms, ...warnings]) inside(span);
}

describe('quotationReader', () => {
  it('finds nothing in nothing', () => {
    const reading = readParagraph('');
    assert.deepEqual([reading.quotations, reading.terms, reading.warnings, reading.opens], [[], [], [], null]);
  });

  it('works without any list', () => {
    const resources = { lexicon: {}, gazetteer: undefined, model: undefined };
    const text = '“We stay,” said Reed.';
    const { quotations } = createQuotationReader(resources).read(createTokenizer(resources)(text), []);
    assert.ok(quotations.length <= 1);
  });

  it('takes any mixture of words and marks', () => {
    const word = fc.constantFrom(
      'said',
      'Reed',
      'who',
      ',',
      '.',
      ':',
      ';',
      'and',
      'the',
      'mayor',
      "'s",
      'according',
      'to',
      '—',
      '(',
      ')',
      'saying',
      'he',
      'that',
      '“',
      '”',
      '"',
      "''",
      "'",
      '‘',
      '’',
      '«',
      '»',
      'called',
      'on',
      'Monday',
      'report',
      'but',
      '?',
      '\ud83d',
      '45',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(word, fc.boolean()), { maxLength: 60 }), (words) => {
        const text = words.map(([each, glued]) => (glued ? each : `${each} `)).join('');
        check(text, readParagraph(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        check(text, readParagraph(text));
      }),
    );
  });

  it('keeps other sentences as they are when one gets an odd mark', () => {
    const before = 'Ann Reed said the plan was “not good enough for us” on Monday. ';
    const after = ' Bob Hill warned, “They will never stay here.” “That is how we like it,” said Cal Stone.';
    const spans = (text: string, shift: number): string[] =>
      readParagraph(text)
        .quotations.filter(({ segments }) => text.slice(...(segments[0] ?? [0, 0])).includes('“') || shift >= 0)
        .map(
          ({ segments, speakers }) =>
            `${speakers.map(({ span }) => text.slice(...span)).join()}: ${segments.map((span) => text.slice(...span)).join()}`,
        );
    const clean = spans(`${before}It was cold.${after}`, 0);
    assert.equal(clean.length, 3);
    const odd = fc.constantFrom('"', '“', '”', '«', "'");
    fc.assert(
      fc.property(
        odd,
        fc.constantFrom('It was X cold.', 'It was Xcold.', 'It wasX cold.', 'XIt was cold.', 'It was coldX.'),
        (mark, pattern) => {
          const found = spans(`${before}${pattern.replace('X', mark)}${after}`, 0);
          for (const quotation of clean)
            assert.ok(found.includes(quotation), `${pattern} ${mark}: ${found.join(' / ')}`);
        },
      ),
    );
  });

  it('reads long paragraphs of anything', () => {
    const units = [
      '“a b c d,” he said. ',
      'said "a" ',
      '"x y z w"; ',
      'who said ',
      'Smith, ',
      '“a b c d” — ',
      '“we go, said Smith. ',
      '(a) ',
    ];
    for (const unit of units) {
      const text = `${unit.repeat(3000)}said “hello there my friend”.`;
      check(text, readParagraph(text));
    }
  });
});
