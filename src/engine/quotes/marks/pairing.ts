import type { Span, WarningCode } from '../../analysis';
import { markCandidates } from './markCandidates';
import type { MarkCandidate, MarkFamily } from './markCandidates';

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

/** An opening mark on its way to being closed. */
interface Opening {
  readonly mark: MarkCandidate;
  /** Index of the mark among the candidates. */
  readonly index: number;
  /** Index of the candidate that closes it; -1: none. */
  closer: number;
  parent: number;
  /** Where an unclosed piece is cut off, exclusive; -1: not yet said. */
  cut: number;
}

const FAMILIES: readonly MarkFamily[] = ['double', 'single', 'guillemet', 'single-guillemet'];
const wordCharacter = /[\p{L}\p{N}]/u;
/** Nesting deeper than this is noise, and its outermost mark is given up. */
const DEEPEST = 6;

/**
 * Pairs the marks of a paragraph. Each mark is judged by its place (blank or punctuation on which side) and shape; the
 * pairing keeps a stack per family, so that an odd mark costs at most its own piece: an opening mark that nothing
 * closes ends before the next opening mark of its kind, and a closing mark that closes nothing is left alone.
 * Linear in the text.
 */
export function readMarks(text: string, elisions: ReadonlySet<string>): MarkReading {
  return new Pairing(text, markCandidates(text, elisions)).read();
}

class Pairing {
  private readonly openings: Opening[] = [];
  /** Indexes into `openings` of those not closed, oldest first. */
  private readonly stack: number[] = [];
  private readonly perFamily = new Map<MarkFamily, number[]>(FAMILIES.map((family) => [family, []]));
  private readonly stray: MarkCandidate[] = [];
  /** Per candidate, index of the next of its family; the number of candidates when there is none. */
  private readonly next: Int32Array;

  constructor(
    private readonly text: string,
    private readonly marks: readonly MarkCandidate[],
  ) {
    this.next = new Int32Array(marks.length).fill(marks.length);
    const seen = new Map<MarkFamily, number>();
    for (let i = marks.length - 1; i >= 0; i--) {
      const family = marks[i]?.family ?? 'double';
      this.next[i] = seen.get(family) ?? marks.length;
      seen.set(family, i);
    }
  }

  read(): MarkReading {
    this.marks.forEach((mark, i) => this.place(mark, i));
    this.pairLeftOvers();
    this.cutUnclosed();
    return this.result();
  }

  private place(mark: MarkCandidate, index: number): void {
    const isOpen = (this.perFamily.get(mark.family)?.length ?? 0) > 0;
    switch (mark.role) {
      case 'open':
        return this.open(mark, index);
      case 'turned-open':
      case 'turned-close':
        // ”Hello” and “Hello“: a turned mark opens only when there is nothing for it to close.
        return isOpen ? this.close(mark, index) : mark.family === 'single' ? undefined : this.open(mark, index);
      case 'close':
        return this.close(mark, index);
      case 'either':
        if (isOpen) return this.close(mark, index);
        return this.mayOpen(index) ? this.open(mark, index) : undefined;
    }
  }

  /** A mark with blanks (or letters) on both sides opens only if the next of its family can close it. */
  private mayOpen(index: number): boolean {
    const mark = this.marks[index];
    const next = this.marks[this.next[index] ?? -1];
    return mark !== undefined && !mark.afterDigit && next !== undefined && next.role !== 'open';
  }

  private open(mark: MarkCandidate, index: number): void {
    if (mark.family === 'single' && mark.straight && (this.next[index] ?? 0) >= this.marks.length && mark.start > 0)
      return;
    if (this.stack.length >= DEEPEST) this.forgetOldest();
    const opening = this.openings.push({ mark, index, closer: -1, parent: this.stack.at(-1) ?? -1, cut: -1 }) - 1;
    this.stack.push(opening);
    this.perFamily.get(mark.family)?.push(opening);
  }

  /** Makes room on a full stack by giving up its oldest opening. */
  private forgetOldest(): void {
    const oldest = this.stack.shift();
    this.perFamily.get(this.openings[oldest ?? -1]?.mark.family ?? 'double')?.shift();
  }

