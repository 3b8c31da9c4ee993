import { decodeHTML } from 'entities';
import { Finder } from './links';
import type { Paragraph, ParagraphKind } from './paragraph';
import { ProseBuilder } from './proseBuilder';

/** Elements whose content is no prose. */
export const unreadElements: ReadonlySet<string> = new Set(
  'script style pre code svg math iframe head title template noscript textarea object video audio canvas select button'.split(
    ' ',
  ),
);
/** Elements inside a line; every other tag ends the paragraph. */
export const inlineElements: ReadonlySet<string> = new Set(
  `a abbr acronym b bdi bdo big cite data del dfn em font i ins kbd mark q ruby rb rp rt s samp small span strike strong
  sub sup time tt u var wbr img`.split(/\s+/),
);
/** What part of a page an element is. */
export const elementKinds: Readonly<Record<string, ParagraphKind>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  li: 'item',
  td: 'item',
  th: 'item',
  dt: 'item',
  dd: 'item',
  blockquote: 'blockquote',
  figcaption: 'caption',
  caption: 'caption',
};
const tagName = /^<(\/?)([a-z][a-z0-9-]{0,20})/i;
const reference = /^&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});/i;

/** The text that a character reference at `index` stands for, and its end; null if there is none. */
export function referenceAt(text: string, index: number): { text: string; end: number } | null {
  const found = reference.exec(text.slice(index, index + 34));
  if (!found) return null;
  const decoded = decodeHTML(found[0]);
  return decoded === found[0] ? null : { text: decoded, end: index + found[0].length };
}

/** True for a tag (`<br>`, `</p>`) that parts words; the tag's text begins with `<`. */
export function tagParts(tag: string): boolean {
  const name = tagName.exec(tag)?.[2]?.toLowerCase();
  return name !== undefined && !inlineElements.has(name);
}

/**
 * The paragraphs of a piece of HTML: tags and comments dropped, their text kept, character references decoded, the
 * content of scripts, styles and code left out. `outer` is the kind of text that no element says more about.
 */
export function htmlParagraphs(document: string, from: number, to: number, outer: ParagraphKind): Paragraph[] {
  const text = document.slice(0, to);
  const lower = text.slice(from).toLowerCase();
  const builder = new ProseBuilder(text);
  const paragraphs: Paragraph[] = [];
  const open: ParagraphKind[] = [];
  const tags = new Finder(text, '<');
  const references = new Finder(text, '&');
  const tagEnds = new Finder(text, '>');
  const finish = (): void => {
    const paragraph = builder.finish(open.at(-1) ?? outer);
    if (paragraph) paragraphs.push(paragraph);
  };
  let at = from;
  while (at < to) {
    const next = Math.min(tags.from(at), references.from(at), to);
    builder.text(at, next);
    at = next;
    if (at >= to) break;
    if (text.charCodeAt(at) === 0x26) {
      const found = referenceAt(text, at);
      if (found) builder.decoded(found.text, at, found.end);
      else builder.text(at, at + 1);
      at = found?.end ?? at + 1;
      continue;
    }
    if (text.startsWith('<!--', at)) {
      const end = text.indexOf('-->', at + 4);
      at = end < 0 ? to : end + 3;
      continue;
    }
    const [, slash, tag] = tagName.exec(text.slice(at, at + 24)) ?? [];
    const end = tagEnds.from(at);
    const name = tag?.toLowerCase();
    if (end === Infinity || (name === undefined && !/^<[!?]/.test(text.slice(at, at + 2)))) {
      builder.text(at, at + 1);
      at++;
      continue;
    }
    at = end + 1;
    if (name === undefined) continue;
    if (name === 'br') builder.space(end, end + 1);
    else if (unreadElements.has(name) && slash === '') {
      const close = lower.indexOf(`</${name}`, at - from);
      at = close < 0 ? to : from + close;
    } else if (!inlineElements.has(name)) {
      finish();
      const kind = elementKinds[name];
      if (kind && slash === '') open.push(kind);
      else if (kind && open.at(-1) === kind) open.pop();
    }
  }
  finish();
  return paragraphs;
}
