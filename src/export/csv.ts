import { stringify } from 'csv-stringify/sync';
import type { Analysis, Entity, Quotation, Speaker } from '../engine/analysis';
import { leastSureLink, speakerSureness, surenessLevel } from '../engine/sureness';
import { contentOf } from './content';
import { createTextReader, type TextReader } from './textReader';
import { reasonOf } from './reasons';
import { fold } from './spaces';

/** What may stand between the columns of a table. */
export const separators = ['comma', 'semicolon', 'tab'] as const;

export type Separator = (typeof separators)[number];

export const separatorSigns: Readonly<Record<Separator, string>> = { comma: ',', semicolon: ';', tab: '\t' };

type Cell = string | number | null;

/** One column of a table: its name in the header and its value for a row's subject. */
interface Column<T> {
  readonly name: string;
  value(subject: T): Cell;
}

interface QuotationRow {
  readonly quotation: Quotation;
  readonly reader: TextReader;
  readonly entities: ReadonlyMap<string, Entity>;
}

interface EntityRow {
  readonly entity: Entity;
  readonly reader: TextReader;
  readonly quotes: number;
}

/** Of several speakers, one value each, in their order. */
const bySpeaker = (name: string, value: (speaker: Speaker, row: QuotationRow) => Cell): Column<QuotationRow> => ({
  name,
  value: (row) => row.quotation.speakers.map((speaker) => String(value(speaker, row) ?? '')).join('; '),
});

const QUOTATION_COLUMNS: readonly Column<QuotationRow>[] = [
  { name: 'id', value: ({ quotation }) => quotation.id },
  { name: 'kind', value: ({ quotation }) => quotation.kind },
  { name: 'act', value: ({ quotation }) => quotation.act },
  { name: 'modality', value: ({ quotation }) => quotation.modality },
  bySpeaker('speaker', (speaker) => fold(speaker.text)),
  bySpeaker('speaker_name', (speaker, { entities }) => nameOf(speaker, entities)),
  bySpeaker('speaker_form', (speaker) => speaker.form),
  bySpeaker('source', (speaker) => speaker.source),
  bySpeaker('confidence', (speaker) => round(speakerSureness(speaker))),
  bySpeaker('reason', (speaker) => reasonOf(speaker)),
  { name: 'cue', value: ({ quotation }) => fold(quotation.cue?.text ?? '') },
  { name: 'cue_lemma', value: ({ quotation }) => quotation.cue?.lemma ?? null },
  { name: 'when', value: ({ quotation }) => fold(quotation.when?.text ?? '') },
  {
    name: 'text',
    value: ({ quotation, reader }) => contentOf(quotation, reader, { bare: false, paragraphs: ' ' }),
  },
  { name: 'start', value: ({ quotation }) => quotation.segments[0]?.[0] ?? null },
  { name: 'end', value: ({ quotation }) => quotation.segments.at(-1)?.[1] ?? null },
  { name: 'line', value: ({ quotation, reader }) => reader.line(quotation.segments[0]?.[0] ?? 0) },
  { name: 'parent', value: ({ quotation }) => quotation.parent },
  { name: 'quote_confidence', value: ({ quotation }) => round(quotation.confidence) },
  // The word that people are told: that of the least sure link.
  { name: 'sureness', value: ({ quotation }) => surenessLevel(leastSureLink(quotation).confidence) },
];

const ENTITY_COLUMNS: readonly Column<EntityRow>[] = [
  { name: 'id', value: ({ entity }) => entity.id },
  { name: 'type', value: ({ entity }) => entity.type },
  { name: 'name', value: ({ entity }) => entity.name },
  { name: 'aliases', value: ({ entity }) => entity.aliases.join('; ') },
  { name: 'roles', value: ({ entity }) => entity.roles.map((role) => fold(role.text)).join('; ') },
  { name: 'mentions', value: ({ entity }) => entity.mentions.length },
  { name: 'quotes', value: ({ quotes }) => quotes },
  { name: 'start', value: ({ entity }) => entity.mentions[0]?.span[0] ?? null },
  { name: 'end', value: ({ entity }) => entity.mentions[0]?.span[1] ?? null },
  { name: 'line', value: ({ entity, reader }) => reader.line(entity.mentions[0]?.span[0] ?? 0) },
  { name: 'place', value: ({ entity }) => entity.place?.name ?? null },
  { name: 'place_kind', value: ({ entity }) => entity.place?.kind ?? null },
  { name: 'country', value: ({ entity }) => entity.place?.country ?? null },
  { name: 'admin1', value: ({ entity }) => entity.place?.admin1 ?? null },
  { name: 'latitude', value: ({ entity }) => entity.place?.latitude ?? null },
  { name: 'longitude', value: ({ entity }) => entity.place?.longitude ?? null },
  { name: 'geoname_id', value: ({ entity }) => entity.place?.geonameId ?? null },
  { name: 'population', value: ({ entity }) => entity.place?.population ?? null },
  { name: 'place_confidence', value: ({ entity }) => (entity.place ? round(entity.place.confidence) : null) },
  { name: 'maybe_same_as', value: ({ entity }) => entity.maybeSameAs.map((other) => other.id).join('; ') },
];

