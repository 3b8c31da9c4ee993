import { appendFileSync, readdirSync } from 'node:fs';
import * as path from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';
import { projectRoot } from '../root';

/**
 * Runs the integration tests; the extension host loads this module and calls it.
 * @throws when a test failed: the host's exit code is then 1
 */
export async function run(): Promise<void> {
  const report = process.env['NEWS_LENS_REPORT'];
  // To a file, as a host that dies takes its last console lines along.
  if (report)
    Mocha.reporters.Base.consoleLog = (...words: unknown[]) => appendFileSync(report, `${format(...words)}\n`);
  const say = (text: string): void => {
    if (report) appendFileSync(report, `${text}\n`);
    else console.log(text);
  };
  const rejections = watchRejections();
  const grep = process.env['NEWS_LENS_GREP'];
  const mocha = new Mocha({
    ui: 'bdd',
    color: false,
    timeout: 30_000,
    forbidOnly: Boolean(process.env['CI']),
    ...(grep ? { grep } : {}),
  });
  for (const file of testFiles()) mocha.addFile(file);
  const { passes, failures, pending } = await new Promise<Mocha.Stats>((resolve, reject) => {
    const runner = mocha.run(() => {
      if (runner.stats) resolve(runner.stats);
      else reject(new Error('mocha kept no counts'));
    });
  });
  for (const stack of rejections) say(`unhandled rejection: ${stack}`);
  const bad = failures + rejections.size;
  say(`COUNTS ${JSON.stringify({ passes, failures: bad, pending })}`);
  if (bad > 0) throw new Error(`${failures} failed, ${rejections.size} unhandled rejections`);
}

/** The host swallows unhandled rejections; ours count as failures (other extensions share the process). */
function watchRejections(): ReadonlySet<string> {
  const stacks = new Set<string>();
  process.on('unhandledRejection', (error) => {
    if (error instanceof Error && error.stack?.includes(projectRoot)) stacks.add(error.stack);
  });
  return stacks;
}

function testFiles(): string[] {
  const parts = (process.env['NEWS_LENS_FILES'] ?? '').split(',').filter(Boolean);
  return readdirSync(__dirname, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.test.js') && (parts.length === 0 || parts.some((part) => name.includes(part))))
    .sort()
    .map((name) => path.join(__dirname, name));
}
