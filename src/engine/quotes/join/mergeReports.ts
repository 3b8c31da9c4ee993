import type { Span } from '../../analysis';
import { kindOf } from '../ends/content';
import type { QuoteLexicon } from '../../words/quoteLexicon';
import type { ParagraphQuotation } from '../reading';
import type { Report } from '../reports/report';

/** A quotation on its way; `parent` is known when all are there. */
type Open = Omit<ParagraphQuotation, 'parent'> & { readonly marked: ParagraphQuotation | null };

/**
 * Puts together what the marks and what the syntax of a paragraph show. A report with the cue of a marked quotation tells how far the
 * reported clause around the marks goes, and who speaks when the marks' reader does not know; a report around marks without a cue takes them
 * in; every other report is an indirect quotation of its own.
 */
export function mergeReports(
  text: string,
  marked: readonly ParagraphQuotation[],
  reports: readonly Report[],
  lexicon: QuoteLexicon,
): ParagraphQuotation[] {
  const open: Open[] = marked.map((quotation) => ({ ...quotation, marked: quotation }));
  for (const report of reports) {
    const same = open.findIndex(({ cue }) => cue !== null && overlaps(cue.span, report.cue.span));
    if (same >= 0) {
      open[same] = widened(text, open[same]!, report);
      continue;
    }
    // What stands in marks as a whole is the marks' reader's affair.
    if (report.segments.every((span) => open.some(({ segments }) => segments.some((each) => covers(each, span))))) {
      if (
        open.some(
          ({ marked: from, segments }) =>
            from !== null && segments.some((each) => report.segments.some((span) => covers(each, span))),
        )
      )
        continue;
    }
    const loose = open.filter(
      (each) =>
        each.marked !== null &&
        !each.open &&
        yields(each, report, lexicon) &&
        each.quoted.every((piece) => within(piece, report.segments)),
    );
    const quoted = loose.flatMap((each) => each.quoted).sort((a, b) => a[0] - b[0]);
    for (const each of loose) open.splice(open.indexOf(each), 1);
    // The report of a report holds its marks, too.
    const segments = withMarks(report.segments, open.flatMap((each) => each.quoted).concat(quoted));
    open.push({
      by: report.by,
      kind: quoted.length > 0 ? kindOf(text, segments, quoted) : 'indirect',
      act: report.act,
      modality: report.modality,
      segments,
      quoted,
      cue: report.cue,
      speakers: report.speakers,
      open: false,
      marked: null,
    });
  }
  return withParents(open, marked);
}

/** A marked quotation with the clause around its marks, where the syntax shows one. */
function widened(text: string, quotation: Open, report: Report): Open {
  const speakers = quotation.speakers.length > 0 ? quotation.speakers : report.speakers;
  const { modality } = report;
  if (quotation.kind !== 'mixed' || !quotation.quoted.every((piece) => within(piece, report.segments)))
    return { ...quotation, modality, speakers };
  const segments = withMarks(report.segments, quotation.quoted);
  return { ...quotation, modality, speakers, segments, kind: kindOf(text, segments, quotation.quoted) };
}

/** The edges of a reported clause are trimmed of punctuation; the marks of what is quoted there belong to it. */
function withMarks(segments: readonly Span[], quoted: readonly Span[]): Span[] {
  return segments.map((segment) => {
    const inside = quoted.filter((piece) => within(piece, [segment]));
    return [Math.min(segment[0], ...inside.map(([from]) => from)), Math.max(segment[1], ...inside.map(([, to]) => to))];
  });
}

/**
 * Whether the words in marks are the outer report's: where no cue of their own introduces them, and in *Smith said she expected “…”*, where the
 * one who speaks inside is a pronoun or the cue is hardly one. *Smith said that Jones called it “…”* leaves them to Jones.
 */
function yields({ cue, speakers }: Open, report: Report, lexicon: QuoteLexicon): boolean {
  if (cue === null) return true;
  if (report.act !== 'speech' || report.speakers.length === 0 || report.confidence < clear) return false;
  const cueClass = lexicon.cueClass(cue.lemma);
  const weak = cueClass === 'judge' || cueClass === 'act' || cueClass === 'think' || cueClass === 'show';
  return weak || speakers.every(({ form }) => form === 'pronoun');
}

/** A report this sure outweighs what stands beside the marks. */
const clear = 0.6;

function withParents(open: readonly Open[], marked: readonly ParagraphQuotation[]): ParagraphQuotation[] {
  const ordered = [...open].sort((a, b) => (a.segments[0]?.[0] ?? 0) - (b.segments[0]?.[0] ?? 0) || size(b) - size(a));
  const places = new Map(ordered.map((each, i) => [each.marked, i]));
  return ordered.map(({ marked: from, ...quotation }, i) => {
    const known = from?.parent;
    if (known !== null && known !== undefined)
      return { ...quotation, parent: places.get(marked[known] ?? null) ?? null };
    let parent: number | null = null;
    for (let k = i - 1; k >= 0 && k > i - 8 && parent === null; k--) {
      const other = ordered[k];
      if (other && quotation.segments.every((span) => within(span, other.segments)) && size(other) > size(quotation))
        parent = k;
    }
    return { ...quotation, parent };
  });
}

const size = ({ segments }: { readonly segments: readonly Span[] }): number =>
  segments.reduce((sum, [from, to]) => sum + to - from, 0);
const overlaps = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];
const covers = (outer: Span, inner: Span): boolean => outer[0] <= inner[0] && inner[1] <= outer[1];
/** Marks may stand just outside of a span whose edges are trimmed. */
const within = (span: Span, spans: readonly Span[]): boolean =>
  spans.some(([from, to]) => from <= span[0] + 2 && span[1] - 2 <= to);
