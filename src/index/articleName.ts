const ARTICLE = /\.(?:txt|text|md|markdown|mdown|mkd|html?|xhtml)$/i;

/** Whether the index reads files of a name, or path: texts, Markdown and saved pages. */
export function isArticleName(name: string): boolean {
  return ARTICLE.test(name);
}
