import type { Span } from '../engine/analysis';

/** What a line of a reading view leads to. */
export interface ReadingTarget {
  /** Names the same thing over versions of the article; once in a view. */
  readonly key: string;
  /** Where it stands in the version that the line was made from. */
  readonly span: Span;
}

/** A line of a reading view: a read-only document that is made from an article. */
export interface ReadingLine {
  readonly text: string;
  /** Undefined for a line that leads nowhere. */
  readonly target?: ReadingTarget | undefined;
  /** The words of the line that are shown as a link. */
  readonly link?: Span | undefined;
  /** The words of the line that are set in bold. */
  readonly strong?: Span | undefined;
}

/** The schemes of the documents: the quotes of an article, and the mentions of a name in it. */
export const readingSchemes = ['newslens-quotes', 'newslens-context'] as const;

export type ReadingScheme = (typeof readingSchemes)[number];

/** The schemes of documents that are made from the index of the folder: dossiers, found names, the same words elsewhere. */
export const folderSchemes = {
  dossier: 'newslens-dossier',
  names: 'newslens-names',
  sameWords: 'newslens-same-words',
} as const;

/** Whether the address is that of a reading view, of an article or of the folder. */
export function isReadingView(uri: { readonly scheme: string }): boolean {
  return [...readingSchemes, ...Object.values(folderSchemes)].some((scheme) => scheme === uri.scheme);
}

/** A line all in bold. */
export function heading(text: string, target?: ReadingTarget): ReadingLine {
  return { text, target, strong: [0, text.length] };
}
