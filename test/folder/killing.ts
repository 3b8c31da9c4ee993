import { spawn } from 'node:child_process';
import * as path from 'node:path';
import { openIndex } from '../../src/index/node/openIndex';
import { makeIndex } from './made';

/** What an index said after its writer was killed. */
export interface AfterKill {
  /** How long the writer lived, in ms. */
  readonly ms: number;
  /** Articles in the last finished generation. */
  readonly articles: number;
  readonly problems: readonly string[];
}

/**
 * Starts a writer in a process of its own, kills it at a moment, and asks what it has left.
 * @param ms from its start, or from when it has read so many articles: how long that takes the machine decides
 */
export async function killWriter(folder: string, ms: number, read = 0): Promise<AfterKill> {
  const writer = spawn(process.execPath, [path.join(__dirname, 'writer.js'), folder], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = new Promise((resolve) => writer.once('exit', resolve));
  const kill = (): void => void setTimeout(() => writer.kill('SIGKILL'), ms);
  let told = 0;
  writer.stdout.on('data', (lines: Buffer) => {
    const before = told;
    told += lines.length;
    if (before < read && told >= read) kill();
  });
  if (read === 0) kill();
  await ended;
  const index = await openIndex(path.join(folder, '.news-lens'));
  if (!index) return { ms, articles: 0, problems: [] };
  try {
    const { articles } = index.queries.counts();
    // Every page of every segment is looked at.
    const problems = [...index.problems, ...index.queries.check()];
    return { ms, articles, problems };
  } finally {
    index.close();
  }
}

/** Reads what the killed writer has not; the number of articles that are there then. */
export async function finish(folder: string): Promise<{ articles: number; read: number }> {
  const { articles, read, outcome, damaged } = await makeIndex(folder);
  if (outcome !== 'done' || damaged.length > 0) throw new Error(`${outcome}: ${damaged.join(', ')}`);
  return { articles, read };
}
