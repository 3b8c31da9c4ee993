import { plainLedger, type Ledger } from '../rules/ledger';
import { merged } from './ends/content';
import type { Span } from '../analysis';
import type { NameMention } from '../names/nameFinder';
import { append } from '../lists';
import type { Syntax } from '../syntax/syntax';
import type { Resources } from '../resources';
import type { Tokens } from '../text/tokens';
import { announcementOf } from './links/announcement';
import { closingOf } from './links/closing';
import { Attributor } from './links/attribution';
import { turnOf } from './links/turn';
import type { Region } from '../syntax/clauseItems';
import { regionsOf } from '../syntax/regions';
import { readMarks, type MarkedPiece, type MarkReading } from './marks/pairing';
import { nestedQuotations } from './nesting';
import { readQuoteLexicon } from '../words/quoteLexicon';
import { SubjectByRules } from './sources/agreedSpeakers';
import { withNamesBorne } from './sources/nameBorne';
import { parseReports, readReports } from './reports/indirectReader';
import type { Report } from './reports/report';
import { mergeReports } from './join/mergeReports';
import type { ParagraphQuotation, QuotationReading, SpeakerMention } from './reading';
import { RegionReader } from './regionReader';
import type { Draft } from './draft';
import { cutAtReportingClause } from './marks/unclosed';
import { withTimes } from './when';

/** Finds the quotations of one paragraph: marks, cues, what was said, and who says it. */
export interface QuotationReader {
  /** Reads the marks of a paragraph, and parses the sentences whose trees `read` will ask for. */
  prepare(tokens: Tokens, syntax: Syntax | null): MarkReading;
  /** What the syntax alone shows of reports, before marks are asked: what their weights are learnt from. */
  reports(tokens: Tokens, names: readonly NameMention[], syntax: Syntax, marks: MarkReading): readonly Report[];
  /**
   * @param names may be empty: speakers are then known by capitals, determiners and pronouns alone
   * @param syntax without it only quotations in marks are read
   * @param marks what `prepare` has read
   */
  read(tokens: Tokens, names: readonly NameMention[], syntax?: Syntax | null, marks?: MarkReading): QuotationReading;
}

/** A colon at the end announces what the next paragraph says. */
const announcing = /:\s*$/;

/** Builds the reader from the lists `cue-verbs`, `verb-forms`, `function-words`, `source-nouns`, `elisions`, `common-words`. */
export function createQuotationReader(resources: Resources, ledger: Ledger = plainLedger): QuotationReader {
  const lexicon = readQuoteLexicon(resources);
  const tools = new Attributor(lexicon, ledger);
  /** The rules look at a paragraph without marks only where the tree has found something. */
  const reportsOf = (
    tokens: Tokens,
    pieces: readonly MarkedPiece[],
    names: readonly NameMention[],
    syntax: Syntax,
    region?: Region,
  ): Report[] => {
    let rules: SubjectByRules | undefined;
    const speakersAt = (verb: number): readonly SpeakerMention[] => {
      if (!rules) {
        const top = region ?? regionsOf(tokens, pieces, names, lexicon, ledger)[0];
        rules = top && new SubjectByRules(top, tools);
      }
      return rules?.at(verb) ?? [];
    };
    return readReports(syntax, names, lexicon, innerOf(pieces), speakersAt, ledger);
  };
  const prepare = (tokens: Tokens, syntax: Syntax | null): MarkReading => {
    const marks = readMarks(tokens.text, lexicon.elisions, ledger);
    const pieces = cutAtReportingClause(tokens.text, marks.pieces, lexicon, ledger);
    if (syntax) parseReports(syntax, lexicon, innerOf(pieces));
    return { ...marks, pieces };
  };
  const bearing = (
    quotations: readonly ParagraphQuotation[],
    text: string,
    names: readonly NameMention[],
  ): readonly ParagraphQuotation[] => withNamesBorne(text, quotations, names, lexicon, ledger);
  return {
    prepare,
    reports: (tokens, names, syntax, { pieces }) => reportsOf(tokens, pieces, names, syntax),
    read(tokens, names, syntax = null, marks = prepare(tokens, syntax)) {
      const { text } = tokens;
      const turn = turnOf(text, ledger);
      const announces = announcing.test(text.slice(-16));
      const { strayClose } = marks;
      if (marks.pieces.length === 0 && !announces) {
        const around = strayClose ? regionsOf(tokens, [], names, lexicon, ledger)[0] : undefined;
        const reported = syntax ? mergeReports(text, [], reportsOf(tokens, [], names, syntax), lexicon, ledger) : [];
        const nested = nestedQuotations(reported);
        return {
          quotations: withTimes(tokens, bearing(nested.quotations, text, names), lexicon, ledger),
          terms: [],
          warnings: withWarnings(marks.warnings, nested.warnings),
          opens: marks.opens,
          strayClose,
          closing: strayClose && around ? closingOf(text, strayClose, around, tools) : null,
          announces: null,
          turn,
        };
      }
      const { pieces } = marks;
      const regions = regionsOf(tokens, pieces, names, lexicon, ledger);
      const drafts: Draft[] = [];
      const terms: QuotationReading['terms'][number][] = [];
      for (const region of regions) {
        const reading = new RegionReader(text, pieces, region, tools).read();
        append(drafts, reading.drafts);
        for (const { piece, by } of reading.terms) terms.push({ span: pieces[piece]?.span ?? [0, 0], by });
      }
      const top = regions[0];
      const quotations = finish(drafts, pieces);
      const reports = syntax ? reportsOf(tokens, pieces, names, syntax, top) : [];
      const nested = nestedQuotations(syntax ? mergeReports(text, quotations, reports, lexicon, ledger) : quotations);
      return {
        quotations: withTimes(tokens, bearing(nested.quotations, text, names), lexicon, ledger),
        terms: terms.sort((a, b) => a.span[0] - b.span[0]),
        warnings: withWarnings(marks.warnings, nested.warnings),
        opens: marks.opens,
        strayClose,
        closing: strayClose && top ? closingOf(text, strayClose, top, tools) : null,
        announces: announces && top ? announcementOf(text, top, tools) : null,
        turn,
      };
    },
  };
}

/** The warnings of both lists, in text order. */
function withWarnings<T extends { readonly span: Span }>(one: readonly T[], other: readonly T[]): readonly T[] {
  return other.length === 0 ? one : [...one, ...other].sort((a, b) => a.span[0] - b.span[0]);
}

const innerOf = (pieces: readonly MarkedPiece[]): Span[] => pieces.map(({ inner }) => inner);

/** Puts the drafts in text order and links each to the quotation around it. */
function finish(drafts: readonly Draft[], pieces: readonly MarkedPiece[]): ParagraphQuotation[] {
  const sorted = drafts
    .map((draft) => ({ ...draft, segments: merged(draft.content.segments), quoted: merged(draft.content.quoted) }))
    .sort((a, b) => (a.segments[0]?.[0] ?? 0) - (b.segments[0]?.[0] ?? 0));
  const holders = new Map<number, number>();
  sorted.forEach((draft, k) => {
    for (const piece of draft.pieces) holders.set(piece, k);
  });
  return sorted.map(({ content, by, segments, quoted, act, cue, speakers, pieces: own }) => {
    const parent = pieces[own[0] ?? -1]?.parent ?? null;
    const { kind } = content;
    const open = own.some((piece) => pieces[piece]?.open === true);
    return {
      by,
      kind,
      act,
      segments,
      modality: 'asserted',
      quoted,
      cue,
      speakers,
      open,
      parent: parent === null ? null : (holders.get(parent) ?? null),
    };
  });
}
