import type { Span } from '../engine/analysis';
import type { LinePlace } from './folderProtocol';

/** So many words are looked for in a row; more add nothing to a place that is found. */
const MOST_WORDS = 100;

/** Where words stand in a row, whatever their case, accents and the marks between them; undefined when they do not. */
export function findWords(text: string, words: string): Span | undefined {
  const parts = folded(words)
    .match(/[\p{L}\p{N}\p{M}]+/gu)
    ?.slice(0, MOST_WORDS);
  if (!parts) return undefined;
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${parts.join('[^\\p{L}\\p{N}]+')}(?![\\p{L}\\p{N}])`, 'u');
  const found = pattern.exec(folded(text));
  return found ? [found.index, found.index + found[0].length] : undefined;
}

/** The place of a span in lines; the text has uniform ends of lines. */
export function linePlace(text: string, [start, end]: Span): LinePlace {
  const at = (offset: number): [line: number, character: number] => {
    const before = text.slice(0, offset);
    return [before.split('\n').length - 1, offset - (before.lastIndexOf('\n') + 1)];
  };
  const [line, character] = at(start);
  const [endLine, endCharacter] = at(end);
  return { line, character, endLine, endCharacter };
}

/** Small letters without accents, each where it stood. */
const folded = (text: string): string =>
  text.replace(/[A-Z\u0080-\uffff]/g, (letter) => {
    const plain = letter.normalize('NFD').charAt(0).toLowerCase();
    return plain.length === 1 ? plain : letter;
  });
