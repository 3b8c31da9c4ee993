import type { Span } from '../analysis';
import type { ParagraphQuotation } from '../quotes/reading';
import type { Tokens } from '../text/tokens';

/** Whether two spans share a character. */
export const overlaps = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];

/** Where the quotations and speakers of one paragraph stand. */
export class QuotationPlaces {
  /** The pieces between marks, outer ones first, and whose they are. */
  readonly #pieces: { readonly span: Span; readonly quotation: ParagraphQuotation }[] = [];
  readonly #speakers: { readonly span: Span; readonly name: Span | null }[] = [];

  readonly #quotations: readonly ParagraphQuotation[];

  constructor(quotations: readonly ParagraphQuotation[]) {
    this.#quotations = quotations;
    for (const quotation of quotations) {
      for (const span of quotation.quoted) this.#pieces.push({ span, quotation });
      for (const speaker of quotation.speakers) this.#speakers.push(speaker);
    }
  }

  /** The innermost quotation with the span between its marks. */
  around([start, end]: Span): ParagraphQuotation | undefined {
    for (let i = this.#pieces.length - 1; i >= 0; i--) {
      const piece = this.#pieces[i];
      if (piece && piece.span[0] <= start && end <= piece.span[1]) return piece.quotation;
    }
    return undefined;
  }

  /** The quotations that words speak. */
  spokenBy(words: Span): readonly ParagraphQuotation[] {
    return this.#quotations.filter(({ speakers }) => speakers.some(({ span }) => overlaps(span, words)));
  }

  /** Whether words speak a quotation; a name does where it is the speaker's own, not that of whose lawyer speaks. */
  isSpeaker(words: Span, form: 'name' | 'pronoun' | 'nominal'): boolean {
    for (const { span, name } of this.#speakers)
      if (form === 'name' ? name !== null && overlaps(name, words) : overlaps(span, words)) return true;
    return false;
  }

  /**
   * A running number for each sentence, in which a sentence of nothing but somebody's marked words has the number of the
   * one before: *she said* behind a long quotation is as near to whom the text spoke of before as behind a short one.
   */
  narrativeNumbers({ sentences, starts, ends }: Tokens): readonly number[] {
    const numbers = [0];
    for (let i = 1; i + 1 < sentences.length; i++) {
      const sentence: Span = [starts[sentences[i] ?? 0] ?? 0, ends[(sentences[i + 1] ?? 0) - 1] ?? 0];
      numbers[i] = (numbers[i - 1] ?? 0) + (this.around(sentence) ? 0 : 1);
    }
    return numbers;
  }
}
