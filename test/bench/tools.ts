// npm run bench:tools: how long an assistant waits for an answer, over the server as others start it. The thirty questions
// over the sample articles, asked one after the other in rounds; then the same over a folder with many articles and no
// index, where the first round reads them.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { startMcpClient } from '../mcpClient';
import { projectRoot } from '../root';
import { readQuestions } from '../unit/tools/questions';
import { makeArticleFolder } from './articleFolder';

const ROUNDS = 20;
const MANY = 1000;

const questions = readQuestions();

async function bench(name: string, folder: string, rounds: number): Promise<void> {
  const started = performance.now();
  const { call, close } = await startMcpClient(process.execPath, [
    path.join(projectRoot, 'dist', 'cli.js'),
    'mcp',
    folder,
  ]);
  const connected = performance.now();
  const times: number[] = [];
  let first = NaN;
  for (let round = 0; round <= rounds; round++) {
    for (const { tool, input } of questions) {
      const start = performance.now();
      await call(tool, input);
      if (Number.isNaN(first)) first = performance.now() - start;
      else if (round > 0) times.push(performance.now() - start);
    }
  }
  await close();
  times.sort((a, b) => a - b);
  const at = (share: number): string => (times[Math.floor(share * times.length)] ?? NaN).toFixed(1);
  console.log(
    `${name}: ${String(times.length)} answers, p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, most ${at(0.9999)} ms; ` +
      `connected in ${(connected - started).toFixed(0)} ms, the very first answer after ${first.toFixed(0)} ms more`,
  );
}

async function main(): Promise<void> {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'nlb-'));
  try {
    const few = path.join(scratch, 'few');
    for (const from of [path.join(projectRoot, 'seeds'), path.join(projectRoot, 'test', 'fixtures', 'tools', 'more')])
      cpSync(from, few, { recursive: true });
    await bench('sample articles', few, ROUNDS);
    const many = path.join(scratch, 'many');
    cpSync(few, many, { recursive: true });
    makeArticleFolder(many, MANY);
    await bench(`${String(MANY)} articles more, without an index`, many, 3);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

void main();
