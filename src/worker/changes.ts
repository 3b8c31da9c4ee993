import type { Span } from '../engine/analysis';

/** Text put in the place of a range. In a list, the offsets of each count on those in front of it having been made. */
export interface TextEdit {
  /** UTF-16 code units, as are all offsets and lengths here. */
  readonly offset: number;
  /** How much was removed. */
  readonly length: number;
  readonly text: string;
}

/** An edit without its words: enough to move spans from one version of a text to the next. */
export interface TextChange {
  readonly offset: number;
  readonly length: number;
  readonly inserted: number;
}

/** More separate changes than this are seen as one that reaches from the first to the last. */
const MOST_CHANGES = 32;

/** The text after the edits. Linear in the text for each run of edits that go from its end to its beginning, as editors send them. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = text;
  for (let first = 0; first < edits.length;) {
    const pieces: string[] = [];
    let rest = result.length;
    let next = first;
    for (let edit = edits[next]; edit && edit.offset + edit.length <= rest; edit = edits[next]) {
      pieces.push(result.slice(edit.offset + edit.length, rest), edit.text);
      rest = edit.offset;
      next += 1;
    }
    if (next === first) throw new RangeError('an edit lies outside the text');
    pieces.push(result.slice(0, rest));
    result = pieces.reverse().join('');
    first = next;
  }
  return result;
}

/** Adds an edit to a list; one that stays within what the last one typed becomes part of it. */
export function addEdit(edits: TextEdit[], edit: TextEdit): void {
  const last = edits.at(-1);
  const from = last ? edit.offset - last.offset : -1;
  if (last && from >= 0 && from + edit.length <= last.text.length) {
    const text = last.text.slice(0, from) + edit.text + last.text.slice(from + edit.length);
    edits[edits.length - 1] = { offset: last.offset, length: last.length, text };
  } else {
    edits.push(edit);
  }
}

export function changeOf(edit: TextEdit): TextChange {
  return { offset: edit.offset, length: edit.length, inserted: edit.text.length };
}

/** The same changes in fewer entries: neighbours are joined, and a great many become one. */
export function summarize(changes: readonly TextChange[]): TextChange[] {
  const summary: TextChange[] = [];
  for (const change of changes) {
    const last = summary.at(-1);
    const touches =
      last && change.offset <= last.offset + last.inserted && change.offset + change.length >= last.offset;
    if (last && touches) summary[summary.length - 1] = join(last, change);
    else summary.push(change);
  }
  return summary.length > MOST_CHANGES ? [summary.reduce(join)] : summary;
}

/** One change that covers two made one after the other. */
function join(first: TextChange, second: TextChange): TextChange {
  const offset = Math.min(first.offset, second.offset);
  const endBetween = Math.max(first.offset + first.inserted, second.offset + second.length);
  return {
    offset,
    length: endBetween - first.inserted + first.length - offset,
    inserted: endBetween - second.length + second.inserted - offset,
  };
}

/**
 * Where a span of the old text lies in the new one. What is typed at its edges stays outside it; what replaces it, or a part
 * of it, belongs to it. A span that was replaced together with text around it is empty.
 */
export function moveSpan(span: Span, changes: readonly TextChange[]): Span {
  let [start, end] = span;
  for (const { offset, length, inserted } of changes) {
    const after = offset + length;
    if (end <= offset && start < after) continue;
    if (start >= after) {
      start += inserted - length;
      end += inserted - length;
    } else if (offset <= start && end <= after && end - start < length) {
      start = end = offset;
    } else {
      start = Math.min(start, offset);
      end = end >= after ? end + inserted - length : offset + inserted;
    }
  }
  return start === span[0] && end === span[1] ? span : [start, end];
}
