/** How a text can be read. */
export const textFormats = ['plain', 'markdown', 'html', 'captions'] as const;
export type TextFormat = (typeof textFormats)[number];

/** How to read a file by the ending of its name. */
export function formatOfName(name: string): TextFormat {
  if (/\.(?:md|markdown|mdown|mkd)$/i.test(name)) return 'markdown';
  if (/\.(?:html?|xhtml)$/i.test(name)) return 'html';
  return /\.(?:srt|vtt)$/i.test(name) ? 'captions' : 'plain';
}
