import type { Comparison, Stretch } from './comparison';

/** A passage and a quotation of it, laid out so that equal words stand in the same line. */
export interface DiffTexts {
  readonly passage: string;
  readonly quoted: string;
}

/** A line that is longer is broken at the next word that is the same, in UTF-16 code units. */
const LONG_LINE = 80;
/** Stands between parts that were said in different places. */
const APART = '[…]';

/**
 * Both texts with a line for each sentence of the quotation. Marks, dashes, white space and how a line
 * ends are written alike: they make no difference in the comparison either.
 */
export function diffTexts({ stretches, quoted }: Comparison, transcript: string): DiffTexts {
  const lines = stretches.map((stretch) => linesOf(stretch, quoted, transcript));
  const side = (which: 0 | 1): string =>
    lines.map((pairs) => pairs.map((pair) => alike(pair[which])).join('\n')).join(`\n${APART}\n`);
  return stretches.length > 0
    ? { passage: `${side(1)}\n`, quoted: `${side(0)}\n` }
    : { passage: '', quoted: `${alike(quoted)}\n` };
}

function linesOf({ quote, passage, anchors }: Stretch, quoted: string, transcript: string): [string, string][] {
  const lines: [string, string][] = [];
  let [here, there] = [quote[0], passage[0]];
  for (const [inQuote, inPassage] of anchors) {
    const line = quoted.slice(here, inQuote);
    if (line.trim() === '' || (line.length < LONG_LINE && !/[.!?…]["'”’»)\]]*\s+\S{0,2}$/.test(line))) continue;
    lines.push([line, transcript.slice(there, inPassage)]);
    [here, there] = [inQuote, inPassage];
  }
  const stop = /^[!?]*/.exec(transcript.slice(passage[1], passage[1] + 3))?.[0] ?? '';
  lines.push([quoted.slice(here, quote[1]), transcript.slice(there, passage[1]) + stop]);
  return lines;
}

function alike(words: string): string {
  return words
    .replace(/[“”„‟«»"]|``|''/g, '')
    .replace(/[‘’‚‛ʼ`´]/g, "'")
    .replace(/\s*[–—]\s*|\s+--?\s+/g, ' – ')
    .replace(/[‐‑\u00AD]/g, '-')
    .replace(/\.\s?\.\s?\./g, '…')
    .replace(/\s+/g, ' ')
    .replace(/[\s,.;:…–]+$/, '')
    .trim();
}
