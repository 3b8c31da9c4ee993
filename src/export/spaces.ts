/** The words on one line, with single spaces and none at the ends. */
export function fold(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
