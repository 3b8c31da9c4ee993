import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { projectRoot } from '../root';

/** Numbers from 0 to 1 that a seed gives, always the same (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SECTIONS = ['politics', 'business', 'sport', 'science', 'region'];
const AUTHORS = ['Nora Field', 'Peter Lamm', 'Ada Osei', 'Jon Vik', 'Mira Costa', 'Tom Reyes'];

/** Paragraphs of the samples and of the training articles. */
function paragraphs(): string[] {
  const seeds = path.join(projectRoot, 'seeds');
  const news = path.join(projectRoot, 'training', 'news', 'train');
  const texts = [
    ...readdirSync(seeds)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => readFileSync(path.join(seeds, name), 'utf8')),
    ...readdirSync(news)
      .filter((name) => name.endsWith('.json'))
      .map((name) => (JSON.parse(readFileSync(path.join(news, name), 'utf8')) as { readonly text: string }).text),
  ];
  return texts.flatMap((text) => text.split(/\n\s*\n/)).filter((text) => text.trim().length > 40);
}

/**
 * Makes a folder of articles, the same for the same seed: each of paragraphs of several real ones, so that it is of an
 * article's size and kind, with front matter, in folders by month. Numbers are changed, so that few paragraphs are the same.
 * Returns the paths, from the folder.
 */
export function makeArticleFolder(folder: string, count: number, seed = 1): string[] {
  const random = randomFrom(seed);
  const any = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const all = paragraphs();
  return Array.from({ length: count }, (_, number) => {
    const day = new Date(Date.UTC(2015, 0, 1 + Math.floor(random() * 3600))).toISOString().slice(0, 10);
    const place = path.posix.join(day.slice(0, 4), day.slice(5, 7), `article-${String(number).padStart(6, '0')}.md`);
    const body = Array.from({ length: 9 + Math.floor(random() * 10) }, () =>
      any(all).replace(/\d+/g, (digits) => String(Math.floor(random() * 10 ** Math.min(digits.length, 6)))),
    );
    const head = `---\ntitle: Article ${String(number)}\ndate: ${day}\nauthor: ${any(AUTHORS)}\nsection: ${any(SECTIONS)}\n---\n\n`;
    const file = path.join(folder, place);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, `${head}${body.join('\n\n')}\n`);
    return place;
  });
}
