import { comparableWords, type ComparableWord } from './comparedWords';

/** A text that quotations are compared with: a speech, an interview, a press release. */
export interface Transcript {
  readonly text: string;
  readonly words: readonly ComparableWord[];
  /** Where a word stands, as indexes into `words`, ascending. */
  readonly positions: (key: string) => readonly number[];
}

/** So much is read at once, in UTF-16 code units. */
const STEP = 50_000;

/**
 * Reads a transcript in steps; each yields the share done (0 to 1), so that the caller can do something else in between
 * or stop by not asking for more.
 */
export function* readTranscript(text: string): Generator<number, Transcript, void> {
  const words: ComparableWord[] = [];
  for (let from = 0; from < text.length;) {
    const to = cutAfter(text, from + STEP);
    for (const word of comparableWords(text.slice(from, to))) {
      words.push({ ...word, span: [word.span[0] + from, word.span[1] + from] });
    }
    from = to;
    yield from / text.length;
  }
  const positions = new Map<string, number[]>();
  words.forEach(({ key }, i) => {
    const known = positions.get(key);
    if (known) known.push(i);
    else positions.set(key, [i]);
  });
  return { text, words, positions: (key) => positions.get(key) ?? [] };
}

/** The end of the line at an offset, or of the word if the line is long. */
function cutAfter(text: string, offset: number): number {
  const rest = text.slice(offset, offset + STEP);
  const end = [rest.indexOf('\n'), rest.search(/\s/)].find((at) => at >= 0);
  return end === undefined ? Math.min(offset + rest.length, text.length) : offset + end + 1;
}
