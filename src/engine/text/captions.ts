import { cuesOf, type CaptionLine } from './captionCues';
import { referenceAt } from './htmlProse';
import { cutLongParagraphs } from './longParagraphs';
import type { Paragraph } from './paragraph';
import { plainParagraphs } from './paragraphs';
import { ProseBuilder } from './proseBuilder';

/** Somebody else speaks: *>>*, or a dash where two speak at a time. */
const change = /^\s*(?:(?:>|&gt;){2,3}|[-–—](?=\s*[\p{L}"“]))\s*/u;
const changeInside = /(?:(?:^|\s)(?:>|&gt;){2,3}\s)/g;
const capitalLabel = /^\s*\[?([A-Z][A-Z.'’-]+(?:[ ,]+[A-Z][A-Z.'’-]*){0,6})\]?(?:\s*\([^()\n]{1,40}\))?\s?:(?=\s|$)/;
const nameLabel =
  /^\s*\[?(\p{Lu}[\p{L}.'’-]+(?: (?:\p{Lu}[\p{L}.'’-]*|de|van|von|bin|al|la|\d)){0,4})\]?(?:\s*\([^()\n]{1,40}\))?\s?:(?=\s|$)/u;
/** *<v.loud Anna Reed>* */
const voice = /^<v(?:\.[^\s<>]{1,40}){0,3}\s+([^<>\n]{1,80})>$/;
/** Tags, references, sounds in brackets, and notes. */
const markup =
  /<[^<>\n]{0,200}>|&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});|\{\\[^{}\n]{0,60}\}|\[[^[\]\n]{0,60}\]|\([A-Z][A-Z ,.'-]{0,60}\)|[♪♫#](?=\s|$)/g;
/** *[APPLAUSE] REED: …* */
const soundsBefore = /^(?:\s*(?:\[[^[\]\n]{0,60}\](?!\s?:)|\{\\[^{}\n]{0,60}\}))+\s*/;
const isSound = /^(?:\[|\(|[♪♫#])/;
const sentenceOver = /[.!?…]["'”’)\]]*$/;
/** Where nobody is named, what was said is parted at the end of a sentence behind so many units. */
const longParagraph = 600;

class CaptionReader {
  readonly paragraphs: Paragraph[] = [];
  readonly #builder: ProseBuilder;
  readonly #labels = new Map<string, number>();
  #kind: Paragraph['kind'] = 'prose';
  /** Whose voice it is, by a tag. */
  #voice = '';
  #length = 0;
  #last = '';

  readonly #text: string;

  constructor(text: string, cues: readonly CaptionLine[][]) {
    this.#text = text;
    this.#builder = new ProseBuilder(text);
    for (const { start, end } of cues.flat()) {
      const words = text.slice(start, end).replace(change, '');
      const label = nameLabel.exec(words.slice(0, 120))?.[1];
      if (label !== undefined) this.#labels.set(label, (this.#labels.get(label) ?? 0) + 1);
    }
    for (const cue of cues) {
      if (this.#kind === 'prose' && this.#length > longParagraph && sentenceOver.test(this.#last)) this.#finish();
      for (const line of cue) this.#readLine(line);
    }
    this.#finish();
  }

  #finish(): void {
    const paragraph = this.#builder.finish(this.#kind);
    if (paragraph) this.paragraphs.push(paragraph);
    this.#kind = 'prose';
    this.#length = 0;
    this.#last = '';
  }

  #readLine({ start, end }: CaptionLine): void {
    let from = start;
    for (const { index, 0: mark } of this.#text.slice(start, end).matchAll(changeInside)) {
      const at = start + index + mark.search(/[>&]/);
      if (at <= from) continue;
      this.#readPart(from, at);
      from = at;
    }
    this.#readPart(from, end);
    this.#builder.space(end, Math.min(end + 1, this.#text.length));
  }

  /** What one person says within a line; a label or a sign of change may be in front. */
  #readPart(from: number, end: number): void {
    const sign = change.exec(this.#text.slice(from, from + 20));
    let at = from;
    if (sign) {
      this.#finish();
      at += sign[0].length;
    }
    at += soundsBefore.exec(this.#text.slice(at, Math.min(end, at + 160)))?.[0].length ?? 0;
    const words = this.#text.slice(at, Math.min(end, at + 160));
    const label = capitalLabel.exec(words)?.[1] ?? this.#nameIn(words);
    if (label !== undefined) {
      this.#finish();
      this.#kind = 'turn';
      const start = at + words.indexOf(label);
      this.#write(start, start + label.length);
      at = start + label.length;
      if (this.#text.charAt(at) === ']') at++;
    }
    const begun = at;
    for (const { index, 0: mark } of this.#text.slice(begun, end).matchAll(markup)) {
      const first = begun + index;
      this.#write(at, first);
      at = first + mark.length;
      this.#readMark(mark, first, at);
    }
    this.#write(at, end);
  }

  #write(from: number, to: number): void {
    if (to <= from) return;
    this.#builder.text(from, to);
    this.#length += to - from;
    this.#last = this.#text.slice(Math.max(from, to - 8), to).trimEnd() || this.#last;
  }

  /** In small letters *Note: …* looks like a name: one of several words, or one that comes again. */
  #nameIn(words: string): string | undefined {
    const label = nameLabel.exec(words)?.[1];
    return label !== undefined && (label.includes(' ') || (this.#labels.get(label) ?? 0) > 1) ? label : undefined;
  }

  #readMark(mark: string, from: number, to: number): void {
    const name = voice.exec(mark)?.[1]?.trim();
    if (name !== undefined) {
      if (name === this.#voice && this.#kind === 'turn') return;
      this.#finish();
      this.#voice = name;
      this.#kind = 'turn';
      const start = from + mark.lastIndexOf(name);
      this.#builder.text(start, start + name.length);
      this.#builder.decoded(':', to - 1, to);
      this.#builder.space(to - 1, to);
      return;
    }
    const reference = referenceAt(this.#text, from);
    if (reference) this.#builder.decoded(reference.text, from, to);
    else if (mark.startsWith('&')) this.#write(from, to);
    else if (isSound.test(mark)) this.#builder.space(from, to);
  }
}

/**
 * What is said in captions (SubRip, WebVTT): the words of one speaker over all cues are one paragraph, which begins with the speaker's label;
 * times, numbers, notes, tags and sounds are left out. A text without a line of times is read as plain text.
 */
export function captionParagraphs(text: string): Paragraph[] {
  const cues = cuesOf(text);
  return cues.length === 0 ? plainParagraphs(text) : cutLongParagraphs(new CaptionReader(text, cues).paragraphs);
}
