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

/** The quotations that claim to give words that were said: no paraphrases, nor what stands inside another of these. */
export function wordForWord(quotations: readonly Quotation[]): Quotation[] {
  const byId = new Map(quotations.map((quotation) => [quotation.id, quotation]));
  const claims = ({ kind }: Quotation): boolean => kind !== 'indirect';
  return quotations.filter((quotation) => {
    if (!claims(quotation)) return false;
    let around = byId.get(quotation.parent ?? '');
    while (around && !claims(around)) around = byId.get(around.parent ?? '');
    return around === undefined;
  });
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
