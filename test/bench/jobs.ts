// npm run bench:jobs [-- ROUNDS | memory]: `news-lens analyze --jobs 2` beside two bare processes on the halves of the
// same lines, and beside one process, in turns in one run; the median round is shown. Seconds and processor time: where
// others use the machine too, the latter says more. `memory`: what 100,000 lines take with --jobs 2, as they are read.
// The lines are at least 10 MB of distinct text, from ../shared/corpora, or from the samples where that is not there.
import { spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { projectRoot } from '../root';

const LEAST = 10e6;
const LINES = 100_000;

const program = path.join(projectRoot, 'dist', 'cli.js');
const folder = mkdtempSync(path.join(os.tmpdir(), 'nl-bench-jobs-'));

/** The distinct texts at hand. */
function textsOf(): string[] {
  const corpora = path.join(projectRoot, '..', 'shared', 'corpora');
  const seeds = path.join(projectRoot, 'seeds');
  const found = existsSync(corpora)
    ? readdirSync(corpora, { recursive: true })
        .map(String)
        .filter((name) => name.endsWith('.jsonl'))
        .sort()
        .flatMap((name) => readFileSync(path.join(corpora, name), 'utf8').trim().split('\n'))
        .map((line) => (JSON.parse(line) as { readonly text?: unknown }).text)
    : readdirSync(seeds)
        .filter((name) => name.endsWith('.txt'))
        .map((name) => readFileSync(path.join(seeds, name), 'utf8'));
  return [...new Set(found.filter((text): text is string => typeof text === 'string' && text.length > 200))];
}

/** At least so many units of text; later rounds have other numbers and a name of their own, so that no paragraph is the same. */
function archiveOf(texts: readonly string[], least: number): string[] {
  const lines: string[] = [];
  let size = 0;
  for (let round = 0; size < least; round++) {
    for (const text of texts) {
      if (size >= least) break;
      const own =
        round === 0 ? text : text.replace(/\d/g, String(round % 10)).replace(/^/gm, `In item ${String(round)}: `);
      lines.push(JSON.stringify({ id: String(lines.length), text: own }));
      size += own.length;
    }
  }
  return lines;
}

interface Cost {
  readonly seconds: number;
  readonly processor: number;
}

/** Runs the program over lines; what it took of the processor is asked of the kernel while it still lies there. */
function run(lines: string, words: readonly string[], watch?: (pid: number) => void): Promise<Cost> {
  const started = performance.now();
  const input = openSync(lines, 'r');
  // The last line of standard error is what the program took.
  const script = `process.on('exit', () => { const { user, system } = process.cpuUsage(); require('node:fs').writeSync(2, '\\n' + (user + system)); })`;
  const timing = path.join(folder, 'timing.cjs');
  writeFileSync(timing, `if (require('node:worker_threads').isMainThread) ${script}`);
  const child = spawn(process.execPath, ['--require', timing, program, 'analyze', '--jsonl', ...words], {
    stdio: [input, 'ignore', 'pipe'],
  });
  closeSync(input);
  let told = '';
  child.stderr?.on('data', (chunk: Buffer) => (told += chunk.toString()));
  if (child.pid !== undefined) watch?.(child.pid);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => {
      if (status !== 0) reject(new Error(`exit ${String(status)}: ${told}`));
      else
        resolve({
          seconds: (performance.now() - started) / 1000,
          processor: Number(told.slice(told.lastIndexOf('\n'))) / 1e6,
        });
    });
  });
}

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? NaN;

async function compare(rounds: number): Promise<void> {
  const lines = archiveOf(textsOf(), LEAST);
  const all = path.join(folder, 'all.jsonl');
  const halves = [path.join(folder, 'even.jsonl'), path.join(folder, 'odd.jsonl')];
  writeFileSync(all, lines.join('\n'));
  halves.forEach((half, i) => {
    writeFileSync(half, lines.filter((_, at) => at % 2 === i).join('\n'));
  });
  const size = lines.reduce((sum, line) => sum + line.length, 0) / 1e6;
  console.log(`${String(lines.length)} lines, ${size.toFixed(1)} MB; load ${os.loadavg()[0]?.toFixed(1) ?? ''}`);
  const contenders: Record<string, () => Promise<Cost>> = {
    'one process': () => run(all, []),
    '--jobs 2': () => run(all, ['--jobs', '2']),
    'two processes': async () => {
      const costs = await Promise.all(halves.map((half) => run(half, [])));
      return {
        seconds: Math.max(...costs.map(({ seconds }) => seconds)),
        processor: costs.reduce((sum, { processor }) => sum + processor, 0),
      };
    },
  };
  const costs = new Map<string, Cost[]>(Object.keys(contenders).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const [name, contender] of Object.entries(contenders)) {
      const cost = await contender();
      costs.get(name)?.push(cost);
      console.log(
        `  round ${String(round + 1)}, ${name}: ${cost.seconds.toFixed(1)} s, processor ${cost.processor.toFixed(1)} s`,
      );
    }
  const of = (name: string, what: keyof Cost): number => median((costs.get(name) ?? []).map((cost) => cost[what]));
  for (const name of Object.keys(contenders)) {
    const [wall, processor] = [of(name, 'seconds'), of(name, 'processor')];
    console.log(
      `${name}: ${wall.toFixed(1)} s, processor ${processor.toFixed(1)} s, ` +
        `${(of('one process', 'seconds') / wall).toFixed(2)} times one process`,
    );
  }
  const share = (what: keyof Cost): string => {
    const [two, jobs] = ['two processes', '--jobs 2'].map((name) => costs.get(name) ?? []);
    return median((jobs ?? []).map((cost, i) => (two?.[i]?.[what] ?? NaN) / cost[what])).toFixed(2);
  };
  const shares = `${share('seconds')} by time, ${share('processor')} by processor time`;
  console.log(`--jobs 2 beside two processes, median of the rounds: ${shares}`);
}

/** Memory over many short lines, as the kernel counts it. */
async function memory(): Promise<void> {
  if (!existsSync('/proc/self/status'))
    throw new Error('the memory of a process is read from /proc, which is not here');
  const paragraphs = textsOf().flatMap((text) => text.split('\n').filter((line) => line.length > 60));
  const lines = Array.from({ length: LINES }, (_, i) => {
    const text = (paragraphs[i % paragraphs.length] ?? '').slice(0, 150);
    return JSON.stringify({ id: String(i), text: `${String(i)} ${text}` });
  });
  const file = path.join(folder, 'many.jsonl');
  writeFileSync(file, lines.join('\n'));
  const samples: number[] = [];
  let timer: NodeJS.Timeout | undefined;
  const { seconds } = await run(file, ['--jobs', '2'], (pid) => {
    timer = setInterval(() => {
      const status = path.join('/proc', String(pid), 'status');
      const [, kilobytes] = existsSync(status) ? (/VmRSS:\s+(\d+)/.exec(readFileSync(status, 'utf8')) ?? []) : [];
      if (kilobytes !== undefined) samples.push(Number(kilobytes) / 1e3);
    }, 500);
  });
  clearInterval(timer);
  const parts = Array.from({ length: 10 }, (_, i) =>
    median(samples.slice((i * samples.length) / 10, ((i + 1) * samples.length) / 10)).toFixed(0),
  );
  console.log(`${String(LINES)} lines in ${seconds.toFixed(0)} s; MB (RSS) in each tenth of it: ${parts.join(' ')}`);
}

const asked = process.argv[2];
(asked === 'memory' ? memory() : compare(Number(asked ?? 3)))
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  })
  .finally(() => {
    rmSync(folder, { recursive: true });
  });
