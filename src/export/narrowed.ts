import type { Quotation, Span } from '../engine/analysis';

/**
 * The words of a quotation that spans have in common with it, as a quotation of its own: what is cited when part of it
 * was copied. Null when they have no word in common. What stands between marks is direct, whatever is around it.
 * @param text the whole text, as offsets count it
 */
export function narrowed(quotation: Quotation, spans: readonly Span[], text: string): Quotation | null {
  const segments: Span[] = [];
  const content: string[] = [];
  for (const [i, [from, to]] of quotation.segments.entries()) {
    for (const span of spans) {
      const [start, end] = [Math.max(from, span[0]), Math.min(to, span[1])];
      const words = text.slice(start, Math.max(start, end));
      if (!/[\p{L}\p{N}]/u.test(words)) continue;
      segments.push([start, end]);
      content.push(start === from && end === to ? (quotation.content[i] ?? words) : words);
    }
  }
  if (segments.length === 0) return null;
  const isMarked = segments.every(([start, end]) => quotation.quoted.some(([from, to]) => from <= start && end <= to));
  return { ...quotation, segments, content, kind: isMarked ? 'direct' : quotation.kind };
}
