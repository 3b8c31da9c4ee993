import { fold } from './spaces';

/** A headline is no longer than this, in UTF-16 code units. */
const LONGEST = 140;
/** Looked for only at the beginning, however long the text. */
const SAMPLE = 4000;

/** The headline of an article: its front matter's title, its first heading, or its first line when that is no sentence. */
export function headlineOf(text: string): string | undefined {
  const sample = text.slice(0, SAMPLE).replace(/^\uFEFF/, '');
  const front = /^---\r?\n([^]*?)\n---\s*\n/.exec(sample);
  const title = front && /^title:[ \t]*(["']?)(.+?)\1[ \t]*\r?$/m.exec(front[1] ?? '')?.[2];
  if (title) return bounded(title);
  const [first = '', ...rest] = sample
    .slice(front?.[0].length ?? 0)
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '');
  const heading = /^#{1,6}\s+(.+?)\s*#*$/.exec(first)?.[1];
  if (heading !== undefined) return bounded(heading);
  // A line that ends as a sentence does, has a dateline, or has nothing under it is no headline.
  const isText = /[.:;,…][”"’')]*\s*$|\s[-–—]{1,2}\s/.test(first) || rest.length === 0;
  return isText ? undefined : bounded(first);
}

function bounded(line: string): string | undefined {
  const words = fold(line);
  return words !== '' && words.length <= LONGEST ? words : undefined;
}
