import type { Paragraph, ParagraphKind } from './paragraph';

function isBlank(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0x85 || code === 0x2028 || code === 0x2029;
}

/** Where a part came from; `step`: unit by unit, else each of its units stands for all of it. */
interface Source {
  readonly length: number;
  readonly from: number;
  readonly to: number;
  readonly step: boolean;
}

function isInStep(sources: readonly Source[]): boolean {
  return sources.every((source, index) => source.step && (sources[index + 1]?.from ?? source.to) === source.to);
}

/**
 * Puts the text of one paragraph together from pieces of the document, in document order, and remembers where each
 * character came from. White space that holds a line end, or stands beside masked text, becomes one space; the edges
 * are trimmed.
 */
export class ProseBuilder {
  #parts: string[] = [];
  #sources: Source[] = [];
  #length = 0;
  /** White space not yet written, or null. */
  #space: { readonly from: number; readonly to: number } | null = null;

  readonly #document: string;

  constructor(document: string) {
    this.#document = document;
  }

  /** Adds the document's text from `from` to `to`; runs of white space in it become one space. */
  text(from: number, to: number): void {
    const document = this.#document;
    let start = from;
    let at = from;
    while (at < to) {
      if (!isBlank(document.charCodeAt(at))) at++;
      else if (at > start && at + 1 < to && document.charCodeAt(at) === 0x20 && !isBlank(document.charCodeAt(at + 1)))
        at += 2;
      else {
        if (at > start) this.#add(document.slice(start, at), start, at, true);
        start = at;
        while (at < to && isBlank(document.charCodeAt(at))) at++;
        this.space(start, at);
        start = at;
      }
    }
    if (at > start) this.#add(document.slice(start, at), start, at, true);
  }

  /** Adds the document's text as it is, white space included. */
  verbatim(from: number, to: number): void {
    if (to > from) this.#add(this.#document.slice(from, to), from, to, true);
  }

  /** Adds text that stands for the whole of `from` to `to`: a decoded character reference. */
  decoded(text: string, from: number, to: number): void {
    if (isBlank(text.charCodeAt(0)) && text.length === 1) this.space(from, to);
    else if (text !== '') this.#add(text, from, to, text === this.#document.slice(from, to));
  }

  /** Adds one space for `from` to `to`, unless there is one already or the paragraph has not begun. */
  space(from: number, to: number): void {
    if (this.#length > 0) this.#space ??= { from, to };
  }

  get empty(): boolean {
    return this.#length === 0;
  }

  #add(text: string, from: number, to: number, step: boolean): void {
    if (this.#space) {
      this.#push(' ', this.#space.from, this.#space.to, this.#space.to === this.#space.from + 1);
      this.#space = null;
    }
    this.#push(text, from, to, step);
  }

  #push(text: string, from: number, to: number, step: boolean): void {
    this.#parts.push(text);
    this.#sources.push({ length: text.length, from, to, step });
    this.#length += text.length;
  }

  /** The paragraph, or null if nothing was added; the builder is empty afterwards. */
  finish(kind: ParagraphKind): Paragraph | null {
    const sources = this.#sources;
    const text = this.#parts.join('');
    const start = sources[0]?.from ?? 0;
    this.#parts = [];
    this.#sources = [];
    this.#length = 0;
    this.#space = null;
    // Exotic spaces are kept inside a paragraph, but alone they are none.
    if (text.trim() === '') return null;
    if (isInStep(sources)) return { text, kind, start };
    const starts = new Uint32Array(text.length);
    const ends = new Uint32Array(text.length);
    let at = 0;
    for (const { length, from, to, step } of sources) {
      for (let unit = 0; unit < length; unit++, at++) {
        starts[at] = (step ? from + unit : from) - start;
        ends[at] = (step ? from + unit + 1 : to) - start;
      }
    }
    return { text, kind, start, map: { starts, ends } };
  }
}
