import type { Tokens } from '../text/tokens';

/** Which way a quotation mark points: 1 opens, -1 closes, 0 does not say. */
export type MarkDirection = -1 | 0 | 1;

/**
 * What the writing itself says of a quotation mark's direction: its shape, or for straight marks the blanks around
 * it. The treebanks keep neither, so the tagger learns direction from the words alone.
 */
export function markDirection(tokens: Tokens, index: number): MarkDirection {
  const start = tokens.starts[index] ?? 0;
  const end = tokens.ends[index] ?? 0;
  const code = tokens.text.charCodeAt(start);
  if (code === 0x201c || code === 0x201e || code === 0x60) return 1;
  if (code === 0x201d) return -1;
  const before = index > 0 && tokens.ends[index - 1] === start;
  const after = index + 1 < tokens.count && tokens.starts[index + 1] === end;
  if (before === after) return 0;
  return after ? 1 : -1;
}
