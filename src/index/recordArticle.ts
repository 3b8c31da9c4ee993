import type { Analysis, PlaceCandidate, Quotation, Span } from '../engine/analysis';
import { quotedText } from '../engine/compare/quotedText';
import { crc32 } from '../engine/model/checksum';
import { articleDate } from '../engine/dates/articleDate';
import { paragraphsOf } from '../engine/text/prose';
import type { TextFormat } from '../engine/text/textFormat';
import { fingerprintsOf, sketchOf } from './fingerprints';
import { keysOf } from './keysOf';
import { metadataOf } from './metadata';
import type { ArticleRecord, EntityRecord, FileState, QuotationRecord } from './record';

/** An article that was read. */
export interface ReadArticle {
  readonly path: string;
  readonly state: FileState;
  readonly text: string;
  readonly format: TextFormat;
  readonly analysis: Analysis;
}

/** So many of each are kept of one article; who has more is no article, and ids have room for no more. */
const MOST = 65_535;
/** More of a name or a role nobody reads, in UTF-16 units. */
const LONGEST = 200;

/** What the index keeps of an article, made of its analysis. */
export function recordOf({ path, state, text, format, analysis }: ReadArticle): ArticleRecord {
  const prose = paragraphsOf(text, format)
    .map((paragraph) => paragraph.text)
    .join('\n');
  const entities = analysis.entities.slice(0, MOST);
  const numbers = new Map(entities.map(({ id }, number) => [id, number]));
  return {
    path,
    state,
    problem: null,
    date: articleDate(text),
    ...metadataOf(text),
    sketch: sketchOf(keysOf(prose)),
    text: prose,
    quotations: analysis.quotes.slice(0, MOST).map((quotation) => quotationRecord(quotation, text, numbers)),
    entities: entities.map(({ type, name, aliases, roles, mentions, place }): EntityRecord => ({
      type,
      name: name.slice(0, LONGEST),
      aliases: shortened(aliases),
      roles: shortened(roles.map((role) => role.text)),
      mentions: mentions.length,
      geonameId: place ? placeNumber(place) : null,
    })),
  };
}

/**
 * Of states and provinces the gazetteer has no number of GeoNames: theirs is made of country and name, and below zero. The same
 * place has the same one in every article.
 */
function placeNumber({ geonameId, kind, country, admin1 }: PlaceCandidate): number | null {
  if (geonameId !== null || kind !== 'admin1' || country === null || admin1 === null) return geonameId;
  return -1 - crc32(new TextEncoder().encode(`${country} ${admin1}`));
}

function quotationRecord(quotation: Quotation, text: string, numbers: ReadonlyMap<string, number>): QuotationRecord {
  const known = quotation.speakers.flatMap(({ entity }) => numbers.get(entity?.id ?? '') ?? []);
  const source = quotation.speakers.find(({ form }) => form !== 'pronoun')?.text ?? null;
  return {
    kind: quotation.kind,
    confidence: quotation.confidence,
    speakers: [...new Set(known)],
    source: known.length > 0 ? null : (source?.slice(0, LONGEST) ?? null),
    pieces: claimedPieces(quotation),
    prints: fingerprintsOf(keysOf(quotedText(quotation, text))),
  };
}

function claimedPieces({ kind, quoted, segments }: Quotation): readonly Span[] {
  return kind === 'mixed' && quoted.length > 0 ? quoted : segments;
}

/** Each once, in their order, none too long, not too many. */
const shortened = (texts: readonly string[]): string[] =>
  [...new Set(texts.map((text) => text.slice(0, LONGEST)))].slice(0, 20);
