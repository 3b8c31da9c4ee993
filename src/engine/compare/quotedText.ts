import type { Quotation } from '../analysis';

/** Stands where the reporter's own words stand between two pieces: something may have been left out there. */
const BREAK = ' … ';

/** The character references that stand for what is in or beside words. */
const references: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  hellip: '…',
  ldquo: '“',
  lsquo: '‘',
  mdash: '—',
  nbsp: ' ',
  ndash: '–',
  quot: '"',
  rdquo: '”',
  rsquo: '’',
};

/** Whether a quotation claims to give words that were said: not a paraphrase, not what stands inside another one. */
export function isWordForWord({ kind, parent }: Quotation): boolean {
  return kind !== 'indirect' && parent === null;
}

/**
 * The words that a quotation claims were said: all of a direct one, of a mixed one the pieces between marks. Pieces that
 * the reporter parted are joined by dots.
 */
export function quotedText(quotation: Quotation, text: string): string {
  const pieces =
    quotation.kind === 'mixed'
      ? quotation.quoted.map((span) => ({ span, words: clean(text.slice(...span)) }))
      : quotation.segments.map((span, i) => ({ span, words: quotation.content[i] ?? '' }));
  return pieces
    .map(({ span, words }, i) => {
      const before = pieces[i - 1];
      if (!before) return words;
      const isParted = /\S/.test(text.slice(before.span[1], span[0]));
      return (isParted ? BREAK : '\n') + words;
    })
    .join('');
}

/** Without the references and links that stand in Markdown. */
function clean(words: string): string {
  return words
    .replace(/&(\w+);/g, (reference, name: string) => references[name] ?? reference)
    .replace(/\[([^\]]*)\]\([^)\s]*\)/g, '$1');
}