  private close(mark: MarkCandidate, index: number): void {
    const family = this.perFamily.get(mark.family) ?? [];
    const opener = family.at(-1);
    const opening = this.openings[opener ?? -1];
    if (opener === undefined || !opening) {
      const inches = mark.straight && mark.afterDigit;
      if (!inches && (mark.family !== 'single' || (mark.strength === 3 && !mark.straight))) this.stray.push(mark);
      return;
    }
    if (mark.family === 'single' && !this.singleCloses(mark, index, opener, opening.mark)) return;
    if (mark.afterDigit && mark.straight && mark.family === 'double' && this.closesLater(index)) return;
    while (this.stack.length > 0) {
      const top = this.stack.pop() ?? 0;
      const popped = this.openings[top];
      this.perFamily.get(popped?.mark.family ?? 'double')?.pop();
      if (top === opener) break;
      if (popped) popped.cut = mark.start;
    }
    opening.closer = index;
  }

  /** Whether the next mark of the family is a plain closing one: then this one need not be. */
  private closesLater(index: number): boolean {
    const next = this.marks[this.next[index] ?? -1];
    return next?.role === 'close' && !next.afterDigit;
  }

  /** Whether a single mark closes rather than stands for an apostrophe (*the workers' union*). */
  private singleCloses(mark: MarkCandidate, index: number, opener: number, opening: MarkCandidate): boolean {
    const above = this.stack.at(-1) !== opener;
    if (above && (mark.strength < 3 || !this.onlySinglesOrStrong(opener))) return false;
    if (mark.start - opening.end < 1) return false;
    if (mark.strength > 1) return true;
    if (opening.straight !== mark.straight) return false;
    // A better one may follow, before anything else opens or the quotation around this one ends.
    const outer = this.stack.length > 1;
    const end = this.next[index] ?? this.marks.length;
    for (let i = index + 1; i < end; i++) {
      if (outer && this.marks[i]?.role === 'close') return true;
    }
    const next = this.marks[end];
    return !(next?.role === 'close' || next?.role === 'turned-close');
  }

  /** A closing single mark may end an odd mark of another family that was opened inside, but only the innermost. */
  private onlySinglesOrStrong(opener: number): boolean {
    return this.stack.length - this.stack.lastIndexOf(opener) <= 2;
  }

  /** `"Hello, "he said`: two opening straight marks in a row, the second before a small letter, are a pair. */
  private pairLeftOvers(): void {
    for (let k = 0; k + 1 < this.openings.length; k++) {
      const [first, second] = [this.openings[k], this.openings[k + 1]];
      if (!first || !second || first.closer >= 0 || second.closer >= 0) continue;
      const small = /^\p{Ll}/u.test(this.text.slice(second.mark.end, second.mark.end + 1));
      const punctuated = /[,.?!]\s$/.test(this.text.slice(Math.max(0, second.mark.start - 2), second.mark.start));
      if (first.mark.family !== second.mark.family || first.mark.family === 'single' || !small || !punctuated) continue;
      first.closer = second.index;
      second.closer = -2;
    }
  }

  /** Says where unclosed pieces end: at a sentence's end before the next mark that opens, else at the paragraph's end. */
  private cutUnclosed(): void {
    const lastOpening = this.openings.length - 1;
    this.openings.forEach((opening, k) => {
      if (opening.closer !== -1 || opening.mark.family === 'single') return;
      let child = k + 1;
      while (child <= lastOpening && !this.interrupts(opening, this.openings[child])) child++;
      const interrupted = this.openings[child];
      if (!interrupted || this.goesOnAround(opening, interrupted)) return;
      const at = this.sentenceEnd(opening.mark.end, interrupted.mark.start);
      if (opening.cut < 0 || at < opening.cut) opening.cut = at;
    });
  }

  private sentenceEnd(from: number, to: number): number {
    const end = /[.!?…](?=\s+\p{Lu})/u.exec(this.text.slice(from, to));
    return end ? from + end.index + 1 : to;
  }

