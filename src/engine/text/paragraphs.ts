import { isLower } from './characters';
import { addWithoutHtml, hasHtml } from './htmlLeftovers';
import { proseLines, type TextLine } from './lines';
import { cutLongParagraphs } from './longParagraphs';
import type { Paragraph, ParagraphKind } from './paragraph';
import { ProseBuilder } from './proseBuilder';
import { hasWordLeftovers, withoutWordLeftovers } from './wordLeftovers';

const narrowest = 30;
const widest = 120;
/** How many lines show whether a text is wrapped. */
const sample = 2_000;
const maxHeadline = 160;
const maxSubhead = 70;

/** The sentence is over: a stop, and marks that close. */
const stopped = /[.!?…:;]["'”’»)\]*]*$/u;
const closed = /[.…:;,]["'”’»)\]]*$|[-–—]$/u;
const bullet = /^(?:[-*•▪‣◦●]|\d{1,3}[.)])\s+/u;
/** How much of a line's end and beginning the expressions look at. */
const glance = 12;

const credit = /^\(?(?:file )?(?:photo|photograph|image|picture|illustration|credit|source)s?\b[^.]{0,12}[:/]/iu;
const byline = /^(?:By|BY)\s+\p{Lu}[^.!?]*$/u;

/** Marks of a mail in front of what others wrote, or of captions in front of who speaks. */
const quoteMarks = /^>[> ]{0,40}/;
const speakerBehind = /^>>+ ?[A-Z][A-Z.'’ -]{1,40}:/;

interface QuotedLine extends TextLine {
  readonly quoted: boolean;
}

/** The lines without the marks that say they are others' words; one that holds only marks parts what it stands between. */
function unquoted(text: string, lines: readonly TextLine[]): QuotedLine[] {
  const kept: QuotedLine[] = [];
  for (const line of lines) {
    const head = text.slice(line.start, Math.min(line.end, line.start + 60));
    const marks = quoteMarks.exec(head)?.[0].length ?? 0;
    const before = kept.at(-1);
    const quoted = marks > 0 && !speakerBehind.test(head);
    if (before && (before.quoted !== quoted || line.start + marks >= line.end))
      kept[kept.length - 1] = { ...before, last: true };
    if (line.start + marks < line.end) kept.push({ ...line, start: line.start + marks, quoted });
  }
  return kept;
}

function ends(text: string, line: TextLine, test: RegExp): boolean {
  return test.test(text.slice(Math.max(line.start, line.end - glance), line.end));
}

function firstWordLength(text: string, line: TextLine): number {
  let end = line.start;
  while (end < line.end && text.charCodeAt(end) > 0x20) end++;
  return end - line.start;
}

/**
 * The width a text was wrapped to by hand, or null if its line ends are the author's. Wrapped lines are filled (the next
 * line's first word would not have fitted), rarely end with a stop and are mostly followed by a small letter.
 */
export function wrapWidth(text: string, lines: readonly TextLine[]): number | null {
  const inner = lines.slice(0, sample).flatMap((line, index) => {
    const next = lines[index + 1];
    return line.last || !next ? [] : [{ line, next, length: line.end - line.start + line.indent }];
  });
  if (inner.length < 2) return null;
  const lengths = inner.map(({ length }) => length).sort((a, b) => a - b);
  const width = lengths[Math.floor((lengths.length - 1) * 0.97)] ?? 0;
  if (width < narrowest || width > widest) return null;
  const full = inner.filter(({ next, length }) => length + 1 + firstWordLength(text, next) > width);
  const stops = full.filter(({ line }) => ends(text, line, stopped));
  const small = full.filter(({ next }) => isLower(text.charCodeAt(next.start)));
  const wrapped =
    full.length >= inner.length / 2 && stops.length <= full.length * 0.3 && small.length >= full.length * 0.4;
  return wrapped ? width : null;
}

/** Whether the text goes on from `line` to `next`, which follows it without a blank line. */
function goesOn(text: string, line: TextLine, next: TextLine, width: number | null): boolean {
  const first = text.charCodeAt(next.start);
  if (isLower(first)) {
    if (!ends(text, line, stopped)) return true;
  } else if (bullet.test(text.slice(next.start, next.start + glance))) return false;
  if (width === null || next.indent > line.indent) return false;
  return line.end - line.start + line.indent + 1 + firstWordLength(text, next) > width;
}

/** A byline, photo credit or caption by its first words; short texts only. */
export function isCaption(text: string): boolean {
  return text.length <= maxHeadline && (credit.test(text) || byline.test(text));
}

function kindOf(text: string, first: boolean, following: string | undefined): ParagraphKind {
  if (text.length > maxHeadline) return 'prose';
  if (bullet.test(text.slice(0, glance))) return 'item';
  if (isCaption(text)) return 'caption';
  const last = text.slice(-glance);
  if (following === undefined || closed.test(last) || !/\p{L}/u.test(text)) return 'prose';
  if (first) return 'heading';
  return text.length <= maxSubhead && !/[!?"'”’»)]$/u.test(last) && !/["“”«»]/u.test(text) ? 'heading' : 'prose';
}

/**
 * The paragraphs of plain text. They end at blank lines and, as most news does without them, at line ends, except where
 * a line was wrapped by hand or a sentence plainly goes on. `start` and `text` run in step as a rule; where a line end
 * took more than one unit, there is a map.
 */
export function plainParagraphs(text: string): Paragraph[] {
  const lines = unquoted(text, proseLines(text));
  const width = wrapWidth(text, lines);
  const html = hasHtml(text);
  const word = hasWordLeftovers(text);
  const builder = new ProseBuilder(text);
  const paragraphs: Paragraph[] = [];
  let kind: ParagraphKind = 'prose';
  const finish = (): void => {
    const paragraph = builder.finish(kind);
    if (paragraph) paragraphs.push(paragraph);
  };
  const add = (from: number, to: number): void => {
    if (html) addWithoutHtml(builder, text, from, to, finish);
    else builder.verbatim(from, to);
  };
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    kind = line.quoted ? 'blockquote' : 'prose';
    if (word) withoutWordLeftovers(text, line.start, line.end, add);
    else add(line.start, line.end);
    if (next && !line.last && goesOn(text, line, next, width)) {
      builder.space(line.end, next.start);
      continue;
    }
    finish();
  }
  return cutLongParagraphs(
    paragraphs.map((paragraph, index) => ({
      ...paragraph,
      kind:
        paragraph.kind === 'prose' ? kindOf(paragraph.text, index === 0, paragraphs[index + 1]?.text) : paragraph.kind,
    })),
  );
}
