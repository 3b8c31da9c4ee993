/** Half-open, in UTF-16 code units of the article's text. */
export type Range = readonly [start: number, end: number];

export type EntityType = 'person' | 'organization' | 'place' | 'other';
export type MentionForm = 'name' | 'nominal' | 'pronoun';
export type PlaceKind = 'country' | 'continent' | 'region' | 'admin' | 'city' | 'site' | 'water' | 'other';
export type QuotationAct = 'speech' | 'thought';
export type QuotationModality = 'asserted' | 'denied' | 'hypothetical';

/** One article of the corpus, annotated to `docs/annotation.md`; the same as `training/news/schema.json`. */
export interface ArticleAnnotation {
  readonly version: 1;
  readonly id: string;
  readonly entities: readonly {
    readonly id: string;
    readonly type: EntityType;
    /** The fullest form that the text gives. */
    readonly name: string;
    readonly roles: readonly string[];
    /** Of places only: ISO 3166 country, kind, latitude and longitude in degrees. */
    readonly place: {
      readonly country: string | null;
      readonly kind: PlaceKind;
      readonly point: readonly [latitude: number, longitude: number] | null;
    } | null;
    readonly mentions: readonly { readonly span: Range; readonly form: MentionForm }[];
  }[];
  readonly quotations: readonly {
    readonly id: string;
    readonly kind: 'direct' | 'mixed' | 'indirect';
    readonly act: QuotationAct;
    readonly modality: QuotationModality;
    /** The quotation in whose words this one stands. */
    readonly parent: string | null;
    readonly content: readonly Range[];
    readonly cue: readonly Range[];
    readonly source: readonly Range[];
    /** Who is meant: ids of `entities`; none when the text names nobody. */
    readonly entities: readonly string[];
  }[];
  /** Words in marks that are nobody's: scare quotes, titles, nicknames. */
  readonly terms: readonly Range[];
  /** First and last day (ISO); null where the text does not tell. */
  readonly dates: readonly { readonly span: Range; readonly from: string | null; readonly to: string | null }[];
}
