/** The number of words in a text: runs of letters and digits, with the apostrophes and hyphens inside them. */
export function countWords(text: string): number {
  let words = 0;
  for (const _ of text.matchAll(/[\p{L}\p{N}]+(?:['’‑-][\p{L}\p{N}]+)*/gu)) words++;
  return words;
}
