// `npm run package:npm`: out/npm/news-lens-VERSION.tgz, the command line as a package of its own, which needs no other.
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle, cleanEnvironment, installPackages, root } from './project.mjs';

const LARGEST_BYTES = 8 * 1024 * 1024;
/** What the command line begins with; the parts that these import come along. */
const ENTRIES = ['commandLine.mjs', 'analyzeThread.mjs', 'readerThread.mjs'];
/** What it reads or runs beside them. */
const BESIDE = ['cli.js', 'dates.js', 'sqlite3.wasm', 'countries-110m.json'];
const MEDIA = ['english.model', 'places.gazetteer', 'lexicon', 'LICENSE-model.txt', 'LICENSE-Apache-2.0.txt'];

/** The bundled files that some of them import, they included. */
function partsOf(entries) {
  const found = new Set(entries);
  for (const name of found) {
    const code = readFileSync(path.join(root, 'dist', name), 'utf8');
    for (const [, part] of code.matchAll(/["']\.\/([\w-]+\.mjs)["']/g)) found.add(part);
  }
  return [...found];
}

/**
 * Lays the package out and packs it; the bundles must be there.
 * @param {string} [folder] where to: the tarball, and `package` with what is in it
 * @returns {string} the tarball's path
 */
export function packNpm(folder = path.join(root, 'out', 'npm')) {
  const files = path.join(folder, 'package');
  rmSync(folder, { recursive: true, force: true });
  for (const part of ['dist', 'media']) mkdirSync(path.join(files, part), { recursive: true });
  for (const name of [...partsOf(ENTRIES), ...BESIDE])
    copyFileSync(path.join(root, 'dist', name), path.join(files, 'dist', name));
  for (const name of MEDIA)
    cpSync(path.join(root, 'media', name), path.join(files, 'media', name), { recursive: true });
  for (const name of ['LICENSE', 'NOTICE']) copyFileSync(path.join(root, name), path.join(files, name));
  copyFileSync(path.join(root, 'docs', 'npm.md'), path.join(files, 'README.md'));
  const { name, version, description, license, keywords, engines } = JSON.parse(
    readFileSync(path.join(root, 'package.json'), 'utf8'),
  );
  const manifest = {
    ...{ name, version, description, license, keywords },
    bin: { [name]: 'dist/cli.js' },
    engines: { node: engines.node },
  };
  writeFileSync(path.join(files, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  const [program, ...before] = process.platform === 'win32' ? ['cmd.exe', '/d', '/c', 'npm'] : ['npm'];
  const { status, stderr } = spawnSync(program, [...before, 'pack', files, '--pack-destination', folder, '--silent'], {
    env: cleanEnvironment(),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`npm pack: ${stderr}`);
  const tarball = path.join(folder, `${name}-${version}.tgz`);
  if (statSync(tarball).size > LARGEST_BYTES)
    throw new Error(`the package may have ${LARGEST_BYTES / 1024 / 1024} MB at most`);
  return tarball;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await installPackages(root, "the project's tools");
  process.exitCode = await bundle();
  if (process.exitCode === 0) {
    const tarball = packNpm();
    console.log(`${path.relative(root, tarball)}: ${(statSync(tarball).size / 1024 / 1024).toFixed(2)} MB`);
  }
}
