import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { createAnalyzer } from '../engine/analyzer';
import { ArticleReader } from '../mcp/articleReader';
import { FolderIndexes } from '../mcp/folderIndexes';
import { createFolderLibrary } from '../mcp/folderLibrary';
import { Folders } from '../mcp/folders';
import { createServer } from '../mcp/server';
import type { Library } from '../tools/library';
import { loadResources } from '../worker/nodeResources';
import { version } from '../../package.json';
import { UsageError } from './options';
import { messageOf } from '../engine/messageOf';
import { tell } from './streams';

/**
 * Runs `news-lens mcp`: answers a client on standard input and output until it closes its end. Resolves with the exit
 * status. Throws UsageError.
 */
export async function runMcpCommand(words: readonly string[]): Promise<number> {
  const { stderr: errors } = process;
  const folders = await foldersOf(words);
  const indexes = new FolderIndexes();
  const report = (error: unknown): void => void tell(errors, messageOf(error));
  let opened: Promise<Library> | undefined;
  const library = (): Promise<Library> => (opened ??= openLibrary(folders, indexes));
  const server = createServer(version, library, report);
  server.oninitialized = () => {
    // Who has begun will ask: the engine's data are read meanwhile.
    void library().catch(report);
  };
  const closed = new Promise<void>((resolve) => {
    server.onclose = resolve;
    for (const event of ['end', 'close']) process.stdin.once(event, resolve);
    process.stdout.once('error', resolve);
  });
  await server.connect(new StdioServerTransport());
  await closed;
  await server.close();
  indexes.close();
  return 0;
}

async function openLibrary(folders: Folders, indexes: FolderIndexes): Promise<Library> {
  const analyzer = createAnalyzer(loadResources(path.join(__dirname, '..', 'media')));
  if (analyzer.problem !== null) await tell(process.stderr, 'reading by rules alone', analyzer.problem);
  return createFolderLibrary(folders, new ArticleReader(folders, analyzer), indexes);
}

async function foldersOf(words: readonly string[]): Promise<Folders> {
  try {
    const { positionals } = parseArgs({ args: words.slice(1), options: {}, allowPositionals: true });
    if (positionals.length === 0) throw new Error('no folder given; try: news-lens mcp FOLDER');
    return await Folders.open(positionals);
  } catch (error) {
    throw new UsageError(messageOf(error));
  }
}
