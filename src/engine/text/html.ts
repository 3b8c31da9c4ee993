import type { DefaultTreeAdapterTypes } from 'parse5';
import { elementKinds, htmlParagraphs, inlineElements, referenceAt, unreadElements } from './htmlProse';
import { parsePage } from './htmlTree';
import { cutLongParagraphs } from './longParagraphs';
import type { Paragraph, ParagraphKind } from './paragraph';
import { isCaption } from './paragraphs';
import { ProseBuilder } from './proseBuilder';

type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;
type Node = DefaultTreeAdapterTypes.ChildNode;

/** What stands around an article, or in it without being of it. */
const furniture = new Set('nav aside footer figcaption dialog menu'.split(' '));
const furnitureRoles = /^(?:navigation|complementary|contentinfo|search|dialog|alertdialog|toolbar|menu|menubar|note)$/;
const furnitureNames =
  /(?:^|[-_\s])(?:related|recirculation|newsletter|share|sharing|social|comments|breadcrumbs?|cookies?|promo|sponsored|advert|advertisement|teaser|most-read|visually-hidden|sr-only)(?:$|[-_\s])/i;
const hiddenStyle = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
/** What is of the page and not of the article is smaller than this share of it. */
const smallShare = 0.2;
/** An article is the page's when it holds this share of its running text. */
const articleShare = 0.4;
/** A piece of text this long is running text and no button. */
const running = 30;
/** A footnote's number in the text. */
const noteNumber = /^\s*\[?[\w*†]{1,3}\]?\s*$/;
const siteBehind = /\s+[|•·»]\s/;

/** A stretch of the source: text with character references, a mark that the browser writes, or a line end. */
interface Piece {
  readonly from: number;
  readonly to: number;
  /** The block it is in: pieces of one block are one paragraph. */
  readonly block: number;
  readonly kind: ParagraphKind;
  readonly is: 'text' | '“' | '”' | 'break';
}

const isElement = (node: Node): node is Element => 'tagName' in node;

function attribute({ attrs }: Element, name: string): string {
  return attrs.find((each) => each.name === name)?.value ?? '';
}

/** The article of a page, as pieces of its source. */
class PageReader {
  readonly pieces: Piece[] = [];
  readonly #weights = new Map<Parent, number>();
  readonly #elements: Element[] = [];
  #block = 0;
  #root: Parent;

  readonly #text: string;

  constructor(text: string, page: Parent) {
    this.#text = text;
    this.#weigh(page);
    this.#root = this.#articleOf(page);
    this.#readHeadline();
    this.#readChildren(this.#root, 'prose');
  }

  /** How much running text is in it; notes its elements, in the order of the page. */
  #weigh(node: Parent): number {
    let weight = 0;
    for (const child of node.childNodes) {
      if ('value' in child) weight += child.value.length >= running ? child.value.length : 0;
      else if (isElement(child) && !this.#isApart(child)) {
        this.#elements.push(child);
        weight += this.#weigh(child);
      }
    }
    this.#weights.set(node, weight);
    return weight;
  }

  #weight(node: Parent): number {
    return this.#weights.get(node) ?? 0;
  }

  #articleOf(page: Parent): Parent {
    const least = this.#weight(page) * articleShare;
    const named = (test: (element: Element) => boolean): Element | undefined =>
      this.#elements
        .filter((each) => test(each) && this.#weight(each) > least)
        .sort((a, b) => this.#weight(b) - this.#weight(a))[0];
    return (
      named(({ tagName }) => tagName === 'article') ??
      named((each) => attribute(each, 'itemprop') === 'articleBody') ??
      named((each) => each.tagName === 'main' || attribute(each, 'role') === 'main') ??
      this.#elements.find(({ tagName }) => tagName === 'body') ??
      page
    );
  }

  /** The headline may stand above the article; a page without one has a title. */
  #readHeadline(): void {
    const headlines = this.#elements.filter(({ tagName }) => tagName === 'h1');
    const [from, to] = spanOf(this.#root) ?? [0, Infinity];
    if (headlines.some((each) => startOf(each) >= from && startOf(each) < to)) return;
    const above = headlines.filter((each) => startOf(each) < from).at(-1);
    if (above) this.#readElement(above, 'prose');
    else if (headlines.length === 0) this.#readTitle();
  }

  /** *Quay to close | The Halverton Post*, without the paper. */
  #readTitle(): void {
    const title = this.#elements.find(({ tagName }) => tagName === 'title')?.childNodes[0];
    const span = title?.sourceCodeLocation;
    if (!span) return;
    const from = span.startOffset;
    const words = this.#text.slice(from, span.endOffset);
    const site = words.search(siteBehind);
    this.#add('text', from, site > 0 ? from + site : span.endOffset, 'heading');
    this.#block++;
  }

  #add(is: Piece['is'], from: number, to: number, kind: ParagraphKind): void {
    this.pieces.push({ is, from, to, kind, block: this.#block });
  }

  #readChildren(node: Parent, kind: ParagraphKind): void {
    for (const child of node.childNodes) {
      if (isElement(child)) this.#readElement(child, kind);
      else if ('value' in child && child.sourceCodeLocation) {
        const { startOffset, endOffset } = child.sourceCodeLocation;
        this.#add('text', this.#whole(startOffset), this.#whole(endOffset), kind);
      }
    }
  }

  /** An offset of the parser, which counts from the second half of a character that begins a text. */
  #whole(offset: number): number {
    const isLow = (this.#text.charCodeAt(offset) & 0xfc00) === 0xdc00;
    return isLow && (this.#text.charCodeAt(offset - 1) & 0xfc00) === 0xd800 ? offset - 1 : offset;
  }

  #readElement(element: Element, outer: ParagraphKind): void {
    const { tagName } = element;
    if (this.#isApart(element) || this.#isFurniture(element, outer)) return;
    const location = element.sourceCodeLocation;
    if (tagName === 'br') {
      if (location) this.#add('break', location.startOffset, location.endOffset, outer);
      return;
    }
    // What is in a quotation that is set apart is part of it.
    const kind = outer === 'blockquote' ? outer : (elementKinds[tagName] ?? outer);
    if (!inlineElements.has(tagName)) this.#block++;
    const { startTag, endTag } = location ?? {};
    if (tagName === 'q' && startTag) this.#add('“', startTag.startOffset, startTag.endOffset, kind);
    this.#readChildren(element, kind);
    if (tagName === 'q' && endTag) this.#add('”', endTag.startOffset, endTag.endOffset, kind);
    if (!inlineElements.has(tagName)) this.#block++;
  }

  /** Whether nothing in it is prose, or nothing can be seen of it. */
  #isApart(element: Element): boolean {
    if (element.tagName === 'title' || element.tagName === 'head') return false;
    if (unreadElements.has(element.tagName)) return true;
    return element.attrs.some(
      ({ name, value }) =>
        name === 'hidden' ||
        (name === 'aria-hidden' && value === 'true') ||
        (name === 'style' && hiddenStyle.test(value)),
    );
  }

  #isFurniture(element: Element, outer: ParagraphKind): boolean {
    const { tagName } = element;
    // *— Greta Malm* below a quotation that is set apart.
    if (outer === 'blockquote') return false;
    if (tagName === 'title' || tagName === 'head') return true;
    if (furniture.has(tagName) || furnitureRoles.test(attribute(element, 'role'))) return true;
    if (tagName === 'header') return !isIn(this.#root, 'article') && !holdsHeadline(element);
    if (tagName === 'sup') return noteNumber.test(wordsOf(element));
    const isSmall = this.#weight(element) < this.#weight(this.#root) * smallShare;
    if (tagName === 'article' || tagName === 'form') return isSmall;
    return (
      isSmall && tagName !== 'p' && furnitureNames.test(`${attribute(element, 'class')} ${attribute(element, 'id')}`)
    );
  }
}

