import type { Span } from '../../analysis';
import type { Ledger } from '../../rules/ledger';
import { RuleBook } from '../../rules/ruleBook';
import { greatestOf, leastOf } from '../../lists';
import { kindOf, merged } from '../ends/content';
import type { CueClass, QuoteLexicon } from '../../words/quoteLexicon';
import type { ParagraphQuotation, SpeakerMention } from '../reading';
import type { Report } from '../reports/report';

/** A quotation on its way; `parent` is known when all are there. */
type Open = Omit<ParagraphQuotation, 'parent'> & { readonly marked: ParagraphQuotation | null };

/** A report beside the quotations that are there already. */
interface ReportBeside {
  readonly report: Report;
  readonly open: readonly Open[];
}

/** Where a report goes that is no quotation of its own: the index of a quotation, or -1 when it is left out. */
export const mergeBook = new RuleBook<ReportBeside, number>('Does this report belong to a quotation in marks?', [
  {
    id: 'merge/same-cue',
    example: 'Reed said on Monday that |the plan “will not work”|.',
    find: ({ report, open }) => {
      const same = open.findIndex(({ cue }) => cue !== null && overlaps(cue.span, report.cue.span));
      return same < 0 ? null : same;
    },
  },
  {
    id: 'merge/in-marks',
    // What stands in marks as a whole is the marks' reader's affair.
    example: 'Asked if |the plan was “a disgrace” to the town|, Smith smiled.',
    find: ({ report, open }) => (isInMarks(report, open) ? -1 : null),
  },
  {
    // *said in a statement that*: the noun adds nobody to what the verb has.
    id: 'merge/same-words',
    example: 'Reed and Vale said in a joint statement |that it rained|.',
    find: ({ report, open }) =>
      report.speakers.length === 0 && open.some(({ segments }) => isSameSpans(segments, report.segments)) ? -1 : null,
  },
]);

/** Words in marks inside a report. */
interface MarksInReport {
  readonly quotation: Open;
  readonly report: Report;
  readonly cueClass: CueClass | undefined;
}

/** Whether words in marks are the report's, not those of a cue inside it. *Smith said that Jones called it “…”* leaves them to Jones. */
export const yieldBook = new RuleBook<MarksInReport, true>('Are these words in marks part of the report around them?', [
  {
    id: 'merge/no-cue',
    example: 'Vale caused a stir by her remark |that “there is no room for boats.”|',
    find: ({ quotation }) => quotation.cue === null || null,
  },
  {
    id: 'merge/weak-cue',
    example: 'Smith said |the mayor praised the “grand plan of the town” in May|.',
    find: ({ report, cueClass }) =>
      (isClear(report) &&
        (cueClass === 'judge' || cueClass === 'act' || cueClass === 'think' || cueClass === 'show')) ||
      null,
  },
  {
    id: 'merge/pronoun',
    // *Smith said she expected “…”*, but *“…,” she replied, according to Smith*
    example: 'Smith said |that she denied “a disgrace for the town”|.',
    find: ({ quotation: { cue, quoted, speakers }, report }) =>
      (cue !== null &&
        cue.span[0] < (quoted[0]?.[0] ?? 0) &&
        isClear(report) &&
        speakers.every(({ form }) => form === 'pronoun')) ||
      null,
  },
]);

/** A quotation in marks with the report of its cue. */
interface SameCue {
  readonly quotation: Open;
  readonly report: Report;
  readonly open: readonly Open[];
}

/** The rule by which somebody speaks without a cue of their own. */
const gapped = 'link/gapped';

/** How far a quotation goes that marks and syntax both show. */
export const widenBook = new RuleBook<SameCue, readonly Span[]>('How far does this quotation go around its marks?', [
  {
    id: 'merge/before-gap',
    // The syntax knows no second speaker without a verb.
    example: 'Reed said |the plan was “a bad joke”|; Hill, that it was “merely dull”.',
    find: ({ quotation, report, open }) =>
      open.some(
        (each) =>
          each !== quotation && each.by.rule === gapped && each.quoted.every((piece) => within(piece, report.segments)),
      )
        ? quotation.segments
        : null,
  },
  {
    id: 'merge/widen',
    example: 'Reed said on Monday |that the plan “will not work”|.',
    find: ({ quotation, report }) =>
      quotation.kind === 'mixed' && quotation.quoted.every((piece) => within(piece, report.segments))
        ? merged(withMarks(report.segments, quotation.quoted))
        : null,
  },
]);

