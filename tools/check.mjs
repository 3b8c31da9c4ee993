// `npm run check [-- BASE]`: what can be known of a change in less than a minute: format and lint of what is not in their caches,
// types, and the unit tests of the files that were changed since the branch left BASE (main).
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPackages, root, run, seconds } from './project.mjs';

/** @param {string[]} args */
const git = (...args) =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

/** The files that differ from where the branch began, those not yet known to git included. @param {string} branch */
function changedFiles(branch) {
  let base = 'HEAD';
  try {
    base = git('merge-base', 'HEAD', branch).trim();
  } catch {
    console.log(`no branch ${branch}: what is not committed counts as changed`);
  }
  const lists = [git('diff', '--name-only', base), git('ls-files', '--others', '--exclude-standard')];
  return new Set(lists.flatMap((list) => list.split('\n')).filter(Boolean));
}

/**
 * The unit tests that are changed or import something that is.
 * @param {ReadonlySet<string>} changed paths from the project's folder
 * @param {string} [project]
 * @returns {string[]} such as `test/unit/engine/quotes/marks.test.ts`
 */
export function testsOf(changed, project = root) {
  const folder = path.join(project, 'test', 'unit');
  return readdirSync(folder, { recursive: true })
    .map((name) => path.posix.join('test/unit', String(name).replaceAll('\\', '/')))
    .filter((file) => file.endsWith('.test.ts'))
    .filter((file) => {
      const imports = [...readFileSync(path.join(project, file), 'utf8').matchAll(/ from '(\.[^']+)'/g)];
      const files = imports.map(([, name = '']) => `${path.posix.join(path.posix.dirname(file), name)}.ts`);
      return [file, ...files].some((each) => changed.has(each));
    })
    .sort();
}

async function main() {
  const start = performance.now();
  await installPackages(root, "the project's tools");
  const tool = (/** @type {string} */ name, /** @type {string[]} */ ...args) =>
    run(process.execPath, [path.join(root, 'node_modules', name), ...args]);
  const changed = changedFiles(process.argv[2] ?? 'main');
  const tests = testsOf(changed);
  const cache = (/** @type {string} */ name) => ['--cache', '--cache-location', path.join(root, 'out', name)];
  const pretty = [...changed].filter((file) => existsSync(path.join(root, file)));
  const codes = [
    pretty.length === 0
      ? 0
      : await tool('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '--ignore-unknown', ...pretty),
    await tool('eslint/bin/eslint.js', '.', '--max-warnings', '0', ...cache('eslintcache')),
    tests.length === 0
      ? await tool('typescript/bin/tsc', '-p', '.')
      : await run(process.execPath, [
          path.join(root, 'tools', 'test.mjs'),
          'unit',
          ...tests.map((file) => file.slice('test/unit/'.length, -'.ts'.length)),
        ]),
  ];
  const good = codes.every((code) => code === 0);
  console.log(
    `${changed.size} files changed, ${tests.length} test files: ${good ? 'good' : 'NOT good'}, in ${seconds(start)}`,
  );
  return good ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await main();
