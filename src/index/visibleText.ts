import { decodeHTML } from 'entities';
import { formatOfName } from '../engine/text/textFormat';

/** Stands for a character of the markup inside of a line: no word, and no room between words. */
const FILLER = '\uE000';

const INLINE = /^<\/?(?:a|abbr|b|bdi|c|cite|code|em|font|i|mark|q|s|small|span|strong|sub|sup|time|u|wbr)\b/i;
const MARKUP = /<[!/a-z][^<>]{0,2000}>|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/gi;
const TIMES = /^.*-->.*$/gm;

/**
 * The text of a file as a person sees it, of the same length, so that each word stands where it stands in the file: markup
 * of pages and times of captions are blank. `shownLine` takes out what is left of them.
 */
export function visibleText(path: string, text: string): string {
  switch (formatOfName(path)) {
    case 'html':
      return withoutMarkup(withoutUnseen(text));
    case 'captions':
      return withoutMarkup(text.replace(TIMES, blank));
    case 'markdown':
    case 'plain':
      return text;
  }
}

/** Part of a visible text without the places of markup. */
export const shownLine = (visible: string): string => visible.replaceAll(FILLER, '');

const blank = (text: string): string => '\n'.repeat(text.length);

function withoutMarkup(text: string): string {
  return text.replace(MARKUP, (markup) => {
    if (!markup.startsWith('&')) return INLINE.test(markup) ? FILLER.repeat(markup.length) : blank(markup);
    const sign = decodeHTML(markup);
    return sign.length > markup.length ? markup : sign.padEnd(markup.length, FILLER);
  });
}

/** Without the head of a page, its scripts and its styles; each part is looked at once. */
function withoutUnseen(text: string): string {
  const lower = text.toLowerCase();
  const head = Math.max(0, lower.indexOf('</head'));
  const kept = [blank(text.slice(0, head))];
  const begin = /<(script|style)\b/g;
  let at = head;
  for (;;) {
    begin.lastIndex = at;
    const found = begin.exec(lower);
    kept.push(text.slice(at, found?.index));
    if (!found) return kept.join('');
    const close = lower.indexOf(`</${found[1] ?? ''}`, found.index);
    const end = close < 0 ? text.length : close;
    kept.push(blank(text.slice(found.index, end)));
    at = end;
  }
}