/** Who speaks in it. */
export const sameCueSpeakerBook = new RuleBook<SameCue, readonly SpeakerMention[]>('Who speaks by this cue?', [
  {
    id: 'merge/marks-speaker',
    example: '|Vale| said: “Brown denied that it rained.”',
    find: ({ quotation: { speakers } }) => (speakers.length > 0 ? speakers : null),
  },
  {
    id: 'merge/report-speaker',
    example: '|Vale| stayed in Leeds on Monday and says he felt “unwelcome.”',
    find: ({ report }) => report.speakers,
  },
]);

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
  ledger: Ledger,
): ParagraphQuotation[] {
  const open: Open[] = marked.map((quotation) => ({ ...quotation, marked: quotation }));
  for (const report of reports) {
    const place = mergeBook.find({ report, open }, ledger);
    const same = open[place ?? -1];
    if (place !== null) {
      if (same) open[place] = widened(text, same, report, open, ledger);
      continue;
    }
    const loose = open.filter(
      (each) => each.marked !== null && !each.open && yields(each, report, lexicon, ledger) && isAround(report, each),
    );
    // One of them may stand inside of another.
    const quoted = merged(loose.flatMap((each) => each.quoted));
    for (const each of loose) open.splice(open.indexOf(each), 1);
    // The report of a report holds its marks, too.
    const segments = merged(withMarks(report.segments, open.flatMap((each) => each.quoted).concat(quoted)));
    open.push({
      by: report.by,
      kind: quoted.length > 0 ? kindOf(text, segments, quoted) : 'indirect',
      act: report.act,
      modality: report.modality,
      segments,
      quoted,
      cue: report.cue,
      speakers: report.speakers,
      report: report.confidence,
      open: false,
      marked: null,
    });
  }
  return withParents(open, marked);
}

/** Whether all of a report stands in quotations, and part of it in one of the marks' reader's. */
function isInMarks(report: Report, open: readonly Open[]): boolean {
  const holds = ({ segments }: Open, span: Span): boolean => segments.some((each) => covers(each, span));
  return (
    report.segments.every((span) => open.some((each) => holds(each, span))) &&
    open.some((each) => each.marked !== null && report.segments.some((span) => holds(each, span)))
  );
}

const isAround = ({ segments }: Report, { quoted }: Open): boolean => quoted.every((piece) => within(piece, segments));

/** A marked quotation with the clause around its marks, where the syntax shows one. */
function widened(text: string, quotation: Open, report: Report, open: readonly Open[], ledger: Ledger): Open {
  const at = { quotation, report, open };
  const speakers = sameCueSpeakerBook.find(at, ledger) ?? [];
  const { modality, confidence } = report;
  const segments = widenBook.find(at, ledger);
  if (!segments) return { ...quotation, modality, speakers, report: confidence };
  return {
    ...quotation,
    modality,
    speakers,
    report: confidence,
    segments,
    kind: kindOf(text, segments, quotation.quoted),
  };
}

function yields(quotation: Open, report: Report, lexicon: QuoteLexicon, ledger: Ledger): boolean {
  const cueClass = quotation.cue ? lexicon.cueClass(quotation.cue.lemma) : undefined;
  return yieldBook.find({ quotation, report, cueClass }, ledger) === true;
}

/** A report this sure outweighs what stands beside the marks. Set by hand on the development corpus. */
const clear = 0.6;

const isClear = ({ act, speakers, confidence }: Report): boolean =>
  act === 'speech' && speakers.length > 0 && confidence >= clear;

/** The edges of a reported clause are trimmed of punctuation; the marks of what is quoted there belong to it. */
function withMarks(segments: readonly Span[], quoted: readonly Span[]): Span[] {
  return segments.map((segment) => {
    const inside = quoted.filter((piece) => within(piece, [segment]));
    return [
      leastOf(
        inside.map(([from]) => from),
        segment[0],
      ),
      greatestOf(
        inside.map(([, to]) => to),
        segment[1],
      ),
    ];
  });
}

/** How many quotations before one are looked at for the one that it stands in. */
const LOOKED_BACK = 8;

function withParents(open: readonly Open[], marked: readonly ParagraphQuotation[]): ParagraphQuotation[] {
  const ordered = [...open].sort((a, b) => (a.segments[0]?.[0] ?? 0) - (b.segments[0]?.[0] ?? 0) || size(b) - size(a));
  const places = new Map(ordered.map((each, i) => [each.marked, i]));
  return ordered.map(({ marked: from, ...quotation }, i) => {
    const known = from?.parent;
    if (known !== null && known !== undefined)
      return { ...quotation, parent: places.get(marked[known] ?? null) ?? null };
    let parent: number | null = null;
    for (let k = i - 1; k >= 0 && k > i - LOOKED_BACK && parent === null; k--) {
      const other = ordered[k];
      if (other && quotation.segments.every((span) => within(span, other.segments)) && size(other) > size(quotation))
        parent = k;
    }
    return { ...quotation, parent };
  });
}

const isSameSpans = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.length === b.length && a.every((span, i) => span[0] === b[i]?.[0] && span[1] === b[i]?.[1]);
const size = ({ segments }: { readonly segments: readonly Span[] }): number =>
  segments.reduce((sum, [from, to]) => sum + to - from, 0);
const overlaps = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];
const covers = (outer: Span, inner: Span): boolean => outer[0] <= inner[0] && inner[1] <= outer[1];
/** Marks may stand just outside of a span whose edges are trimmed. */
const within = (span: Span, spans: readonly Span[]): boolean =>
  spans.some(([from, to]) => from <= span[0] + 2 && span[1] - 2 <= to);
