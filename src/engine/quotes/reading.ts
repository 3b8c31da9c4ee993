import type { Ruling } from '../rules/ruling';
import type { Cue, MentionForm, QuotationKind, SourceKind, Span, TimeExpression, WarningCode } from '../analysis';

/** A speaker as one paragraph shows it; who that is, the document pass says. Offsets into the paragraph's text. */
export interface SpeakerMention {
  readonly span: Span;
  readonly form: MentionForm;
  readonly source: SourceKind;
  /** 0 to 1. */
  readonly confidence: number;
  readonly by: Ruling;
  /** The name the mention bears itself (*Sean Hill* in *the president's spokesman, Sean Hill*), or null. */
  readonly name: Span | null;
}

/** A quotation as one paragraph shows it. Offsets into the paragraph's text. */
export interface ParagraphQuotation {
  /** What gave it its words. */
  readonly by: Ruling;
  readonly kind: QuotationKind;
  /** By the cue: *believe* and *hope* introduce thoughts. */
  readonly act: 'speech' | 'thought';
  /** `denied`: *did not say*, *declined to comment*; `hypothetical`: *if he says*. */
  readonly modality: 'asserted' | 'denied' | 'hypothetical';
  readonly segments: readonly Span[];
  readonly quoted: readonly Span[];
  readonly cue: Cue | null;
  /** When it was said, as the words of the cue's clause tell. */
  readonly when?: TimeExpression;
  readonly speakers: readonly SpeakerMention[];
  /** How sure the syntax is that this is a report, 0 to 1; absent where marks alone show it. */
  readonly report?: number;
  /** The mark that opened it is not closed in this paragraph: the next one may go on. */
  readonly open: boolean;
  /** Index in the paragraph's list of the quotation this one stands in, or null. */
  readonly parent: number | null;
}

/** Words that announce a quotation in the next paragraph: *Smith continued:*. */
export interface Announcement {
  readonly cue: Cue | null;
  readonly speakers: readonly SpeakerMention[];
}

/** What the quotation stage finds in one paragraph. Offsets into the paragraph's text. */
export interface QuotationReading {
  /** In text order of their first segment. */
  readonly quotations: readonly ParagraphQuotation[];
  readonly terms: readonly { readonly span: Span; readonly by: Ruling }[];
  readonly warnings: readonly { readonly code: WarningCode; readonly span: Span; readonly message: string }[];
  /** The opening mark the paragraph begins with, if any (`“`, `"`, `''`, `‘`…): it may go on with the paragraph before. */
  readonly opens: string | null;
  /** A closing mark whose opening mark is not in this paragraph: it may close the paragraph before. */
  readonly strayClose: Span | null;
  /** Who says what that mark closes, as the clause behind it tells. */
  readonly closing: Announcement | null;
  /** The paragraph ends by announcing a quotation: it speaks for a marked quotation that begins the next paragraph. */
  readonly announces: Announcement | null;
  /**
   * The paragraph may be a turn of a transcript (*SMITH: …*, *Q: …*); a document with several such turns is one. The
   * segment is what is said; the paragraph's quotations stand in it.
   */
  readonly turn: ParagraphQuotation | null;
}
