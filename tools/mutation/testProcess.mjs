// A process that runs unit tests again and again, each time with other JavaScript in place of some modules. What does not depend
// on those modules, such as the model once it is read, stays loaded. Asked by message, it says 'test' as each test begins, so
// that one that never ends is known by its silence, and answers with what ran.
import { createRequire } from 'node:module';
import { comesTo } from './modules.mjs';

/**
 * @typedef {{ file: string, titles: string[] | null }} Part a compiled test file and which of its tests, null for all
 * @typedef {{ replaced: [file: string, code: string][], parts: Part[], conditions: number }} Order
 *   conditions: how many numbers `conditionSeen` may be told
 * @typedef {{ title: string, seen: [number: number, values: number][] }} Seen
 *   title: empty for what runs outside of a test; values: 1 for false, 2 for true, 3 for both
 * @typedef {{ file: string, failures: string[], seen: Seen[], milliseconds: number }} Ran
 */

const require = createRequire(import.meta.url);
const [out = ''] = process.argv.slice(2);
const Mocha = require('mocha');
// The same cases each time.
require('fast-check').configureGlobal({ seed: 1 });
const TIMEOUT_MS = 20_000;

/** @type {Map<string, string>} */
const replaced = new Map();
const load = require.extensions['.js'];
require.extensions['.js'] = (module, file) => {
  const code = replaced.get(file);
  if (code === undefined) load?.(module, file);
  else /** @type {any} */ (module)._compile(code, file);
};

/** Forgets the test files, and all loaded modules that come to one of `files` by what they require. @param {Set<string>} files */
function unload(files) {
  const depends = comesTo(files);
  for (const file of Object.keys(require.cache)) {
    if (!file.startsWith(out) || !file.endsWith('.js')) continue;
    if (file.endsWith('.test.js') || depends(file)) delete require.cache[file];
  }
}

const escaped = (/** @type {string} */ words) => words.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/**
 * @param {Part} part
 * @param {number} conditions
 * @returns {Promise<Ran>}
 */
async function runPart({ file, titles }, conditions) {
  const start = performance.now();
  const bits = new Uint8Array(conditions);
  Object.assign(globalThis, {
    conditionSeen: (/** @type {number} */ number, /** @type {unknown} */ value) => {
      bits[number] |= value ? 2 : 1;
      return value;
    },
  });
  /** @type {Seen[]} */
  const seen = [];
  const keep = (/** @type {string} */ title) => {
    seen.push({ title, seen: [...bits.entries()].filter(([, values]) => values > 0) });
    bits.fill(0);
  };
  /** @type {string[]} */
  const failures = [];
  const mocha = new Mocha({ ui: 'bdd', timeout: TIMEOUT_MS, bail: titles !== null, reporter: class {} });
  if (titles) mocha.grep(new RegExp(`^(?:${titles.map(escaped).join('|')})$`));
  mocha.addFile(file);
  try {
    mocha.loadFiles();
    await new Promise((resolve) => {
      const runner = mocha.run(resolve);
      runner.on('test', () => {
        process.send?.('test');
        keep('');
      });
      runner.on('test end', (/** @type {Mocha.Test} */ test) => keep(test.fullTitle()));
      runner.on('fail', (/** @type {Mocha.Test} */ test) => failures.push(test.fullTitle()));
    });
    keep('');
  } catch {
    failures.push('');
  }
  mocha.dispose();
  return { file, failures, seen, milliseconds: performance.now() - start };
}

process.on('message', async (/** @type {Order} */ { replaced: modules, parts, conditions }) => {
  const touched = new Set([...replaced.keys(), ...modules.map(([file]) => file)]);
  replaced.clear();
  for (const [file, code] of modules) replaced.set(file, code);
  /** @type {Ran[]} */
  const ran = [];
  for (const part of parts) {
    // Watched, each test file loads all anew, so that what runs on loading is seen for each; else all share what is loaded.
    if (ran.length === 0 || !part.titles) unload(touched);
    ran.push(await runPart(part, conditions));
    if (part.titles && ran.at(-1)?.failures.length) break;
  }
  process.send?.(ran);
});
