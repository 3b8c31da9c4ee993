import * as path from 'node:path';
import type { Resources } from '../src/engine/resources';
import { loadResources } from '../src/worker/nodeResources';
import { projectRoot } from './root';

let loaded: Resources | undefined;

/** The data the product ships, read once for all tests. */
export function testResources(): Resources {
  loaded ??= loadResources(path.join(projectRoot, 'media'));
  return loaded;
}
