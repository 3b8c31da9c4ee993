import { greatestOf } from '../engine/lists';
import { emptyMarks, markKinds, type MarkKind, type Marks } from './marks';

/** The scheme of the legend's read-only document. */
export const legendScheme = 'newslens-legend';

/** A line of the legend: a sample that is drawn as the kind, and its explanation. */
export interface LegendRow {
  readonly kind: MarkKind;
  readonly sample: string;
  readonly explanation: string;
}

/** Everything the legend says, in the reader's language. */
export interface LegendWords {
  readonly title: string;
  readonly rows: readonly LegendRow[];
  /** Introduces the example. */
  readonly together: string;
  /** A sentence in which the marks overlap; each part may carry several kinds. */
  readonly example: readonly { readonly text: string; readonly kinds: readonly MarkKind[] }[];
  /** Paragraphs at the end. */
  readonly notes: readonly string[];
}

/** The legend's text and where each kind is drawn in it. */
export interface Legend {
  readonly text: string;
  readonly marks: Marks;
}

/** Whether the address is the legend's. */
export function isLegend(uri: { readonly scheme: string }): boolean {
  return uri.scheme === legendScheme;
}

/** Sets the legend's words in lines and notes where the samples are. */
export function composeLegend(words: LegendWords): Legend {
  const marks = emptyMarks();
  let text = `${words.title}\n\n`;
  const width = greatestOf(words.rows.map((row) => row.sample.length)) + 2;
  for (const row of words.rows) {
    marks[row.kind].push([text.length, text.length + row.sample.length]);
    text += `${row.sample.padEnd(width)}${row.explanation}\n`;
  }
  text += `\n${words.together}\n\n`;
  const end: LegendWords['example'][number] = { text: '', kinds: [] };
  const open = new Map<MarkKind, number>();
  for (const part of [...words.example, end]) {
    for (const kind of markKinds) {
      const start = open.get(kind);
      const goesOn = part.kinds.includes(kind);
      if (start === undefined && goesOn) open.set(kind, text.length);
      if (start !== undefined && !goesOn) {
        marks[kind].push([start, text.length]);
        open.delete(kind);
      }
    }
    text += part.text;
  }
  text += '\n';
  for (const note of words.notes) text += `\n${note}\n`;
  return { text, marks };
}
