import type { EntityType, QuotationKind, Span } from '../engine/analysis';

/** What tells whether a file has changed since it was read. */
export interface FileState {
  /** Milliseconds since 1970. */
  readonly mtime: number;
  /** In bytes. */
  readonly size: number;
  /** Of the bytes; empty when they could not be read. */
  readonly hash: string;
  /** The state of the corrections beside it: time and size; empty without any. */
  readonly corrections: string;
}

/** A person, organisation or place of one article. */
export interface EntityRecord {
  readonly type: EntityType;
  /** The fullest form of the name. */
  readonly name: string;
  readonly aliases: readonly string[];
  /** *minister of ports*, as the article says it. */
  readonly roles: readonly string[];
  /** How often the article speaks of it, by whatever words. */
  readonly mentions: number;
  /** GeoNames id of a place, where it is known; below zero for a state or province. */
  readonly geonameId: number | null;
}

/** A quotation of one article. */
export interface QuotationRecord {
  readonly kind: QuotationKind;
  /** 0 to 1. */
  readonly confidence: number;
  /** Who says it, as indexes into the entities of the article; empty when no entity is known. */
  readonly speakers: readonly number[];
  /** The words for who says it where that is no entity; else null. */
  readonly source: string | null;
  /** The spans of the words claimed, in text order: for a direct quotation all, of a mixed one those in marks. */
  readonly pieces: readonly Span[];
  /** See `fingerprintsOf`. */
  readonly prints: readonly number[];
}

/** What the index keeps of an article. Offsets are UTF-16 units into its text. */
export interface ArticleRecord {
  /** From the folder, with slashes. */
  readonly path: string;
  readonly state: FileState;
  /** Why it could not be read, for a person; null when it was. */
  readonly problem: string | null;
  /** As `2019-05-03`; null when the text does not say it. */
  readonly date: string | null;
  readonly author: string | null;
  readonly section: string | null;
  readonly title: string;
  /** See `sketchOf`. */
  readonly sketch: readonly number[];
  /** The prose that is searched. */
  readonly text: string;
  readonly quotations: readonly QuotationRecord[];
  readonly entities: readonly EntityRecord[];
}

/** The record of a file that could not be read. */
export function unreadRecord(path: string, state: FileState, problem: string): ArticleRecord {
  const nothing = { date: null, author: null, section: null, title: '', sketch: [], text: '' };
  return { path, state, problem, ...nothing, quotations: [], entities: [] };
}
