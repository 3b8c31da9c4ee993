import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import type { Resources } from '../engine/resources';

/** The engine's data from the extension's `media` folder. Throws when the word lists are not there. */
export function loadResources(media: string): Resources {
  const lists = path.join(media, 'lexicon');
  const lexicon: Record<string, string> = {};
  for (const file of readdirSync(lists)) {
    if (file.endsWith('.txt')) lexicon[path.basename(file, '.txt')] = readFileSync(path.join(lists, file), 'utf8');
  }
  const read = (name: string): Uint8Array | undefined => {
    const file = path.join(media, name);
    return existsSync(file) ? readFileSync(file) : undefined;
  };
  return { lexicon, gazetteer: read('places.gazetteer'), model: read('english.model') };
}
