import type { Quotation } from '../../../../../src/engine/analysis';
import { joinQuotations } from '../../../../../src/engine/quotes/join/join';
import { createQuotationReader } from '../../../../../src/engine/quotes/quotationReader';
import { paragraphsOf } from '../../../../../src/engine/text/prose';
import { createTokenizer } from '../../../../../src/engine/text/tokenizer';
import { testResources } from '../../../../resources';

const resources = testResources();
const tokenize = createTokenizer(resources);
const reader = createQuotationReader(resources);

/** The quotations of a text in marks, those of its paragraphs joined. */
export function joined(text: string): readonly Quotation[] {
  return joinQuotations(
    paragraphsOf(text, 'plain').map((paragraph) => ({ paragraph, reading: reader.read(tokenize(paragraph.text), []) })),
  ).quotes;
}
