import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { projectRoot } from './root';

/** The example of docs/api.md, in TypeScript. */
export function apiExample(): string {
  const page = readFileSync(path.join(projectRoot, 'docs', 'api.md'), 'utf8');
  const [, example] = /^```ts\r?\n([^]*?)^```/m.exec(page) ?? [];
  if (example === undefined) throw new Error('docs/api.md has no example');
  return example;
}