/** The header line of the table of quotations; with `document`, a first column that says which document. */
export function csvHeader(document = false, separator: Separator = 'comma'): string {
  return csvTable([headed(QUOTATION_COLUMNS, document)], separator);
}

/**
 * One line for each quotation, without a header. Offsets are those of the analysis (`text` is the document either way);
 * lines count from 1; several speakers of one quotation are separated by `; `.
 */
export function quotationRows(
  analysis: Analysis,
  text: string,
  document = false,
  separator: Separator = 'comma',
): string {
  const reader = createTextReader(text, analysis.offsets);
  const entities = new Map(analysis.entities.map((entity) => [entity.id, entity]));
  const rows = analysis.quotes.map((quotation) => ({ quotation, reader, entities }));
  return csvTable(
    rows.map((row) => cells(QUOTATION_COLUMNS, row, analysis, document)),
    separator,
  );
}

/** The quotations of a document as a table with a header. See `quotationRows`. */
export function quotationsCsv(analysis: Analysis, text: string, separator: Separator = 'comma'): string {
  return csvHeader(false, separator) + quotationRows(analysis, text, false, separator);
}

/** The people, organisations and places of a document as a table with a header; `start`, `end`, `line`: first mention. */
export function entitiesCsv(analysis: Analysis, text: string, separator: Separator = 'comma'): string {
  const reader = createTextReader(text, analysis.offsets);
  const quotes = quotesByEntity(analysis);
  const rows = analysis.entities.map((entity) => ({ entity, reader, quotes: quotes.get(entity.id) ?? 0 }));
  const lines = rows.map((row) => cells(ENTITY_COLUMNS, row, analysis, false));
  return csvTable([headed(ENTITY_COLUMNS, false), ...lines], separator);
}

/**
 * A table as spreadsheet programs want a file: they take it for UTF-8 only if it begins with a byte-order mark, and RFC
 * 4180 ends lines with CR LF.
 */
export function forSpreadsheets(csv: string): string {
  return `\uFEFF${csv.replace(/\r?\n/g, '\r\n')}`;
}

/** What a spreadsheet takes for the beginning of a formula, also behind what it may leave out or not show. */
const FORMULA = /^(?:[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|\p{Cc})/u;

/**
 * Values between separators as RFC 4180 has them, but for LF line ends, as other programs of a command line want. A cell
 * that a spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@` or a control character) gets an
 * apostrophe in front, so that the words of an article can never run on the desk of whoever opens the table. This holds
 * where it is opened with its own separator: with another one every cell is cut at signs inside it, and words that
 * shall stay what they are cannot be guarded against that.
 */
export function csvTable(rows: readonly (readonly Cell[])[], separator: Separator): string {
  const guarded = (cell: Cell): Cell => (typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : cell);
  return stringify(
    rows.map((row) => row.map(guarded)),
    { delimiter: separatorSigns[separator], quoted_match: /[\r\n]/ },
  );
}

function headed<T>(columns: readonly Column<T>[], document: boolean): Cell[] {
  const names = columns.map((column) => column.name);
  return document ? ['document', ...names] : names;
}

function cells<T>(columns: readonly Column<T>[], subject: T, analysis: Analysis, document: boolean): Cell[] {
  const values = columns.map((column) => column.value(subject));
  return document ? [analysis.id, ...values] : values;
}

function nameOf(speaker: Speaker, entities: ReadonlyMap<string, Entity>): string | null {
  return speaker.entity ? (entities.get(speaker.entity.id)?.name ?? null) : null;
}

function quotesByEntity(analysis: Analysis): Map<string, number> {
  const counts = new Map<string, number>();
  for (const quotation of analysis.quotes) {
    const speaking = new Set(quotation.speakers.map((speaker) => speaker.entity?.id));
    for (const id of speaking) if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

const round = (confidence: number): number => Math.round(confidence * 1000) / 1000;
