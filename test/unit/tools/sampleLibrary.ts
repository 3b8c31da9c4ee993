import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { createAnalyzer, type Analyzer } from '../../../src/engine/analyzer';
import { ArticleReader } from '../../../src/mcp/articleReader';
import { FolderIndexes } from '../../../src/mcp/folderIndexes';
import { createFolderLibrary } from '../../../src/mcp/folderLibrary';
import { Folders } from '../../../src/mcp/folders';
import type { Library } from '../../../src/tools/library';
import { testResources } from '../../resources';
import { projectRoot } from '../../root';

let made: Analyzer | undefined;

/** One engine for all of these tests. */
export function testAnalyzer(): Analyzer {
  made ??= createAnalyzer(testResources());
  return made;
}

/** A library over folders. */
export async function libraryOf(...folders: readonly string[]): Promise<Library> {
  const open = await Folders.open(folders);
  return createFolderLibrary(open, new ArticleReader(open, testAnalyzer()), new FolderIndexes());
}

/** A new folder, which the caller removes. */
export function newFolder(): string {
  return mkdtempSync(path.join(os.tmpdir(), 'nlt-'));
}

/** A folder with the sample articles, and those beside the thirty questions. */
export function sampleFolder(): { readonly folder: string; remove(): void } {
  const folder = newFolder();
  cpSync(path.join(projectRoot, 'seeds'), folder, { recursive: true });
  cpSync(path.join(projectRoot, 'test', 'fixtures', 'tools', 'more'), folder, { recursive: true });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
