import type { Span } from '../engine/analysis';
import { markKinds, type MarkKind, type Marks } from './marks';

/** A replacement in a text: `removed` code units at `start` of the old text gave way to `inserted` new ones. */
export interface Edit {
  readonly start: number;
  readonly removed: number;
  readonly inserted: number;
}

/** The marks after an edit, and the kinds that lost some: only these have to be drawn again. */
export interface MovedMarks {
  readonly marks: Marks;
  readonly lost: readonly MarkKind[];
}

/** What lies around an edit in terms of lines. */
export interface Lines {
  readonly lineCount: number;
  isBlank(line: number): boolean;
}

/** No paragraph is looked at further than this many lines from the edit. */
const maxParagraphLines = 200;

/**
 * Moves marks with an edit, as the editor moves what it has drawn, and drops those that the edit touched.
 * Edits refer to the old text and do not overlap; their order does not matter.
 */
export function moveMarks(marks: Marks, edits: readonly Edit[]): MovedMarks {
  const ordered = [...edits].sort((a, b) => a.start - b.start);
  const shifts = [0];
  for (const edit of ordered) shifts.push((shifts.at(-1) ?? 0) + edit.inserted - edit.removed);
  return keep(marks, ([start, end]) => {
    let low = 0;
    let high = ordered.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const edit = ordered[middle];
      if (edit && edit.start + edit.removed <= start) low = middle + 1;
      else high = middle;
    }
    const next = ordered[low];
    if (next && next.start < end) return undefined;
    const shift = shifts[low] ?? 0;
    return [start + shift, end + shift];
  });
}

/** Drops the marks that touch one of the spans: the paragraphs being edited, which may overlap. */
export function dropMarks(marks: Marks, spans: readonly Span[]): MovedMarks {
  const apart = union(spans);
  return keep(marks, (mark) => {
    let low = 0;
    let high = apart.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((apart[middle]?.[1] ?? 0) <= mark[0]) low = middle + 1;
      else high = middle;
    }
    const next = apart[low];
    return next && next[0] < mark[1] ? undefined : mark;
  });
}

/** The same stretches of text in order, each once: a replacement everywhere edits many paragraphs many times. */
function union(spans: readonly Span[]): Span[] {
  const apart: Span[] = [];
  for (const span of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = apart.at(-1);
    if (last && span[0] <= last[1]) apart[apart.length - 1] = [last[0], Math.max(last[1], span[1])];
    else apart.push(span);
  }
  return apart;
}

/** Where each edit's new text lies in the new text, in text order. */
export function newSpans(edits: readonly Edit[]): Span[] {
  let shift = 0;
  return [...edits]
    .sort((a, b) => a.start - b.start)
    .map(({ start, removed, inserted }) => {
      const from = start + shift;
      shift += inserted - removed;
      return [from, from + inserted];
    });
}

/**
 * The first and last line of the paragraph around some lines: up to the next blank line on either side, or these lines
 * alone in a text that has no blank lines, where each line is a paragraph.
 */
export function paragraphLines(lines: Lines, first: number, last: number, blankLines: boolean): [number, number] {
  if (!blankLines) return [first, last];
  let from = first;
  let to = last;
  while (from > 0 && first - from < maxParagraphLines && !lines.isBlank(from - 1)) from--;
  while (to < lines.lineCount - 1 && to - last < maxParagraphLines && !lines.isBlank(to + 1)) to++;
  return [from, to];
}

function keep(marks: Marks, place: (span: Span) => Span | undefined): MovedMarks {
  const moved = { ...marks };
  const lost: MarkKind[] = [];
  for (const kind of markKinds) {
    moved[kind] = marks[kind].map(place).filter((span) => span !== undefined);
    if (moved[kind].length < marks[kind].length) lost.push(kind);
  }
  return { marks: moved, lost };
}
