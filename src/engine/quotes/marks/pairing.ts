import type { Span, WarningCode } from '../../analysis';
import type { Ledger } from '../../rules/ledger';
import { cutBook, leftOpenAt, leftOpenBook, leftOverBook, PARAGRAPH } from './leftOpen';
import { markBook } from './markActs';
import { markCandidates, type MarkCandidate } from './markCandidates';
import type { MarkFamily } from './markShapes';
import { DEEPEST, Openings, type Opening } from './openings';

/** A stretch of text between quotation marks. */
export interface MarkedPiece {
  /** Marks included. */
  readonly span: Span;
  /** Without the marks. */
  readonly inner: Span;
  readonly family: MarkFamily;
  /** Index of the piece this one stands in, or null. */
  readonly parent: number | null;
  readonly closed: boolean;
  /** Not closed, and reaching to the paragraph's end: the next paragraph may go on with it. */
  readonly open: boolean;
}

export interface MarkWarning {
  readonly code: WarningCode;
  readonly span: Span;
  readonly message: string;
}

/** The quotation marks of one paragraph. */
export interface MarkReading {
  /** In text order; a piece comes before the pieces inside it. */
  readonly pieces: readonly MarkedPiece[];
  readonly warnings: readonly MarkWarning[];
  /** The opening mark the paragraph begins with, or null. */
  readonly opens: string | null;
  /** The first closing mark without an opening one, or null. */
  readonly strayClose: Span | null;
}

const wordCharacter = /[\p{L}\p{N}]/u;
/** A mark further than this from the paragraph's beginning does not open it, in characters. */
const LONGEST_LEAD = 100;

/**
 * Pairs the marks of a paragraph. Each mark is judged by its place (blank or punctuation on which side) and shape; the
 * pairing keeps a stack per family, so that an odd mark costs at most its own piece: an opening mark that nothing
 * closes ends before the next opening mark of its kind, and a closing mark that closes nothing is left alone.
 * Linear in the text.
 */
export function readMarks(text: string, elisions: ReadonlySet<string>, ledger: Ledger): MarkReading {
  const openings = new Openings(markCandidates(text, elisions, ledger));
  const stray: MarkCandidate[] = [];
  openings.marks.forEach((mark, index) => {
    const act = markBook.find({ text, mark, index, openings }, ledger);
    if (act === 'open' || act === 'close') openings[act](mark, index);
    else if (act === 'stray') stray.push(mark);
  });
  pairLeftOvers(text, openings.all, ledger);
  cutUnclosed(text, openings.all, ledger);
  return new Pieces(text, openings, ledger).reading(stray);
}

function pairLeftOvers(text: string, openings: readonly Opening[], ledger: Ledger): void {
  const lastUnclosed = openings.reduce((last, { closer }, k) => (closer < 0 ? k : last), -1);
  openings.forEach((second, k) => {
    const first = openings[k - 1];
    const last = k === openings.length - 1;
    const closedBehind = k >= lastUnclosed;
    if (!first || leftOverBook.find({ text, first, second, last, closedBehind }, ledger) === null) return;
    first.closer = second.index;
    second.closer = -2;
  });
}

/** Says where unclosed pieces end that another mark of a quotation interrupts; the others reach to the paragraph's end. */
function cutUnclosed(text: string, openings: readonly Opening[], ledger: Ledger): void {
  openings.forEach((first, k) => {
    if (first.closer !== -1 || first.mark.family === 'single') return;
    let child = k + 1;
    while (child < openings.length && !interrupts(openings[child])) child++;
    const second = openings[child];
    const at = second ? cutBook.find({ text, first, second }, ledger) : null;
    if (at !== null && at !== PARAGRAPH && (first.cut < 0 || at < first.cut)) first.cut = at;
  });
}

function interrupts(inner: Opening | undefined): boolean {
  return inner !== undefined && inner.closer !== -2 && inner.mark.family !== 'single';
}

/** Makes pieces of opening marks. */
class Pieces {
  readonly #pieces: MarkedPiece[] = [];
  readonly #warnings: MarkWarning[] = [];
  /** Indexes of pieces by those of their openings. */
  readonly #indexes = new Map<number, number>();
  readonly #text: string;
  readonly #openings: Openings;
  readonly #ledger: Ledger;

  constructor(text: string, openings: Openings, ledger: Ledger) {
    this.#text = text;
    this.#openings = openings;
    this.#ledger = ledger;
  }

  reading(stray: readonly MarkCandidate[]): MarkReading {
    this.#openings.all.forEach((opening, k) => {
      this.#add(opening, k);
    });
    for (const { start, end } of stray) {
      const message = 'This closing quotation mark has no opening one in its paragraph.';
      this.#warnings.push({ code: 'quote-unopened', span: [start, end], message });
    }
    this.#warnings.sort((a, b) => a.span[0] - b.span[0]);
    const [first, strayClose] = [this.#pieces[0], stray[0]];
    const leads = first && this.#text.slice(0, first.span[0]).trim() === '' && first.span[0] < LONGEST_LEAD;
    return {
      pieces: this.#pieces,
      warnings: this.#warnings,
      opens: leads ? this.#text.slice(first.span[0], first.inner[0]) : null,
      strayClose: strayClose ? [strayClose.start, strayClose.end] : null,
    };
  }

  #add(opening: Opening, k: number): void {
    const { mark } = opening;
    const text = this.#text;
    const closer = this.#openings.marks[opening.closer];
    if (!closer && !this.#staysOpen(opening, k)) return;
    const end = closer ? closer.end : opening.cut >= 0 ? opening.cut : text.length;
    const innerEnd = closer ? closer.start : trimmedEnd(text, mark.end, end);
    if (!wordCharacter.test(text.slice(mark.end, innerEnd))) return;
    const span: Span = [mark.start, closer ? end : innerEnd];
    this.#indexes.set(k, this.#pieces.length);
    this.#pieces.push({
      span,
      inner: [mark.end, innerEnd],
      family: mark.family,
      parent: this.#keptParent(opening, span),
      closed: closer !== undefined,
      open: !closer && opening.cut < 0,
    });
    if (closer) return;
    const message = 'This quotation mark is not closed in its paragraph.';
    this.#warnings.push({ code: 'quote-unclosed', span: [mark.start, mark.end], message });
  }

  #staysOpen(opening: Opening, k: number): boolean {
    if (opening.closer === -2) return false;
    const at = leftOpenAt(this.#text, opening, k === this.#openings.all.length - 1);
    return leftOpenBook.find(at, this.#ledger) !== null;
  }

  /** The nearest opening around that became a piece and really reaches around this one. */
  #keptParent(opening: Opening, span: Span): number | null {
    let up = opening.parent;
    for (let steps = 0; up >= 0 && steps <= 2 * DEEPEST; steps++, up = this.#openings.all[up]?.parent ?? -1) {
      const index = this.#indexes.get(up);
      const piece = this.#pieces[index ?? -1];
      if (index !== undefined && piece && piece.inner[0] <= span[0] && piece.inner[1] >= span[1]) return index;
    }
    return null;
  }
}

function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /\s/.test(text[at - 1] ?? '')) at--;
  return at;
}
