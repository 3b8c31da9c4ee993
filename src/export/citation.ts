import type { Quotation } from '../engine/analysis';
import { attributionsOf, type Attribution, type Sources } from './attribution';
import { contentOf } from './content';
import type { TextReader } from './textReader';

/** The words of a citation that depend on the reader's language. */
export interface CitationWords {
  /** For a quotation of which no speaker was found. */
  readonly speakerNotFound: string;
  /** For a pronoun of which nobody knows who it is. */
  notIdentified(words: string): string;
  /** For a name that is a guess. */
  guess(name: string): string;
  /** Several speakers as one phrase. */
  list(names: readonly string[]): string;
}

/** Where a citation comes from and how it is worded. */
export interface CitationContext {
  readonly reader: TextReader;
  readonly sources: Sources;
  /** The file's name, as it is to be cited. */
  readonly file: string;
  readonly words: CitationWords;
}

/**
 * A quotation with its source, on one line of text per paragraph: *“content” — Full Name, role, file:line*.
 *
 * Only what the article gives word for word gets quotation marks: a mixed or indirect quotation stays as the reporter
 * put it, with the marks it has. How split quotations are joined is told at `contentOf`.
 */
export function citationOf(quotation: Quotation, context: CitationContext, paragraphs: '\n' | ' ' = '\n'): string {
  const { reader, sources, file, words } = context;
  const content = contentOf(quotation, reader, { bare: true, paragraphs });
  const marked = quotation.kind === 'direct' ? `“${content}”` : content;
  const line = reader.line(quotation.segments[0]?.[0] ?? 0);
  return `${marked} — ${sourceOf(attributionsOf(quotation, sources), words)}, ${file}:${String(line)}`;
}

/** All quotations in the order given, one a line. */
export function citationList(quotations: readonly Quotation[], context: CitationContext): string {
  return quotations.map((quotation) => `${citationOf(quotation, context, ' ')}\n`).join('');
}

/** Who said it, in one phrase: *Full Name, role*; what is not known or a guess is called so. */
export function sourceOf(attributions: readonly Attribution[], words: CitationWords): string {
  if (attributions.length === 0) return words.speakerNotFound;
  const named = ({ name, identified, guess }: Attribution): string => {
    if (!identified) return words.notIdentified(name);
    return guess ? words.guess(name) : name;
  };
  const [only] = attributions;
  if (attributions.length > 1 || !only) return words.list(attributions.map(named));
  return only.role === null ? named(only) : `${named(only)}, ${only.role}`;
}
