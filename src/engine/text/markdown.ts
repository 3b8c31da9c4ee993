import type { SyntaxNodeRef, Tree } from '@lezer/common';
import { GFM, parser, type MarkdownParser } from '@lezer/markdown';
import { frontMatterEnd } from './frontMatter';
import { htmlParagraphs, referenceAt, tagParts } from './htmlProse';
import { cutLongParagraphs } from './longParagraphs';
import { isTractable } from './markdownGuard';
import type { Paragraph, ParagraphKind } from './paragraph';
import { isCaption, plainParagraphs } from './paragraphs';
import { ProseBuilder } from './proseBuilder';

let configured: MarkdownParser | undefined;

const leaves = new Set(
  `Paragraph ATXHeading1 ATXHeading2 ATXHeading3 ATXHeading4 ATXHeading5 ATXHeading6 SetextHeading1 SetextHeading2
  TableCell Task`.split(/\s+/),
);
/** Left out with all that is in them. */
const masked = new Set(
  `FencedCode CodeBlock CommentBlock ProcessingInstructionBlock LinkReference HorizontalRule InlineCode Image Autolink URL
  LinkTitle Comment ProcessingInstruction HeaderMark QuoteMark ListMark EmphasisMark StrikethroughMark TaskMarker
  TableDelimiter CodeMark CodeText CodeInfo`.split(/\s+/),
);
const footnote = /^\[\^[^\]\s]{1,60}\]:\s*/;

function label(text: string): string {
  return text
    .replace(/^\[|\]$/g, '')
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase();
}

class Reader {
  readonly paragraphs: Paragraph[] = [];
  readonly #builder: ProseBuilder;
  readonly #labels = new Set<string>();
  /** For every link we are in, whether its brackets are the author's own: `“He [Trump] said”`. */
  readonly #literal: boolean[] = [];
  #quotes = 0;
  #items = 0;
  /** What of the leaf block was not yet written begins here; -1 outside a leaf block. */
  #at = -1;
  #image = false;
  #caption = false;

  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    this.#builder = new ProseBuilder(text);
  }

  read(tree: Tree): Paragraph[] {
    if (this.#text.includes(']:')) {
      tree.iterate({
        enter: (node) => {
          if (node.name === 'LinkLabel' && node.node.parent?.name === 'LinkReference')
            this.#labels.add(label(this.#slice(node)));
        },
      });
    }
    tree.iterate({ enter: (node) => this.#enter(node), leave: (node) => this.#leave(node) });
    return this.paragraphs;
  }

  #slice({ from, to }: SyntaxNodeRef): string {
    return this.#text.slice(from, to);
  }

  #kind(name: string): ParagraphKind {
    if (name.includes('Heading')) return 'heading';
    if (this.#quotes > 0) return 'blockquote';
    return this.#items > 0 || name === 'TableCell' ? 'item' : 'prose';
  }

  /** Writes what came before a mark and goes on behind it. */
  #skip(from: number, to: number): void {
    if (this.#at < 0) return;
    this.#builder.text(this.#at, from);
    this.#at = to;
  }

  #enter(node: SyntaxNodeRef): boolean | undefined {
    const { name, from, to } = node;
    if (this.#at < 0) return this.#enterBlock(node);
    switch (name) {
      case 'Escape':
        this.#skip(from, from + 1);
        return false;
      case 'HardBreak':
        this.#skip(from, to);
        this.#builder.space(from, to);
        return false;
      case 'HTMLTag':
        this.#skip(from, to);
        if (tagParts(this.#slice(node))) this.#builder.space(from, to);
        return false;
      case 'Entity': {
        this.#skip(from, from);
        const found = referenceAt(this.#text, from);
        if (found) this.#builder.decoded(found.text, from, to);
        else this.#builder.text(from, to);
        this.#at = to;
        return false;
      }
      case 'Link':
        return this.#enterLink(node);
      case 'LinkMark':
      case 'LinkLabel':
        if (!this.#literal.at(-1)) this.#skip(from, to);
        return false;
      case 'Emphasis':
      case 'StrongEmphasis':
        this.#caption ||= this.#image && this.#builder.empty;
        return undefined;
      default:
        if (!masked.has(name)) return undefined;
        this.#image ||= name === 'Image' && this.#builder.empty;
        this.#skip(from, to);
        return false;
    }
  }

  #enterBlock({ name, from, to }: SyntaxNodeRef): boolean | undefined {
    if (masked.has(name)) return false;
    if (name === 'HTMLBlock') {
      for (const paragraph of htmlParagraphs(this.#text, from, to, this.#kind(name))) this.paragraphs.push(paragraph);
      return false;
    }
    if (name === 'Blockquote') this.#quotes++;
    else if (name === 'ListItem') this.#items++;
    else if (leaves.has(name)) {
      const note = name === 'Paragraph' ? footnote.exec(this.#text.slice(from, Math.min(to, from + 80))) : null;
      this.#at = from + (note?.[0].length ?? 0);
      this.#image = this.#caption = false;
    }
    return undefined;
  }

  #enterLink(node: SyntaxNodeRef): boolean | undefined {
    const text = this.#slice(node);
    if (node.to <= this.#at) return false;
    if (text.startsWith('[^')) {
      this.#skip(node.from, node.to);
      return false;
    }
    const marks = node.node.getChildren('LinkMark').length;
    const reference = node.node.getChild('LinkLabel');
    const named = reference ? label(this.#slice(reference)) : '';
    const defined = marks > 2 || this.#labels.has(named === '' ? label(reference ? text.slice(0, -2) : text) : named);
    this.#literal.push(!defined);
    return undefined;
  }

  #leave({ name, to }: SyntaxNodeRef): void {
    if (name === 'Link') this.#literal.pop();
    else if (name === 'Blockquote') this.#quotes--;
    else if (name === 'ListItem') this.#items--;
    else if (this.#at >= 0 && leaves.has(name)) {
      this.#builder.text(this.#at, to);
      this.#at = -1;
      const kind = this.#kind(name);
      const paragraph = this.#builder.finish(kind);
      if (!paragraph) return;
      const caption = kind === 'prose' && (this.#caption || isCaption(paragraph.text));
      this.paragraphs.push(caption ? { ...paragraph, kind: 'caption' } : paragraph);
    }
  }
}

/**
 * The prose of a Markdown text (CommonMark with GitHub's extensions): code, HTML, images, addresses and marks left out,
 * the text of links kept, escapes and character references decoded, lines joined. A text that is nested beyond reason is
 * read as plain text.
 */
export function markdownParagraphs(text: string): Paragraph[] {
  if (!isTractable(text)) return plainParagraphs(text);
  configured ??= parser.configure(GFM);
  const skipped = frontMatterEnd(text);
  const body = text.slice(skipped);
  const paragraphs = new Reader(body).read(configured.parse(body));
  return cutLongParagraphs(
    skipped === 0 ? paragraphs : paragraphs.map((each) => ({ ...each, start: each.start + skipped })),
  );
}
