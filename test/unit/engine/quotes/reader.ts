import type { NameMention } from '../../../../src/engine/names/nameFinder';
import { readMarks } from '../../../../src/engine/quotes/marks/pairing';
import { createQuotationReader } from '../../../../src/engine/quotes/quotationReader';
import { plainLedger } from '../../../../src/engine/rules/ledger';
import type { Item } from '../../../../src/engine/syntax/clauseItems';
import { regionsOf } from '../../../../src/engine/syntax/regions';
import { readQuoteLexicon } from '../../../../src/engine/words/quoteLexicon';
import type { QuotationReading } from '../../../../src/engine/quotes/reading';
import { createTokenizer } from '../../../../src/engine/text/tokenizer';
import { testResources } from '../../../resources';

const tokenize = createTokenizer(testResources());
const reader = createQuotationReader(testResources());

export const lexicon = readQuoteLexicon(testResources());

/** Reads one paragraph with the product's own lists. */
export function readParagraph(text: string, names: readonly NameMention[] = []): QuotationReading {
  return reader.read(tokenize(text), names);
}

/** The name mentions of the given words, each where it stands first. */
export function namesIn(text: string, words: Readonly<Record<string, NameMention['type']>>): NameMention[] {
  return Object.entries(words)
    .map(([word, type]): NameMention => {
      const start = text.indexOf(word);
      return { span: [start, start + word.length], type, confidence: 1, by: { rule: 'test' } };
    })
    .sort((a, b) => a.span[0] - b.span[0]);
}

/** The quotations in short: `speaker + speaker > cue: segment | segment`. */
export function inShort(text: string, names: readonly NameMention[] = []): string[] {
  return readParagraph(text, names).quotations.map(({ speakers, cue, segments }) => {
    const who = speakers.map(({ span }) => text.slice(...span)).join(' + ') || '?';
    return `${who} > ${cue?.text ?? '-'}: ${segments.map((span) => text.slice(...span)).join(' | ')}`;
  });
}

/** The speakers of the first quotation, joined with ` + `. */
export function speakerOf(text: string, names: readonly NameMention[] = []): string {
  const speakers = readParagraph(text, names).quotations[0]?.speakers ?? [];
  return speakers.map(({ span }) => text.slice(...span)).join(' + ') || '?';
}

/** How the first quotation was read: `rule > who, by rule`, with the words of the cue. */
export function ruledIn(text: string, names: readonly NameMention[] = []): string {
  const [first] = readParagraph(text, names).quotations;
  if (!first) return 'none';
  const who = first.speakers.map(({ span, by }) => `${text.slice(...span)}, ${by.rule}`).join(' + ');
  return `${first.by.rule} ${first.cue?.text ?? '-'} > ${who || '?'}`;
}

/** The words of a paragraph outside its marks, and its marked pieces, as rules look at them. */
export function itemsOf(text: string): readonly Item[] {
  const { pieces } = readMarks(text, lexicon.elisions, plainLedger);
  return regionsOf(tokenize(text), pieces, [], lexicon, plainLedger)[0]?.items ?? [];
}
