import { word, type Tokens } from '../text/tokens';

const remembered = new WeakMap<Tokens, readonly string[]>();

/** The words of a paragraph that are written in small letters, four letters and more, each once. */
function lowerCaseWords(tokens: Tokens): readonly string[] {
  let words = remembered.get(tokens);
  if (words === undefined) {
    const found = new Set<string>();
    for (let i = 0; i < tokens.count; i++) {
      const code = tokens.text.charCodeAt(tokens.starts[i] ?? 0);
      if (code >= 0x41 && code <= 0x5a) continue;
      const text = word(tokens, i);
      if (text.length > 3 && text.length < 30 && text === text.toLowerCase() && /^\p{L}/u.test(text)) found.add(text);
    }
    words = [...found];
    remembered.set(tokens, words);
  }
  return words;
}

/** Whether a word occurs in small letters in the document; the document is read at the first question. */
export function lowerCaseEvidence(paragraphs: Iterable<Tokens>): (word: string) => boolean {
  let words: Set<string> | undefined;
  return (text) => {
    if (words === undefined) {
      words = new Set();
      for (const tokens of paragraphs) for (const each of lowerCaseWords(tokens)) words.add(each);
    }
    return words.has(text.toLowerCase());
  };
}
