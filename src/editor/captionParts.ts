import type { Span } from '../engine/analysis';

/** The words of a cue's line, without the tag of who speaks: *<v Ann Reed>*. */
const SPOKEN = /^\s*(?:<[^<>]{0,200}>\s*)*/;

const NUMBER = /^\s*\S+\s*$/;

/** What somebody says in captions runs over several cues: its lines, without times, numbers of cues and tags before the words. */
export function captionParts(text: string, [start, end]: Span): Span[] {
  const lines = text.slice(start, end).split('\n');
  const parts: Span[] = [];
  let at = start;
  for (const [i, line] of lines.entries()) {
    const from = at + (SPOKEN.exec(line)?.[0].length ?? 0);
    const to = at + line.trimEnd().length;
    const isHead = line.includes('-->') || (NUMBER.test(line) && (lines[i + 1]?.includes('-->') ?? false));
    if (to > from && !isHead) parts.push([from, to]);
    at += line.length + 1;
  }
  return parts;
}
