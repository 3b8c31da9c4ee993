import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { projectRoot } from '../root';

/**
 * The texts of a file with one `{"text": …}` a line, the first of them; without a file those of seeds/. Throws when a line is
 * no JSON.
 */
export function textsOf(archive: string | undefined, most?: number): string[] {
  const seeds = path.join(projectRoot, 'seeds');
  return archive === undefined
    ? readdirSync(seeds)
        .filter((file) => file.endsWith('.txt'))
        .map((file) => readFileSync(path.join(seeds, file), 'utf8'))
    : readFileSync(archive, 'utf8')
        .trim()
        .split('\n', most)
        .map((line) => (JSON.parse(line) as { readonly text: string }).text);
}
