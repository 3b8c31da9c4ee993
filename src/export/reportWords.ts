import type { Entity, EntityType, PlaceCandidate, Quotation } from '../engine/analysis';
import type { Ruling } from '../engine/rules/ruling';
import type { QuoteKind } from '../engine/shownQuotations';
import { leastSureLink, surenessLevel, type SurenessLevel } from '../engine/sureness';
import { attributionsOf, type Sources } from './attribution';
import type { CitationWords } from './citation';
import { contentOf } from './content';
import { headlineOf } from './headline';
import type { OpenQuestion, SourceFacts } from './report';
import type { TextReader } from './textReader';

/** What an article's page marks: names, who speaks, the word of saying, and quotations. */
export type PageMark = 'person' | 'organization' | 'place' | 'speaker' | 'cue' | QuoteKind;

/** The words of a report that depend on the reader's language. They are ours: none comes from a document. */
export interface ReportWords extends CitationWords {
  /** The language of these words, as BCP 47 has it. */
  readonly language: string;
  title(file: string): string;
  /** Where the report comes from, and how to take it. */
  readonly made: string;
  /** Of a report of a selection: what it lists. */
  readonly selection: string;
  readonly headings: Readonly<
    Record<'sources' | 'quotes' | 'people' | 'organizations' | 'places' | 'questions' | 'legend' | 'text', string>
  >;
  readonly columns: Readonly<
    Record<'source' | 'quotes' | 'words' | 'share' | 'name' | 'mentions' | 'lines' | 'location' | 'coordinates', string>
  >;
  /** Under a heading that has nothing to tell. */
  readonly none: string;
  /** Over quotations without a speaker, and with one that is only *he* or *they*. */
  readonly speakerNotIdentified: string;
  /** What each mark of a page means, with how it looks. */
  readonly marks: Readonly<Record<PageMark, string>>;
  readonly types: Readonly<Record<EntityType, string>>;
  readonly questions: Readonly<Record<OpenQuestion['kind'], string>>;
  readonly levels: Readonly<Record<SurenessLevel, string>>;
  /** The evidence of a judgement in a few words. */
  reason(judgement: Ruling): string;
  line(number: number): string;
  /** A paragraph by its number, and by its first words where they are given. */
  paragraph(number: number, begin?: string): string;
  /** A share between 0 and 1. */
  percent(share: number): string;
  /** The name of a country by its code. */
  country(code: string): string;
}

/** Reads the document of a report. */
export interface ReportContext {
  readonly reader: TextReader;
  readonly sources: Sources;
  readonly words: ReportWords;
}

/** How sure a quotation is as a whole. */
export function surenessOf(quotation: Quotation, { levels }: ReportWords): string {
  return levels[surenessLevel(leastSureLink(quotation).confidence)];
}

/** A source with what it is: *Ana Reis, mayor*. */
export function sourceTitle({ name, role }: Pick<SourceFacts, 'name' | 'role'>): string {
  return role === null ? name : `${name}, ${role}`;
}

/** An open question as plain text: what is open, then the words of the document that it is about. */
export function questionText(question: OpenQuestion, { reader, sources, words }: ReportContext): string {
  const label = words.questions[question.kind];
  switch (question.kind) {
    case 'quotation-unsure':
    case 'speaker-not-found':
    case 'speaker-not-identified':
    case 'speaker-unsure': {
      const content = contentOf(question.quotation, reader, { bare: false, paragraphs: ' ' });
      const who = attributionsOf(question.quotation, sources).map(({ name }) => name);
      return who.length > 0 ? `${label} (${who.join(', ')}): ${content}` : `${label}: ${content}`;
    }
    case 'name-unsure':
      return `${label}: ${question.entity.name} (${words.types[question.entity.type]}?)`;
    case 'place-unknown':
    case 'place-unsure': {
      const { name, place } = question.entity;
      const readings = place ? [place, ...place.candidates.slice(0, 3)] : [];
      if (readings.length === 0) return `${label}: ${name}`;
      return `${label}: ${name} (${readings.map((reading) => placeTitle(reading, words)).join('? ')}?)`;
    }
    case 'maybe-same':
      return `${label}: ${question.entity.name} – ${question.other.name}`;
    case 'warning':
      return `${label}: ${question.warning.message}`;
  }
}

/** A place with what it lies in: *Lisbon, Ohio, United States*. */
export function placeTitle(
  { name, kind, admin1, country }: PlaceCandidate,
  words: Pick<ReportWords, 'country'>,
): string {
  const division = admin1 === null || admin1 === name ? [] : [admin1];
  const land = country === null || kind === 'country' ? [] : [words.country(country)];
  return [name, ...division, ...land].join(', ');
}

/** Where something stands: in one-line paragraphs a line alone says little. */
export function placeOf(at: number, { reader, words }: ReportContext, withWords = false): string {
  const { number, begin } = reader.paragraph(at);
  return `${words.paragraph(number, withWords && begin !== '' ? begin : undefined)}, ${words.line(reader.line(at))}`;
}

/** The title of a report: the article's headline, else its file; and what is said under it. */
export function titleOf(text: string, file: string, words: ReportWords): { title: string; note: string } {
  const headline = headlineOf(text);
  const about = words.title(file);
  return headline === undefined
    ? { title: about, note: words.made }
    : { title: headline, note: `${about}. ${words.made}` };
}

/** The lines on which an entity is named, each once. */
export function linesOf(entity: Entity, reader: TextReader): string {
  return [...new Set(entity.mentions.map(({ span }) => reader.line(span[0])))].join(', ');
}
