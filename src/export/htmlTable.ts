import { htmlText } from './htmlText';

/** What stands in the head of every page: the policy says that nothing runs and nothing is loaded, whatever the text holds. */
export const HTML_HEAD = `<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<meta name="generator" content="News Lens">`;

/** A table whose columns from `numbers` on stand to the right; its cells are HTML. Nothing for no rows. */
export function htmlTable(head: readonly string[], rows: readonly (readonly string[])[], numbers: number): string {
  if (rows.length === 0) return '';
  const side = (i: number): string => (i < numbers ? '' : ' class="number"');
  const titles = head.map((title, i) => `<th scope="col"${side(i)}>${htmlText(title)}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map((cell, i) => `<td${side(i)}>${cell}</td>`).join('')}</tr>`);
  return `<table>\n<thead><tr>${titles}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table>`;
}
