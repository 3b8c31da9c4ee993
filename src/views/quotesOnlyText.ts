import type { Quotation } from '../engine/analysis';
import { append } from '../engine/lists';
import { listedContent } from '../export/content';
import type { TextReader } from '../export/textReader';
import { heading, type ReadingLine, type ReadingTarget } from './readingText';

/** The quotations to list, and where their words come from. */
export interface QuotesSource {
  readonly quotations: readonly Quotation[];
  readonly reader: TextReader;
  /** The stable key of an id of the analysis. */
  readonly keyOf: (id: string) => string;
}

/** What depends on the reader's language. */
export interface QuotesWords {
  /** Who says it: what stands above the quotation. */
  speakers(quotation: Quotation): string;
  /** Where a line of the article is told: *line 5*. */
  line(line: number): string;
  /** What there is to say of the quotation besides: *mixed*. */
  traits(quotation: Quotation): readonly string[];
}

const INDENT = '    ';

/**
 * The quotations in text order, each paragraph of their words on a line, under who says them; the speaker is named again
 * only when another has spoken.
 */
export function quotesOnlyLines({ quotations, reader, keyOf }: QuotesSource, words: QuotesWords): ReadingLine[] {
  const lines: ReadingLine[] = [];
  let above: string | undefined;
  for (const quotation of quotations) {
    const span = quotation.segments[0];
    if (!span) continue;
    const target: ReadingTarget = { key: keyOf(quotation.id), span };
    const speakers = words.speakers(quotation);
    if (above !== undefined) lines.push({ text: '' });
    if (speakers !== above) lines.push(heading(speakers, target));
    above = speakers;
    const place = words.line(reader.line(span[0]));
    append(lines, quotationLines(quotation, reader, target, place, words.traits(quotation)));
  }
  return lines;
}

function quotationLines(
  quotation: Quotation,
  reader: TextReader,
  target: ReadingTarget,
  place: string,
  traits: readonly string[],
): ReadingLine[] {
  const paragraphs = listedContent(quotation, reader, { bare: false, paragraphs: '\n' }).split('\n');
  return paragraphs.map((paragraph, i) => {
    const text = `${INDENT}${paragraph}`;
    if (i < paragraphs.length - 1) return { text, target };
    const at = text.length + 2;
    return { text: `${text} (${[place, ...traits].join(', ')})`, target, link: [at, at + place.length] };
  });
}
