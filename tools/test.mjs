// `npm test`: sets up what is missing, then runs every check and every test.
//   node tools/test.mjs [unit|accuracy|folder|fuzz|integration|e2e|static]… [part of a test file's name]…
// NEWS_LENS_OUT names another folder to compile into; GREP runs only the tests whose titles match.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { runIntegration } from './integration.mjs';
import { packageExtension } from './package.mjs';
import { bundle, cleanEnvironment, installPackages, root, run, seconds } from './project.mjs';

const SUITES = ['static', 'unit', 'accuracy', 'folder', 'fuzz', 'integration', 'e2e'];
const words = process.argv.slice(2);
const chosen = SUITES.filter((suite) => words.includes(suite));
const wanted = new Set(chosen.length > 0 ? chosen : SUITES);
const files = words.filter((word) => !SUITES.includes(word));
const grep = process.env.GREP;
const outName = process.env.NEWS_LENS_OUT ?? 'out';
const out = path.resolve(root, outName);

const total = { passes: 0, failures: 0, pending: 0 };
/** @type {string[]} */
const failed = [];
const began = performance.now();

/**
 * @param {string} name
 * @param {() => Promise<number | typeof total>} work gives an exit code (then the stage is one test), or counts
 * @returns {Promise<boolean>} whether nothing failed
 */
async function stage(name, work) {
  console.log(`\n── ${name} ──`);
  const start = performance.now();
  let counts;
  try {
    const result = await work();
    counts = typeof result === 'number' ? asCounts(result === 0) : result;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    counts = asCounts(false);
  }
  for (const key of ['passes', 'failures', 'pending']) total[key] += counts[key];
  const good = counts.failures === 0;
  if (!good) failed.push(name);
  console.log(`── ${name}: ${good ? 'passed' : 'FAILED'} in ${seconds(start)}`);
  return good;
}

/** @param {boolean} good */
const asCounts = (good) => ({ passes: good ? 1 : 0, failures: good ? 0 : 1, pending: 0 });

/** @param {string} name */
const tool = (name, ...args) => run(process.execPath, [path.join(root, 'node_modules', name), ...args]);

/** Removes compiled tests whose source has gone: they would run for ever. */
function prune(folder = path.join(out, 'test')) {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const file = path.join(entry.parentPath ?? entry.path, entry.name);
    const source = path.join(root, path.relative(out, file)).replace(/\.js$/, '.ts');
    if (entry.isFile() && file.endsWith('.js') && !existsSync(source)) rmSync(file);
  }
}

async function compile() {
  const place = outName === 'out' ? [] : ['--outDir', out, '--tsBuildInfoFile', path.join(out, '.tsbuildinfo')];
  const code = await tool('typescript/bin/tsc', '-p', '.', ...place);
  prune();
  return code;
}

/**
 * @param {string} folder below test/
 * @param {string} ending of the test files
 * @param {string[]} options
 * @param {NodeJS.ProcessEnv} [env]
 */
async function mocha(folder, ending, options, env) {
  const place = path.join(out, 'test', folder);
  const all = existsSync(place) ? readdirSync(place, { recursive: true }).map(String) : [];
  const specs = all
    .filter((name) => name.endsWith(ending) && (files.length === 0 || files.some((part) => name.includes(part))))
    .sort()
    .map((name) => path.join(place, name));
  if (specs.length === 0) {
    console.log('no test files');
    return files.length > 0 ? { passes: 0, failures: 0, pending: 0 } : asCounts(false);
  }
  mkdirSync(out, { recursive: true });
  const counts = path.join(out, `counts-${folder}.json`);
  rmSync(counts, { force: true });
  const code = await run(
    process.execPath,
    [
      path.join(root, 'node_modules', 'mocha', 'bin', 'mocha.js'),
      '--no-config',
      ...(process.env.CI ? ['--forbid-only'] : []),
      ...(grep ? ['--grep', grep] : []),
      '--reporter',
      path.join(root, 'tools', 'reporter.cjs'),
      ...options,
      ...specs,
    ],
    { env: { ...cleanEnvironment(), ...env, NEWS_LENS_COUNTS: counts } },
  );
  const result = existsSync(counts) ? JSON.parse(readFileSync(counts, 'utf8')) : asCounts(false);
  if (code !== 0 && result.failures === 0) result.failures = 1;
  return result;
}

async function runAll() {
  await installPackages(root, "the project's tools");
  if (wanted.has('static')) {
    await stage('format', () => tool('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'));
    await stage('lint', () => tool('eslint/bin/eslint.js', '.', '--max-warnings', '0'));
  }
  await stage('compile', compile);
  // Unit tests that run what is bundled skip where nothing is.
  const needsBundle = ['unit', 'fuzz', 'integration', 'e2e'].some((suite) => wanted.has(suite));
  const bundled = needsBundle && (await stage('bundle', bundle));
  if (wanted.has('unit')) await stage('unit tests', () => mocha('unit', '.test.js', ['--timeout', '10000']));
  if (wanted.has('accuracy')) await stage('accuracy', () => mocha('accuracy', '.test.js', ['--timeout', '10000']));
  if (wanted.has('folder')) await stage('folder tests', () => mocha('folder', '.test.js', ['--timeout', '60000']));
  if (wanted.has('fuzz')) await stage('fuzz tests', () => mocha('fuzz', '.fuzz.js', ['--timeout', '0']));
  const vsix = path.join(out, 'news-lens.vsix');
  const packaged = wanted.has('e2e') && bundled && (await stage('package', () => packageExtension(vsix)));
  if (wanted.has('integration')) {
    await stage('integration tests', async () => {
      if (!bundled) throw new Error('not run: there is no bundle');
      const counts = await runIntegration({ out, files, grep });
      if (counts.passes + counts.failures === 0 && files.length === 0 && !grep) throw new Error('no test was run');
      return counts;
    });
  }
  if (wanted.has('e2e')) {
    await stage('end-to-end tests', async () => {
      if (!packaged) throw new Error('not run: there is no package');
      return mocha('e2e', '.e2e.js', ['--timeout', '60000', '--exit'], { NEWS_LENS_VSIX: vsix });
    });
  }
}

try {
  await runAll();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  failed.push('set-up');
  total.failures++;
}
console.log(`\nAll done in ${seconds(began)}${failed.length > 0 ? `; failed: ${failed.join(', ')}` : ''}`);
console.log(`${total.passes} passed, ${total.failures} failed${total.pending > 0 ? `, ${total.pending} skipped` : ''}`);
process.exitCode = total.failures > 0 ? 1 : 0;
