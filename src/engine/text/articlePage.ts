/** Types of schema.org for what a newsroom publishes. */
const typed =
  /"@type"\s*:\s*(?:\[[^\]]{0,200})?"(?:\w{0,20}NewsArticle|Article|Report|LiveBlogPosting|OpinionNewsArticle)"|itemtype\s*=\s*["']https?:\/\/schema\.org\/(?:\w{0,20}NewsArticle|Article|Report)\b/i;
const ogType = /<meta\b[^>]{0,200}\bog:type\b[^>]{0,200}>/i;
const isArticleType = /\bcontent\s*=\s*["']?article\b/i;
const element = /<article\b/i;
/** What is filled in later: pages of programs, not of papers. */
const template = /\{\{|\{%|<%|<\?(?:php|=)|\bv-(?:if|for|bind)\b|\*ngIf|\bng-app\b/;
/** Folders where programs have their pages. */
const projectFolder =
  /\/(?:src|public|dist|build|out|templates?|layouts?|partials|includes?|components|views|themes?|node_modules|coverage|docs?|_site|_layouts|_includes|wwwroot|htdocs)\//i;

/** Whether a page's source says that it is an article, and nothing in it is still to be filled in. Linear in the text. */
export function isArticlePage(text: string): boolean {
  const isArticle = typed.test(text) || isArticleType.test(ogType.exec(text)?.[0] ?? '') || element.test(text);
  // A saved page has scripts of all kinds: only what stands outside them is looked at.
  return isArticle && !template.test(withoutScripts(text));
}

/** Whether a page lies where programs keep theirs, by its path within the folder that is open. */
export function isInWebProject(path: string): boolean {
  return projectFolder.test(`/${path}`);
}

/** The words of a page, roughly and quickly: what tells its language. */
export function roughWords(text: string): string {
  return withoutScripts(text).replace(/<[!/a-z][^<>]{0,2000}>/gi, ' ');
}

const scripts = /<(script|style)\b/gi;

/** Without the content of scripts and styles; each part is looked at once. */
function withoutScripts(text: string): string {
  const kept: string[] = [];
  const lower = text.toLowerCase();
  let at = 0;
  for (;;) {
    scripts.lastIndex = at;
    const found = scripts.exec(text);
    kept.push(text.slice(at, found?.index));
    if (!found) return kept.join(' ');
    const close = lower.indexOf(`</${found[1]?.toLowerCase() ?? ''}`, found.index);
    if (close < 0) return kept.join(' ');
    at = close;
  }
}
