/**
 * What a word processor leaves in a text that is pasted from it: soft hyphens, and the codes of its fields
 * (*HYPERLINK "…"*, *{ PAGE \* MERGEFORMAT }*, *PAGEREF _Toc123 \h*).
 */
const leftover =
  /\u00ad|\{\s*(?:HYPERLINK|PAGE|NUMPAGES|PAGEREF|REF|NOTEREF|STYLEREF|TOC|SEQ|DATE|TIME|MERGEFIELD|INCLUDE(?:PICTURE|TEXT)|FORMTEXT|XE|EMBED)\b[^{}\r\n]{0,300}\}|\b(?:HYPERLINK|INCLUDE(?:PICTURE|TEXT))\s{1,4}(?:\\[a-z]\s{1,4}){0,3}"[^"\r\n]{1,500}"(?:\s\\[a-z](?: "[^"\r\n]{0,200}")?){0,4}|\b(?:PAGEREF|REF)\s{1,4}_\w{1,60}(?:\s\\[a-z]){0,4}|\\\* MERGEFORMAT\b/gu;

/** Whether a plain text holds such leftovers. */
export function hasWordLeftovers(text: string): boolean {
  return text.search(leftover) >= 0;
}

/** Goes through a stretch of text: calls `add` for what is to be read. */
export function withoutWordLeftovers(
  text: string,
  from: number,
  to: number,
  add: (from: number, to: number) => void,
): void {
  let at = from;
  for (const { 0: words, index } of text.slice(from, to).matchAll(leftover)) {
    if (from + index > at) add(at, from + index);
    at = from + index + words.length;
    // What stands behind a field is parted from what stands before it by one of the blanks around it.
    if (words !== '\u00ad' && /\s/.test(text.charAt(from + index - 1)) && /\s/.test(text.charAt(at)) && at < to) at++;
  }
  if (at < to) add(at, to);
}