  private interrupts(outer: Opening, inner: Opening | undefined): boolean {
    return inner !== undefined && inner.closer !== -2 && inner.mark.family !== 'single' && outer !== inner;
  }

  /** The first of several paragraphs of a quotation, with a few marked words inside a clause of it. */
  private goesOnAround(outer: Opening, inner: Opening): boolean {
    if (!/^\s*$/.test(this.text.slice(0, Math.min(outer.mark.start, 40))) || outer.mark.start > 40) return false;
    if (inner.closer < 0) return false;
    const before = this.text.slice(Math.max(0, inner.mark.start - 2), inner.mark.start);
    const after = this.text.slice(inner.mark.end, inner.mark.end + 1);
    return /[^\s.,;:!?…—–][\s(]$/.test(before) && (inner.mark.family !== outer.mark.family || /\p{Ll}/u.test(after));
  }

  private result(): MarkReading {
    const { text } = this;
    const pieces: MarkedPiece[] = [];
    const warnings: MarkWarning[] = [];
    const indexes = new Map<number, number>();
    this.openings.forEach((opening, k) => {
      const { mark } = opening;
      const closer = this.marks[opening.closer];
      if (!closer && !this.mayStayOpen(opening, k)) return;
      const end = closer ? closer.end : opening.cut >= 0 ? opening.cut : text.length;
      const innerEnd = closer ? closer.start : trimmedEnd(text, mark.end, end);
      if (!wordCharacter.test(text.slice(mark.end, innerEnd))) return;
      const span: Span = [mark.start, closer ? end : innerEnd];
      indexes.set(k, pieces.length);
      const parent = this.keptParent(opening, span, indexes, pieces);
      const open = !closer && opening.cut < 0;
      pieces.push({
        span,
        inner: [mark.end, innerEnd],
        family: mark.family,
        parent,
        closed: closer !== undefined,
        open,
      });
      if (!closer) {
        const message = 'This quotation mark is not closed in its paragraph.';
        warnings.push({ code: 'quote-unclosed', span: [mark.start, mark.end], message });
      }
    });
    for (const { start, end } of this.stray) {
      const message = 'This closing quotation mark has no opening one in its paragraph.';
      warnings.push({ code: 'quote-unopened', span: [start, end], message });
    }
    warnings.sort((a, b) => a.span[0] - b.span[0]);
    const [first, stray] = [pieces[0], this.stray[0]];
    const leads = first && text.slice(0, first.span[0]).trim() === '' && first.span[0] < 100;
    return {
      pieces,
      warnings,
      opens: leads ? text.slice(first.span[0], first.inner[0]) : null,
      strayClose: stray ? [stray.start, stray.end] : null,
    };
  }

  /** The nearest opening around that became a piece and really reaches around this one. */
  private keptParent(opening: Opening, span: Span, indexes: Map<number, number>, pieces: MarkedPiece[]): number | null {
    let up = opening.parent;
    for (let steps = 0; up >= 0 && steps <= 2 * DEEPEST; steps++, up = this.openings[up]?.parent ?? -1) {
      const index = indexes.get(up);
      const piece = index === undefined ? undefined : pieces[index];
      if (index !== undefined && piece && piece.inner[0] <= span[0] && piece.inner[1] >= span[1]) return index;
    }
    return null;
  }

  /** Unclosed single marks are apostrophes, except at the beginning of a paragraph. */
  private mayStayOpen({ closer, mark }: Opening, k: number): boolean {
    if (closer === -2) return false;
    if (mark.family !== 'single') return true;
    const before = this.text.slice(Math.max(0, mark.start - 2), mark.start);
    const capital = /^["“]?\p{Lu}/u.test(this.text.slice(mark.end, mark.end + 2));
    if (mark.start === 0) return capital;
    return k === this.openings.length - 1 && !mark.straight && capital && /[,:]\s$/.test(before);
  }
}

function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /\s/.test(text[at - 1] ?? '')) at--;
  return at;
}
