import type { Ruling } from './rules/ruling';

/**
 * The data model: what the engine says about one document. The command line prints exactly this.
 *
 * All offsets are UTF-16 code units into the document as the host shows it (without a byte-order mark),
 * all spans are half-open. Ids hold within one analysis only.
 */

/** A half-open range of UTF-16 code units: `text.slice(start, end)`. */
export type Span = readonly [start: number, end: number];

export type QuotationKind = 'direct' | 'mixed' | 'indirect';
export type EntityType = 'person' | 'organization' | 'place';
export type MentionForm = 'name' | 'pronoun' | 'nominal';
export type SourceKind = 'person' | 'organization' | 'document' | 'unnamed-person' | 'unnamed-group';
export type PlaceKind = 'continent' | 'region' | 'country' | 'admin1' | 'admin2' | 'city' | 'feature';

/** The words that introduce a quotation: *said*, *according to*. */
export interface Cue {
  readonly span: Span;
  readonly text: string;
  /** Dictionary form: *warn* for *warned*. */
  readonly lemma: string;
}

/** Which entity a mention stands for, and why we think so. */
export interface EntityLink extends Ruling {
  readonly id: string;
  /** 0 to 1. */
  readonly confidence: number;
  /** The chain of mentions that led there, first step first (he → Alfano); empty for a name. */
  readonly via: readonly Span[];
}

/** Who a quotation is attributed to. */
export interface Speaker extends Ruling {
  readonly span: Span;
  readonly text: string;
  readonly form: MentionForm;
  readonly source: SourceKind;
  /** 0 to 1: that these words name the source and, without an entity, that the text gives it no name. */
  readonly confidence: number;
  /** Null when the text does not say who is meant, or we cannot tell. */
  readonly entity: EntityLink | null;
}

/** A date expression of the cue's clause. */
export interface TimeExpression {
  readonly span: Span;
  readonly text: string;
}

/** Its rule is the one that gave it these words: the link of a cue to marks, or what a verb reports. */
export interface Quotation extends Ruling {
  readonly id: string;
  readonly kind: QuotationKind;
  readonly act: 'speech' | 'thought';
  readonly modality: 'asserted' | 'denied' | 'hypothetical';
  /** 0 to 1: that these words are reported here, from the first to the last. */
  readonly confidence: number;
  /** Id of the quotation this one stands in, or null. */
  readonly parent: string | null;
  /** The content, quotation marks included, in text order; a split quotation has several. */
  readonly segments: readonly Span[];
  /** The words of each segment as clean prose: without markup, with character references decoded. */
  readonly content: readonly string[];
  /** The pieces between quotation marks, marks included. */
  readonly quoted: readonly Span[];
  readonly cue: Cue | null;
  readonly when: TimeExpression | null;
  /** Empty: nobody found. Several: said together. */
  readonly speakers: readonly Speaker[];
}

/** Words that stand in quotation marks but are nobody's words: scare quotes, titles. */
export interface Term extends Ruling {
  readonly span: Span;
  readonly text: string;
}

export interface Mention extends Ruling {
  readonly span: Span;
  readonly form: MentionForm;
  /** 0 to 1. */
  readonly confidence: number;
  /** `metonym`: *Moscow* for the Russian government. */
  readonly reading: 'literal' | 'metonym';
}

export interface Role {
  readonly text: string;
  readonly span: Span;
}

/** One place that a name may mean. */
export interface PlaceCandidate {
  readonly name: string;
  readonly kind: PlaceKind;
  /** ISO 3166-1 alpha-2, or null for what lies in no single country. */
  readonly country: string | null;
  /** First-level division, by name, or null. */
  readonly admin1: string | null;
  /** Degrees north. */
  readonly latitude: number;
  /** Degrees east. */
  readonly longitude: number;
  readonly geonameId: number | null;
  readonly population: number | null;
}

/** Which place a place entity is. */
export interface PlaceReading extends PlaceCandidate, Ruling {
  /** 0 to 1. */
  readonly confidence: number;
  /** Runners-up, likeliest first. */
  readonly candidates: readonly PlaceCandidate[];
}

export interface Entity {
  readonly id: string;
  readonly type: EntityType;
  /** The fullest form of the name in the text. */
  readonly name: string;
  /** The other forms in the text. */
  readonly aliases: readonly string[];
  readonly roles: readonly Role[];
  /** Entities that may be the same; for a person to settle. */
  readonly maybeSameAs: readonly { readonly id: string; readonly confidence: number }[];
  /** In text order, never empty. */
  readonly mentions: readonly Mention[];
  /** Where it is, for a place the gazetteer knows; else null. */
  readonly place: PlaceReading | null;
}

export type WarningCode =
  | 'quote-unclosed'
  | 'quote-unopened'
  | 'quote-mismatched'
  /** A report inside three others, which is left out; its span is what it reports. */
  | 'quote-too-deep'
  | 'paragraph-split';

/** Something about the text that a person should look at. */
export interface Warning {
  readonly code: WarningCode;
  readonly span: Span;
  readonly message: string;
}

export interface Analysis {
  readonly schema: 1;
  readonly offsets: 'utf16' | 'codepoint';
  readonly id: string;
  /** In text order of their first segment. */
  readonly quotes: readonly Quotation[];
  readonly terms: readonly Term[];
  /** In text order of their first mention. */
  readonly entities: readonly Entity[];
  readonly warnings: readonly Warning[];
}

/** A phrase of the text that names days: *last Tuesday*, *in March*, *the early 1990s*. Given only when it is asked for. */
export interface DateReading {
  readonly span: Span;
  readonly text: string;
  /** The first day, as `2019-05-03`; null when the days cannot be told, as without the day of the article. */
  readonly from: string | null;
  /** The last day, which belongs to it; null with `from`. */
  readonly to: string | null;
  /** 0 to 1; 0 when the days cannot be told. */
  readonly confidence: number;
  /** The rule that read it: `date/weekday-before`. */
  readonly rule: string;
}

/** An analysis with the dates of the text. */
export interface DatedAnalysis extends Analysis {
  /** The day of the article, from which relative dates are seen; null when it is unknown. */
  readonly date: string | null;
  /** In text order, without overlaps. */
  readonly dates: readonly DateReading[];
}
