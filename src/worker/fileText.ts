/** Why the text of a file cannot be shown. */
export type UnreadableFile = 'damaged' | 'tooLarge' | 'locked' | 'empty';

/** The words of a file that is no text, or why there are none. */
export type FileText = { readonly text: string } | { readonly problem: UnreadableFile };

/** Kinds of file that are no text and have words: by the ending. */
export const readableEndings = /\.(docx|eml)$/i;

/** A file with more bytes is not opened. */
export const LARGEST_FILE = 32 * 1024 * 1024;
