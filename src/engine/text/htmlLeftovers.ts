import { referenceAt, tagParts } from './htmlProse';
import type { ProseBuilder } from './proseBuilder';

/** A tag or a character reference. */
const leftover =
  /<\/?([a-z][a-z0-9]{0,10})(?:\s[^<>]{0,300})?\/?>|&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});/gi;
const alone = /^(?:br|hr|img|wbr)$/;

/** A reference that only HTML would write into prose. */
const encoded = /&(?:quot|apos|[lr][sd]quo|#(?:0?3[49]|822[01]|821[67]|x201[89cd]));|<\/(?:p|b|i|em|strong|span|div)>/i;

/** Whether a plain text has HTML left in it. */
export const hasHtml = (text: string): boolean => encoded.test(text);

/**
 * Adds a stretch of plain text, without what was left of HTML in it: *&quot;We stay,&quot; <b>Reed</b> said*. A tag counts only where
 * the text closes it somewhere.
 * @param part called where a tag parts paragraphs
 */
export function addWithoutHtml(builder: ProseBuilder, text: string, from: number, to: number, part: () => void): void {
  let at = from;
  for (const match of text.slice(from, to).matchAll(leftover)) {
    const [start, end] = [from + match.index, from + match.index + match[0].length];
    const name = match[1]?.toLowerCase();
    const reference = name === undefined ? referenceAt(text, start) : null;
    if (reference?.end !== end && (name === undefined || !isTag(text, name))) continue;
    builder.verbatim(at, start);
    if (reference) builder.decoded(reference.text, start, end);
    else if (name === 'br') builder.space(start, end);
    else if (tagParts(match[0])) part();
    at = end;
  }
  builder.verbatim(at, to);
}

const isTag = (text: string, name: string): boolean => alone.test(name) || text.includes(`</${name}>`);
