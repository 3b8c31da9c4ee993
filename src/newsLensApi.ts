import type * as vscode from 'vscode';

/**
 * What News Lens offers to other extensions: types alone, to be copied into yours. docs/api.md has an example. Within a
 * version members are added only, never changed or removed.
 */

/** What `activate` of `news-lens.news-lens` resolves with. */
export interface NewsLensExports {
  /** The interface in the version you were written for. Throws when this News Lens does not have it. */
  getApi(version: 1): NewsLensApi;
}

export interface NewsLensApi {
  readonly version: 1;
  /** Fires with the address of a document whose reading was made, has changed, or is gone. */
  readonly onDidChangeReading: vscode.Event<vscode.Uri>;
  /** The reading of a document as it stands now; undefined when there is none, or it is older than the last edit. */
  reading(document: vscode.TextDocument): ArticleReading | undefined;
  /**
   * Reads a document, unless its present version is read already, also one that is not read unasked. Resolves with
   * undefined when it was cancelled or cannot be read.
   */
  read(document: vscode.TextDocument, token?: vscode.CancellationToken): Promise<ArticleReading | undefined>;
}

/** Who said what in one version of a document. Ids hold within one reading only. */
export interface ArticleReading {
  readonly uri: vscode.Uri;
  /** The version of the document that the ranges are for. */
  readonly version: number;
  /** Everything that was found, whatever is shown; in text order. */
  readonly quotations: readonly QuotationReading[];
  /** In text order of their first mention. */
  readonly entities: readonly EntityReading[];
}

export interface QuotationReading {
  readonly kind: 'direct' | 'mixed' | 'indirect';
  readonly act: 'speech' | 'thought';
  readonly modality: 'asserted' | 'denied' | 'hypothetical';
  /** The words, with their quotation marks; a quotation that the article interrupts has several. */
  readonly ranges: readonly vscode.Range[];
  /** The words of each range, without markup. */
  readonly text: readonly string[];
  /** 0 to 1: that these words are reported here. */
  readonly confidence: number;
  /** The words that say that somebody speaks (_said_); null when there are none. */
  readonly cue: { readonly range: vscode.Range; readonly text: string } | null;
  /** Empty: nobody was found. Several: said together. */
  readonly speakers: readonly SpeakerReading[];
}

export interface SpeakerReading {
  /** The name of whom is meant, where the text tells it; else the words that stand there. */
  readonly name: string;
  readonly range: vscode.Range;
  /** Who is meant, by their id; null when that is unknown. */
  readonly entity: string | null;
  /** 0 to 1: that these words name the speaker. */
  readonly confidence: number;
}

export interface EntityReading {
  readonly id: string;
  readonly type: 'person' | 'organization' | 'place';
  /** The fullest form of the name in the text. */
  readonly name: string;
  readonly aliases: readonly string[];
  /** Where it is named, and where _he_, _the minister_ or _the company_ mean it. */
  readonly ranges: readonly vscode.Range[];
  /** Where a place is, in degrees north and east; null for what is no place, or an unknown one. */
  readonly place: {
    readonly name: string;
    /** ISO 3166-1 alpha-2, or null for what lies in no single country. */
    readonly country: string | null;
    readonly latitude: number;
    readonly longitude: number;
    /** 0 to 1. */
    readonly confidence: number;
  } | null;
}
