/*
 * What a text costs by its length: `npm run bench:scale`. Prints the curve of ordinary articles from 10 KB to 50 MB, and of each hostile text from
 * 1 to 8 MB; fails when a megabyte of 8 MB costs more than `MOST` times what one of 1 MB costs. Each is read, checked and written in a process of
 * its own, whose set-up does not count.
 *   npm run bench:scale [-- [--archive FILE.jsonl] PART_OF_A_NAME…]
 */
import { spawnSync } from 'node:child_process';
import { createAnalysisIndex } from '../../src/engine/analysisIndex';
import { createAnalyzer } from '../../src/engine/analyzer';
import { checkArticle } from '../../src/engine/checks/checkArticle';
import { rules } from '../../src/engine/checks/finding';
import { jsonPieces } from '../../src/export/jsonPieces';
import { testResources } from '../resources';
import { hostileText, hostileTexts } from './hostileTexts';
import { textsOf } from './textsOf';

/** The greatest cost of a megabyte at 8 MB, beside one at 1 MB. */
const MOST = 1.5;
const MB = 1_000_000;
const ordinary = 'ordinary articles';
const ordinarySizes = [10_000, 100_000, MB, 8 * MB, 10 * MB, 50 * MB];
const hostileSizes = [MB, 8 * MB];
/** Heap that the largest may take, in MB. */
const heaps: ReadonlyMap<number, number> = new Map([
  [10 * MB, 400],
  [50 * MB, 1500],
]);

interface Cost {
  /** Of the processor, in ms. */
  readonly ms: number;
  /** UTF-16 units of JSON. */
  readonly written: number;
  /** The most memory the process had, in MB. */
  readonly memory: number;
}

/** Articles of an archive, else the samples, in turns; each paragraph has a number, so that none is like another. */
function ordinaryText(units: number, archive: string | undefined): string {
  const articles = textsOf(archive);
  const paragraphs = articles.flatMap((text) => text.split(/\n\s*\n/)).filter((text) => text.trim() !== '');
  return hostileText({ piece: (n) => `${paragraphs[n % paragraphs.length] ?? ''} (${String(n)})\n\n` }, units);
}

const used = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

function measure(name: string, units: number, archive: string | undefined): Cost {
  const analyzer = createAnalyzer(testResources());
  const kind = hostileTexts[name];
  const text = kind ? hostileText(kind, units) : ordinaryText(units, archive);
  // Compilers are warm before anything counts.
  analyzer.analyze({ id: 'warm', text: ordinaryText(200_000, archive), format: 'plain' });
  const start = used();
  const analysis = analyzer.analyze({ id: name, text, format: kind?.format ?? 'plain' });
  // The largest are read as at the command line, which checks nothing.
  if (units <= 8 * MB) checkArticle({ index: createAnalysisIndex(analysis), text }, rules);
  let written = 0;
  for (const piece of jsonPieces(analysis)) written += piece.length;
  return { ms: used() - start, written, memory: process.resourceUsage().maxRSS / 1024 };
}

/** The cost in a process of its own, or null when that ended without an answer. */
function measured(name: string, units: number, archive: string | undefined): Cost | null {
  const heap = heaps.get(units);
  const { stdout, status } = spawnSync(
    process.execPath,
    [
      ...(heap === undefined ? [] : [`--max-old-space-size=${String(heap)}`]),
      __filename,
      '--one',
      name,
      String(units),
      archive ?? '',
    ],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  );
  return status === 0 ? (JSON.parse(stdout) as Cost) : null;
}

function main(words: readonly string[]): void {
  const at = words.indexOf('--archive');
  const archive = at < 0 ? undefined : words[at + 1];
  const parts = words.filter((_, i) => at < 0 || (i !== at && i !== at + 1));
  const names = [ordinary, ...Object.keys(hostileTexts)].filter(
    (name) => parts.length === 0 || parts.some((part) => name.includes(part)),
  );
  const failures: string[] = [];
  console.log('| text | KB | ms | ms a MB | written, times the text | MB of memory |');
  console.log('| --- | --- | --- | --- | --- | --- |');
  for (const name of names) {
    const perMegabyte = new Map<number, number>();
    for (const units of name === ordinary ? ordinarySizes : hostileSizes) {
      const cost = measured(name, units, archive);
      if (!cost) {
        failures.push(`${name}, ${String(units / 1000)} KB: no answer`);
        continue;
      }
      perMegabyte.set(units, (cost.ms / units) * MB);
      const figures = [units / 1000, cost.ms, (cost.ms / units) * MB].map((figure) => figure.toFixed(0));
      console.log(`| ${[name, ...figures, (cost.written / units).toFixed(1), cost.memory.toFixed(0)].join(' | ')} |`);
    }
    const growth = (perMegabyte.get(8 * MB) ?? 0) / (perMegabyte.get(MB) ?? Infinity);
    if (growth > MOST) failures.push(`${name}: a MB of 8 costs ${growth.toFixed(2)} times one of 1`);
  }
  for (const failure of failures) console.error(failure);
  process.exitCode = failures.length > 0 ? 1 : 0;
}

const [mode, name = '', units, archive] = process.argv.slice(2);
if (mode === '--one') console.log(JSON.stringify(measure(name, Number(units), archive === '' ? undefined : archive)));
else main(process.argv.slice(2));