const spanOf = (node: Parent): readonly [number, number] | null => {
  const location = 'sourceCodeLocation' in node ? node.sourceCodeLocation : null;
  return location ? [location.startOffset, location.endOffset] : null;
};
const startOf = (node: Parent): number => spanOf(node)?.[0] ?? 0;
const isIn = (node: Parent, tagName: string): boolean => 'tagName' in node && node.tagName === tagName;
const holdsHeadline = ({ childNodes }: Element): boolean =>
  childNodes.some((child) => isElement(child) && (child.tagName === 'h1' || holdsHeadline(child)));
const wordsOf = ({ childNodes }: Element): string =>
  childNodes.map((child) => ('value' in child ? child.value : isElement(child) ? wordsOf(child) : '')).join('');

const longestTag = 2_000;
const unplacedTag = /^<(?:!--[^]*?-->|[/!a-z][^<>]*>)/i;
const markup = /[&<]/g;

/** Adds a stretch of text in a page; a tag in it is one that fitted nowhere. */
function addText(builder: ProseBuilder, text: string, from: number, to: number): void {
  let at = from;
  while (at < to) {
    markup.lastIndex = at;
    const next = Math.min(markup.exec(text)?.index ?? to, to);
    builder.text(at, next);
    if (next >= to) return;
    const reference = referenceAt(text, next);
    const tag = unplacedTag.exec(text.slice(next, Math.min(to, next + longestTag)));
    if (reference) builder.decoded(reference.text, next, reference.end);
    else if (!tag) builder.text(next, next + 1);
    at = reference?.end ?? next + (tag?.[0].length ?? 1);
  }
}

/**
 * The prose of a saved page: the headline and the article, or all its text where it has none that is marked as such; without menus, scripts,
 * captions and boxes. Entities are decoded, a quotation with tags inside is one stretch of text, and all leads back to the source. A page that
 * is nested beyond reason is read tag by tag.
 */
export function htmlPage(text: string): Paragraph[] {
  const page = parsePage(text);
  if (!page) return cutLongParagraphs(htmlParagraphs(text, 0, text.length, 'prose'));
  // Where elements stand at the wrong place, the tree has another order than the text.
  const pieces = new PageReader(text, page).pieces.sort((a, b) => a.from - b.from);
  const builder = new ProseBuilder(text);
  const paragraphs: Paragraph[] = [];
  let at = 0;
  let before: Piece | undefined;
  const finish = (): void => {
    const paragraph = builder.finish(before?.kind ?? 'prose');
    if (paragraph)
      paragraphs.push(
        paragraph.kind === 'prose' && isCaption(paragraph.text) ? { ...paragraph, kind: 'caption' } : paragraph,
      );
  };
  let broken = false;
  for (const piece of pieces) {
    const from = Math.max(piece.from, at);
    if (from >= piece.to) continue;
    const isBlank = piece.is === 'text' && text.slice(from, piece.to).trim() === '';
    if (before && piece.block !== before.block) finish();
    // Two line ends in a row part paragraphs.
    else if (piece.is === 'break' && broken) finish();
    if (piece.is === 'text') addText(builder, text, from, piece.to);
    else if (piece.is === 'break') builder.space(from, piece.to);
    else builder.decoded(piece.is, from, piece.to);
    broken = piece.is === 'break' || (isBlank && broken);
    before = piece;
    at = piece.to;
  }
  finish();
  return cutLongParagraphs(paragraphs);
}
