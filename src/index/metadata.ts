import { frontMatterEnd } from '../engine/text/frontMatter';

/** What an article says of itself. */
export interface Metadata {
  readonly author: string | null;
  readonly section: string | null;
  readonly title: string;
}

/** More of a value nobody reads, in UTF-16 units. */
const LONGEST = 200;

/**
 * Author and section as the front matter of an article gives them, and its title: that of the front matter, else its first
 * line with words. Lists give their first entry.
 */
export function metadataOf(text: string): Metadata {
  const body = frontMatterEnd(text);
  const head = text.slice(0, body);
  const field = (...names: readonly string[]): string | null => {
    const line = new RegExp(
      `^[ \\t]*["']?(?:${names.join('|')})["']?[ \\t]*[:=][ \\t]*(?:\\r?\\n[ \\t]*-[ \\t]+)?(.*)$`,
      'imu',
    );
    const value = (line.exec(head)?.[1] ?? '').replace(/^\[\s*|\s*\]\s*$/g, '').trim();
    const quoted = /^(["'])(.*?)\1/.exec(value);
    const plain = (quoted?.[2] ?? value.split(/,\s|\s#/)[0] ?? '').trim();
    return plain === '' ? null : plain.slice(0, LONGEST);
  };
  const first = /\S.*/.exec(text.slice(body, body + 10 * LONGEST))?.[0] ?? '';
  return {
    author: field('authors?', 'byline', 'creator'),
    section: field('sections?', 'categor(?:y|ies)', 'department', 'desk'),
    title:
      field('title', 'headline') ??
      first
        .replace(/^[#>*\s]+/, '')
        .trim()
        .slice(0, LONGEST),
  };
}
