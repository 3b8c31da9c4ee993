import { statSync } from 'node:fs';
import * as path from 'node:path';
import { escapePath, glob } from 'tinyglobby';

/** In a folder, what is taken for a transcript. */
const kinds = '**/*.{txt,srt,vtt}';

/** The files that globs name, each once; a file or a folder may be named itself. In the order of their names. */
export async function transcriptFiles(globs: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    globs.map((pattern) =>
      glob(patternOf(pattern), {
        absolute: path.isAbsolute(pattern),
        expandDirectories: false,
        onlyFiles: true,
      }),
    ),
  );
  return [...new Set(found.flat())].sort();
}

function patternOf(pattern: string): string {
  const found = statSync(pattern, { throwIfNoEntry: false });
  const slashed = path.sep === '\\' ? pattern.replaceAll('\\', '/') : pattern;
  if (!found) return slashed;
  const named = escapePath(slashed);
  return found.isDirectory() ? `${named.replace(/\/$/, '')}/${kinds}` : named;
}
