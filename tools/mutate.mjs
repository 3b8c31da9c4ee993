// `npm run mutate -- FOLDER [--count 200] [--seed 1] [--tests TEXT]… [--json]`: how much the unit tests of the engine notice.
// Draws conditions of the TypeScript files below FOLDER (such as src/engine/quotes) by a seed, fixes each to true or false by
// turns, and runs the tests that come to it, until one fails. A switch with which the types no longer fit is a guard against
// nothing and is not drawn; one that no test reaches, or that changes no condition's value in any test, counts as unnoticed;
// one with which a test never ends counts as noticed. --tests asks only test files with TEXT in their path, which is sooner done
// and can only notice less.
import { fork } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Sources } from './mutation/conditions.mjs';
import { comesTo } from './mutation/modules.mjs';
import { root, seconds } from './project.mjs';

/** @typedef {import('./mutation/conditions.mjs').Condition} Condition */
/** @typedef {import('./mutation/testProcess.mjs').Ran} Ran */
/** @typedef {import('./mutation/testProcess.mjs').Order} Order */
/** @typedef {{ condition: Condition, number: number, to: boolean, code: string }} Switch */

const out = path.resolve(root, process.env.NEWS_LENS_OUT ?? 'out');
const source = (/** @type {string} */ file) => path.relative(root, file);
const compiled = (/** @type {string} */ file) => path.join(out, source(file)).replace(/\.ts$/, '.js');

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). @param {number} seed */
function randomNumbers(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** @template T @param {readonly T[]} items @param {number} seed @returns {T[]} */
export function shuffled(items, seed) {
  const random = randomNumbers(seed);
  const result = [...items];
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [result[i], result[j]] = [result[j], result[i]];
  }
  return result;
}

/** How much processor time one test may take, many times what the slowest needs: others may be busy on this machine. */
const LIMIT_MS = 30_000;

