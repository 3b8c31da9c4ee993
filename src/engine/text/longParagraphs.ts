import type { Paragraph } from './paragraph';

/** Units of text; the work on one paragraph stays bounded. */
const longest = 20_000;
/** How far from the limit a sentence end is looked for. */
const slack = 4_000;

/** Where to cut `text` between `from` and `from + longest`: at a sentence end, else a blank, else not inside a pair. */
function cutAfter(text: string, from: number): number {
  const limit = from + longest;
  const floor = limit - slack;
  let blank = -1;
  for (let at = limit; at > floor; at--) {
    if (text.charCodeAt(at) !== 0x20) continue;
    if (blank < 0) blank = at;
    let before = at - 1;
    while (before > floor && /["'”’»)\]]/.test(text.charAt(before))) before--;
    if (/[.!?…]/.test(text.charAt(before))) return at;
  }
  if (blank >= 0) return blank;
  const high = text.charCodeAt(limit - 1);
  return high >= 0xd800 && high < 0xdc00 ? limit - 1 : limit;
}

/** The part of a paragraph from `from` to `to`, as a paragraph. */
function part(paragraph: Paragraph, from: number, to: number): Paragraph {
  const { text, kind, start, map } = paragraph;
  const piece = text.slice(from, to);
  if (!map) return { text: piece, kind, start: start + from };
  const first = map.starts[from] ?? 0;
  return {
    text: piece,
    kind,
    start: start + first,
    map: {
      starts: map.starts.slice(from, to).map((offset) => offset - first),
      ends: map.ends.slice(from, to).map((offset) => offset - first),
    },
  };
}

/** Cuts paragraphs of more than about 20,000 units into several; the others pass as they are. */
export function cutLongParagraphs(paragraphs: Paragraph[]): Paragraph[] {
  if (!paragraphs.some(({ text }) => text.length > longest)) return paragraphs;
  return paragraphs.flatMap((paragraph) => {
    const { text } = paragraph;
    const pieces: Paragraph[] = [];
    let from = 0;
    while (text.length - from > longest) {
      const cut = cutAfter(text, from);
      pieces.push(part(paragraph, from, cut));
      from = cut;
      while (text.charCodeAt(from) === 0x20) from++;
    }
    if (from < text.length) pieces.push(part(paragraph, from, text.length));
    return pieces.filter((piece) => piece.text.trim() !== '');
  });
}
