// `npm run package`: out/news-lens.vsix, the package that users install and that the tests install too.
import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle, installPackages, root, run } from './project.mjs';

const LARGEST_BYTES = 10 * 1024 * 1024;

/** Where the package lies. */
export const vsixFile = path.join(root, 'out', 'news-lens.vsix');

/**
 * Packs what `.vscodeignore` lets through; the bundles must be there.
 * @param {string} [file] where to
 * @returns {Promise<number>} 0, or what went wrong as an exit code
 */
export async function packageExtension(file = vsixFile) {
  const { main, browser, icon } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  for (const needed of [main, browser, icon, 'README.md', 'LICENSE']) {
    if (needed && !existsSync(path.join(root, needed))) {
      console.error(`${needed} is missing: the package would not work`);
      return 1;
    }
  }
  mkdirSync(path.dirname(file), { recursive: true });
  rmSync(file, { force: true });
  const vsce = path.join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
  const flags = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
  const code = await run(process.execPath, [vsce, 'package', ...flags, '--out', file], { quiet: true });
  if (code !== 0) return code;
  const megabytes = (statSync(file).size / 1024 / 1024).toFixed(2);
  console.log(`${path.relative(root, file)}: ${megabytes} MB`);
  if (statSync(file).size <= LARGEST_BYTES) return 0;
  console.error(`The package may have ${LARGEST_BYTES / 1024 / 1024} MB at most.`);
  return 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await installPackages(root, "the project's tools");
  process.exitCode = (await bundle()) || (await packageExtension());
}
