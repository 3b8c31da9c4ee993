import type { Quotation } from '../engine/analysis';
import { quoteKindOf, type QuoteKind } from '../engine/shownQuotations';
import { attributionsOf, type Attribution, type Sources } from './attribution';
import { fillTemplate, type CitationTemplate } from './citationTemplate';
import { listedContent } from './content';
import type { TextReader } from './textReader';
import { fold } from './spaces';

/** The words of a citation that depend on the reader's language. */
export interface CitationWords {
  /** For a quotation of which no speaker was found. */
  readonly speakerNotFound: string;
  /** For a pronoun of which nobody knows who it is. */
  notIdentified(words: string): string;
  /** For a name that is a guess. */
  guess(name: string): string;
  readonly kinds: Readonly<Record<QuoteKind, string>>;
  /** Several speakers as one phrase. */
  list(names: readonly string[]): string;
}

/** Two quotations of one speaker stay two. */
const APART = '” … “';

/** Where a citation comes from and how it is worded. */
export interface CitationContext {
  readonly reader: TextReader;
  readonly sources: Sources;
  /** The file's name, as it is to be cited. */
  readonly file: string;
  /** Where the file is, in the folder that is open; the name where that cannot be said. */
  readonly path: string;
  readonly words: CitationWords;
  readonly template: CitationTemplate;
}

/**
 * A quotation with its source, on one line of text per paragraph; by the default template *“content” — Full Name, role,
 * file:line*.
 *
 * Only what the article gives word for word gets quotation marks: a mixed or indirect quotation stays as the reporter
 * put it, with the marks it has. How split quotations are joined, or kept apart, is told at `contentOf`.
 */
export function citationOf(quotation: Quotation, context: CitationContext, paragraphs: '\n' | ' ' = '\n'): string {
  const { reader, sources, file, path, words, template } = context;
  const content = (apart?: string): string => listedContent(quotation, reader, { bare: true, paragraphs, apart });
  const attributions = attributionsOf(quotation, sources);
  return fillTemplate(template, {
    quote: quotation.kind === 'direct' ? `“${content(APART)}”` : content(),
    words: content(),
    speaker: speakerOf(attributions, words),
    role: attributions.length === 1 ? (attributions[0]?.role ?? '') : '',
    cue: fold(quotation.cue?.text ?? ''),
    kind: words.kinds[quoteKindOf(quotation)],
    file,
    path,
    line: String(reader.line(quotation.segments[0]?.[0] ?? 0)),
  });
}

/** All quotations in the order given, one a line. */
export function citationList(quotations: readonly Quotation[], context: CitationContext): string {
  return quotations.map((quotation) => `${citationOf(quotation, context, ' ')}\n`).join('');
}

/** Who said something: the names, with a word for one that is a guess or stands for nobody we know. */
export function speakerOf(attributions: readonly Attribution[], words: CitationWords): string {
  const named = ({ name, identified, guess }: Attribution): string => {
    if (!identified) return words.notIdentified(name);
    return guess ? words.guess(name) : name;
  };
  const [only] = attributions;
  if (!only) return words.speakerNotFound;
  return attributions.length === 1 ? named(only) : words.list(attributions.map(named));
}

/** Who said it, in one phrase: *Full Name, role*; what is not known or a guess is called so. */
export function sourceOf(attributions: readonly Attribution[], words: CitationWords): string {
  const who = speakerOf(attributions, words);
  const role = attributions.length === 1 ? attributions[0]?.role : null;
  return role ? `${who}, ${role}` : who;
}