/** The processor time a process has taken, in milliseconds; where the system does not tell, the time that has passed. @param {number | undefined} id */
function timeOf(id) {
  try {
    // Behind the name in brackets: the 12th and 13th fields, in hundredths of a second.
    const fields = readFileSync(`/proc/${id}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return 10 * (Number(fields[11]) + Number(fields[12]));
  } catch {
    return performance.now();
  }
}

/**
 * The process that runs tests; it is replaced when it must be ended, or has ended itself: a list that grows without end takes
 * the whole process with it.
 */
class Tests {
  /** @type {import('node:child_process').ChildProcess | undefined} */
  #child;

  /**
   * @param {Order} order
   * @returns {Promise<Ran[] | 'hangs'>}
   */
  async run(order) {
    this.#child ??= fork(new URL('./mutation/testProcess.mjs', import.meta.url), [out], {
      execArgv: ['--max-old-space-size=2048'],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const child = this.#child;
    let start = timeOf(child.pid);
    const answer = await new Promise((resolve) => {
      const watch = setInterval(() => {
        if (timeOf(child.pid) - start > LIMIT_MS) finish('hangs');
      }, 250);
      const take = (/** @type {Ran[] | 'test'} */ message) => {
        if (message === 'test') start = timeOf(child.pid);
        else finish(message);
      };
      const finish = (/** @type {Ran[] | 'hangs'} */ result) => {
        clearInterval(watch);
        child.off('message', take);
        child.off('exit', end);
        resolve(result);
      };
      // Out of memory, or a failure that no test caught.
      const end = () => finish('hangs');
      child.on('message', take);
      child.once('exit', end);
      child.send(order);
    });
    if (answer === 'hangs') {
      child.kill('SIGKILL');
      this.#child = undefined;
    }
    return answer;
  }

  end() {
    this.#child?.kill();
  }
}

/** Draws switches whose types fit. @param {Sources} sources @param {Condition[]} conditions @param {number} count @param {number} seed */
function draw(sources, conditions, count, seed) {
  /** @type {Switch[]} */
  const drawn = [];
  let guards = 0;
  for (const { condition, number } of shuffled(
    conditions.map((condition, number) => ({ condition, number })),
    seed,
  )) {
    if (drawn.length === count) break;
    const to = drawn.length % 2 === 0;
    const text = sources.replaced(condition, String(to));
    if (sources.typeChecks(condition.file, text)) drawn.push({ condition, number, to, code: sources.javaScript(text) });
    else guards += 1;
  }
  return { drawn, guards };
}

/**
 * The tests that come to a condition with another value than the one it is fixed to: its namesake first, then the
 * recorded readings, which notice most, then the quick ones.
 * @param {Switch} change
 * @param {Ran[]} ran
 */
function testsFor({ condition, number, to }, ran) {
  const other = to ? 1 : 2;
  const own = path.basename(condition.file, '.ts');
  let reached = false;
  const parts = ran.flatMap(({ file, seen, milliseconds }) => {
    const titles = new Set(
      seen.flatMap(({ title, seen: values }) => {
        const value = values.find(([each]) => each === number)?.[1] ?? 0;
        if (value) reached = true;
        return value & other ? [title] : [];
      }),
    );
    if (titles.size === 0) return [];
    // What runs outside of a test may be for any of them.
    const all = [...new Set(seen.map(({ title }) => title))].filter(Boolean);
    return [{ file, titles: titles.has('') ? all : [...titles], milliseconds }];
  });
  const early = ['readings', own];
  const rank = (/** @type {{ file: string }} */ { file }) => early.indexOf(path.basename(file, '.test.js'));
  parts.sort((a, b) => rank(b) - rank(a) || a.milliseconds - b.milliseconds);
  return { reached, parts };
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      count: { type: 'string', default: '200' },
      seed: { type: 'string', default: '1' },
      tests: { type: 'string', multiple: true, default: [''] },
      json: { type: 'boolean', default: false },
    },
  });
  const folder = path.resolve(root, positionals[0] ?? '');
  if (positionals.length !== 1 || !existsSync(folder)) {
    console.error('usage: npm run mutate -- FOLDER [--count 200] [--seed 1] [--tests TEXT]… [--json]');
    return 2;
  }
  const start = performance.now();
  const say = (/** @type {string} */ words) => values.json || console.log(words);
  const below = (/** @type {string} */ place, /** @type {string} */ ending) =>
    readdirSync(place, { recursive: true })
      .map((name) => path.join(place, String(name)))
      .filter((file) => file.endsWith(ending))
      .sort();
  const files = below(folder, '.ts');
  const sources = new Sources(root, files);
  const conditions = files.flatMap((file) => sources.conditionsOf(file));
  const numbered = conditions.map((condition, number) => ({ condition, number }));
  const { drawn, guards } = draw(sources, conditions, Number(values.count), Number(values.seed));
  say(`${drawn.length} of ${conditions.length} conditions drawn, ${guards} guards left out (${seconds(start)})`);

  const tests = new Tests();
  const watched = files.map(
    (file) =>
      /** @type {[string, string]} */ ([
        compiled(file),
        sources.watched(
          file,
          numbered.filter(({ condition }) => condition.file === file),
        ),
      ]),
  );
  const parts = below(path.join(out, 'test', 'unit', 'engine'), '.test.js')
    .filter((file) => values.tests.some((text) => source(file).includes(text)))
    .filter(comesTo(new Set(files.map(compiled))))
    .map((file) => ({ file, titles: null }));
  const ran = await tests.run({ replaced: watched, parts, conditions: conditions.length });
  const broken = ran === 'hangs' ? ['all'] : ran.filter(({ failures }) => failures.length > 0).map(({ file }) => file);
  if (ran === 'hangs' || broken.length > 0) throw new Error(`tests fail as they are: ${broken.join(', ')}`);
  say(`${ran.length} test files watched (${seconds(start)})`);

  /** @type {{ file: string, line: number, condition: string, to: boolean, result: string, by?: string }[]} */
  const results = [];
  const keep = (/** @type {typeof results[number]} */ each) => {
    results.push(each);
    const { file, line, condition, to, result } = each;
    if (result === 'unnoticed' || result === 'unreached') {
      say(`${results.length}: ${file}:${line}  ${result}: always ${to}: ${condition.slice(0, 100)}`);
    }
  };
  for (const change of drawn) {
    const { reached, parts: reaching } = testsFor(change, ran);
    const { file, line, text } = change.condition;
    const about = { file: source(file), line, condition: text, to: change.to };
    if (reaching.length === 0) {
      keep({ ...about, result: reached ? 'unnoticed' : 'unreached' });
      continue;
    }
    const order = {
      replaced: [/** @type {[string, string]} */ ([compiled(file), change.code])],
      parts: reaching,
      conditions: 0,
    };
    const answer = await tests.run(order);
    const failed = answer === 'hangs' ? undefined : answer.find(({ failures }) => failures.length > 0);
    const result = answer === 'hangs' ? 'hangs' : failed ? 'noticed' : 'unnoticed';
    keep({ ...about, result, ...(failed ? { by: path.relative(out, failed.file) } : {}) });
  }
  tests.end();
  report(results, { json: values.json, conditions: conditions.length, guards, start });
  return 0;
}

/** @param {{ file: string, line: number, condition: string, to: boolean, result: string }[]} results @param {any} about */
function report(results, { json, conditions, guards, start }) {
  const count = (/** @type {string} */ wanted) => results.filter(({ result }) => result === wanted).length;
  const noticed = count('noticed') + count('hangs');
  const share = results.length === 0 ? 0 : Math.round((1000 * noticed) / results.length) / 10;
  if (json) {
    console.log(JSON.stringify({ share, noticed, drawn: results.length, conditions, guards, results }, null, 1));
    return;
  }
  console.log(
    `${noticed} of ${results.length} switches noticed (${share} %), ${count('hangs')} of them as a test never ends; ` +
      `${count('unnoticed')} unnoticed, ${count('unreached')} unreached; in ${seconds(start)}`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await main();
