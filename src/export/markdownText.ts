/**
 * Text of a document as Markdown that shows it as it is: no markup, no link, no HTML, no formula comes out of it. White
 * space, line ends included, is folded to single blanks, so the result stays on its line, in a list or a table cell.
 */
export function markdownText(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/[\\`*_[\]<>&|~$@^]/g, '\\$&')
    .replace(/:(?=\/\/)|(?<=\bwww)\./gi, '\\$&')
    .replace(/^(?=[#+=:-])/, '\\')
    .replace(/^(\d+)(?=[.)])/, '$1\\');
}
