import { word, type Tokens } from '../text/tokens';

/** The words of a paragraph that are written in small letters, four letters and more, each once. */
export function lowerCaseWords(tokens: Tokens): readonly string[] {
  const found = new Set<string>();
  for (let i = 0; i < tokens.count; i++) {
    const code = tokens.text.charCodeAt(tokens.starts[i] ?? 0);
    if (code >= 0x41 && code <= 0x5a) continue;
    const text = word(tokens, i);
    if (text.length > 3 && text.length < 30 && text === text.toLowerCase() && /^\p{L}/u.test(text)) found.add(text);
  }
  return [...found];
}

/**
 * Whether a word occurs in small letters in the document; nothing is looked at before the first question.
 * @param paragraphs what `lowerCaseWords` says of each
 */
export function lowerCaseEvidence(paragraphs: Iterable<readonly string[]>): (word: string) => boolean {
  let words: Set<string> | undefined;
  return (text) => {
    if (words === undefined) {
      words = new Set();
      for (const paragraph of paragraphs) for (const each of paragraph) words.add(each);
    }
    return words.has(text.toLowerCase());
  };
}
