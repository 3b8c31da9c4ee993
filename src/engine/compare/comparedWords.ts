import type { Span } from '../analysis';

/** A word as it is compared, whatever its looks. */
export interface ComparableWord {
  /** The same for all ways of writing the word: *Co-operate*, *cooperate*; *don’t*, *don't*; *five*, *5*. */
  readonly key: string;
  /** UTF-16 offsets into the text that was cut up. */
  readonly span: Span;
  /** Between brackets: put in by an editor, or by who wrote the transcript (*(Applause)*). */
  readonly bracketed: boolean;
  /** Dots before it show that something was left out. */
  readonly afterGap: boolean;
}

/** Parts joined by apostrophes, hyphens (also at the end of a line) or, in a number, by its separators. */
const words =
  /[\p{L}\p{N}\p{M}]+(?:(?:['’‘ʼ`´]|[-‐‑\u00AD]|[-‐‑\u00AD][ \t]*\r?\n[ \t]*(?=\p{Ll})|(?<=\p{N})[.,](?=\p{N}))[\p{L}\p{N}\p{M}]+)*|[%&]/gu;
const brackets = /\[[^[\]]{0,200}\]|\([^()]{0,200}\)/g;
const dots = /…|\.\s?\.\s?\./;
/** Times in captions and transcripts: in brackets, with seconds, or alone on a line, with the caption's number above. */
const times =
  /^(?:\d+[ \t]*\r?\n)?[ \t]*(?:[[(]\d{1,2}(?::\d{2}){1,2}(?:[.,]\d{1,3})?[\])]|\d{1,2}:\d{2}:\d{2}(?:[.,]\d{1,3})?(?:[ \t]*-->[ \t]*[\d:.,]+.*)?|\d{1,2}:\d{2}(?:[.,]\d{1,3})?(?:[ \t]*-->[ \t]*[\d:.,]+.*|(?=[ \t]*\r?$)))/gm;
/** Sounds that nobody writes down in an article. */
const fillers = /^(?:um+|uh+|erm*|hm+|mhm)$/;

/** Numbers that style guides write as words and others as digits; and signs. */
const sameAs: ReadonlyMap<string, string> = new Map([
  ...'zero one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, value): [string, string] => [word, String(value)]),
  ['%', 'percent'],
  ['&', 'and'],
]);

/**
 * The words of a text in the form in which they are compared: case, accents, apostrophes, hyphens, quotation marks,
 * dashes and white space make no difference; time codes and hesitations are no words.
 */
export function comparableWords(text: string): ComparableWord[] {
  const masked = text.replace(times, (code) => ' '.repeat(code.length));
  const inBrackets = [...masked.matchAll(brackets)].map(
    ({ 0: piece, index }) => [index, index + piece.length] as const,
  );
  const found: ComparableWord[] = [];
  let bracket = 0;
  let end = 0;
  for (const { 0: word, index } of masked.matchAll(words)) {
    const key = keyOf(word);
    if (key === '' || fillers.test(key)) continue;
    while ((inBrackets[bracket]?.[1] ?? Infinity) <= index) bracket++;
    const bracketed = (inBrackets[bracket]?.[0] ?? Infinity) < index;
    const afterGap = dots.test(masked.slice(end, index));
    end = index + word.length;
    found.push({ key, span: [index, end], bracketed, afterGap });
  }
  return found;
}

function keyOf(word: string): string {
  const small = word.toLowerCase();
  const plain = /^[a-z0-9%&]+$/.test(small)
    ? small
    : small
        .normalize('NFKD')
        .replace(/[^\p{L}\p{N}.]/gu, '')
        .replace(/\.$/, '');
  return sameAs.get(small) ?? plain;
}
