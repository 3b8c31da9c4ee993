import * as assert from 'node:assert/strict';
import type { Quotation } from '../../../../../src/engine/analysis';
import { joinQuotations, type JoinedQuotations } from '../../../../../src/engine/quotes/join/join';
import { createQuotationReader } from '../../../../../src/engine/quotes/quotationReader';
import { paragraphsOf } from '../../../../../src/engine/text/prose';
import { createTokenizer } from '../../../../../src/engine/text/tokenizer';
import { testResources } from '../../../../resources';

const resources = testResources();
const tokenize = createTokenizer(resources);
const reader = createQuotationReader(resources);

function join(text: string): JoinedQuotations {
  return joinQuotations(
    paragraphsOf(text, 'plain').map((paragraph) => ({ paragraph, reading: reader.read(tokenize(paragraph.text), []) })),
  );
}

describe('joined quotations', () => {
  const words = (text: string, { segments }: Quotation): string[] => segments.map(([from, to]) => text.slice(from, to));
  const speaker = ({ speakers }: Quotation): string => speakers.map(({ text }) => text).join('; ');

  it('runs over paragraphs that each begin with a mark', () => {
    const text = [
      'Mayor Ada Brandt opened the meeting. “We begin with the bridge,” she said.',
      '“It was built in haste.',
      '“It was mended in haste.',
      '“It will be replaced slowly,” Brandt added.',
    ].join('\n\n');
    const { quotes, warnings } = join(text);
    assert.equal(quotes.length, 2);
    const long = quotes[1];
    assert.ok(long);
    assert.deepEqual(words(text, long), [
      '“It was built in haste.',
      '“It was mended in haste.',
      '“It will be replaced slowly,”',
    ]);
    assert.equal(speaker(long), 'Brandt');
    assert.deepEqual(warnings, []);
  });

  it('closes in the next paragraph without a new opening mark', () => {
    const text = 'Brandt said: “The bridge is old.\n\nThe river is older.”';
    const { quotes, warnings } = join(text);
    assert.deepEqual(
      quotes.map((quote) => words(text, quote)),
      [['“The bridge is old.', 'The river is older.”']],
    );
    assert.deepEqual(warnings, []);
  });

  it('ends where somebody else speaks, although no mark closed it', () => {
    const text = 'Ada Brandt said: “The bridge is old.\n\n“No, it is safe,” Tom Hale said.';
    const { quotes, warnings } = join(text);
    assert.deepEqual(
      quotes.map((quote) => [speaker(quote), ...words(text, quote)]),
      [
        ['Ada Brandt', '“The bridge is old.'],
        ['Tom Hale', '“No, it is safe,”'],
      ],
    );
    assert.deepEqual(
      warnings.map(({ code }) => code),
      ['quote-unclosed'],
    );
  });

  it('goes on where the same speaker is named again', () => {
    const text = 'Ada Brandt said: “The bridge is old.\n\n“It is not safe,” Brandt added.';
    assert.deepEqual(
      join(text).quotes.map((quote) => [speaker(quote), quote.segments.length]),
      [['Ada Brandt', 2]],
    );
  });

  it('warns of a mark that nothing closes, and leaves the rest alone', () => {
    const text = 'Brandt said: “The bridge is old.\n\nThe river rose.\n\n“It falls again,” Hale said.';
    const { quotes, warnings } = join(text);
    assert.deepEqual(
      quotes.map((quote) => words(text, quote)),
      [['“The bridge is old.'], ['“It falls again,”']],
    );
    assert.deepEqual(
      warnings.map(({ code, span }) => [code, text.slice(span[0], span[1])]),
      [['quote-unclosed', '“']],
    );
  });

  it('goes on with the speaker of the paragraph before, less surely', () => {
    const text = '“The bridge is old,” Brandt said.\n\n“It was mended in haste.”\n\nThe river rose.\n\n“Nobody knows.”';
    const [first, second, third] = join(text).quotes;
    assert.ok(first && second && third);
    assert.equal(speaker(second), 'Brandt');
    assert.ok((second.speakers[0]?.confidence ?? 1) < (first.speakers[0]?.confidence ?? 0));
    assert.equal(second.speakers[0]?.rule, 'carry/paragraph');
    assert.equal(speaker(third), '');
  });

  it('takes the speaker whom the paragraph before announces', () => {
    const text = 'The bridge was closed on Monday. Ada Brandt wrote to the council:\n\n“The bridge is old.”';
    const [quote] = join(text).quotes;
    assert.ok(quote);
    assert.equal(speaker(quote), 'Ada Brandt');
    assert.equal(quote.cue?.text, 'wrote');
  });

  it('reads a transcript as turns, and a single label as none', () => {
    const turns = 'BRANDT: The bridge is old.\n\nHALE: How old?\n\nBRANDT: Older than both of us.';
    assert.deepEqual(
      join(turns).quotes.map((quote) => [speaker(quote), words(turns, quote)[0]]),
      [
        ['BRANDT', 'The bridge is old.'],
        ['HALE', 'How old?'],
        ['BRANDT', 'Older than both of us.'],
      ],
    );
    const quoting = `${turns}\n\nHALE: The sign said, “Keep off,” and nobody did.`;
    assert.deepEqual(
      join(quoting)
        .quotes.slice(3)
        .map((quote) => [words(quoting, quote)[0], quote.parent]),
      [
        ['The sign said, “Keep off,” and nobody did.', null],
        ['“Keep off,”', 'q4'],
      ],
    );
    assert.deepEqual(join('NOTE: The bridge is closed.\n\nThe river rose.').quotes, []);
  });

  it('numbers quotations in text order and keeps the one inside with the one around it', () => {
    const text = '“He told me, ‘Nobody crosses,’ and left,” Brandt said.\n\n“Then I crossed,” she said.';
    const { quotes } = join(text);
    assert.deepEqual(
      quotes.map(({ id, parent }) => [id, parent]),
      [
        ['q1', null],
        ['q2', 'q1'],
        ['q3', null],
      ],
    );
  });
});
