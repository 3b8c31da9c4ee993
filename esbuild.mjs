// Bundles what runs: the extension for Node and for the web, the worker for both, the command line.
// --watch: again whenever a file is saved, and with the errors of types, which a bundler does not see.
import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { build, context } from 'esbuild';

const watch = process.argv.includes('--watch');
const common = {
  bundle: true,
  target: 'es2022',
  minify: !watch,
  sourcemap: watch ? 'inline' : false,
  legalComments: 'none',
  logLevel: 'warning',
};
const node = { ...common, platform: 'node', target: 'node20', format: 'cjs' };
// The package's Node build expects a global Buffer, which a web worker has not.
const web = { ...common, platform: 'browser', alias: { 'csv-stringify/sync': 'csv-stringify/browser/esm/sync' } };

/** Dates are read by a bundle of their own, loaded when somebody asks; the same file serves Node and a web worker. */
const datesApart = {
  name: 'dates apart',
  setup: ({ onResolve }) =>
    onResolve({ filter: /\/dates\/resolveDates\.js$/ }, () => ({ path: './dates.js', external: true })),
};

/** SQLite looks for its code beside the file that it stands in. */
const besideBundle = {
  define: { 'import.meta.url': 'bundleUrl' },
  banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
  supported: { 'dynamic-import': false },
};

/** The index of a folder is a bundle of its own, loaded when somebody asks for it. */
const indexApart = {
  name: 'index apart',
  setup: ({ onResolve }) =>
    onResolve({ filter: /\/folderCommands\.js$/ }, () => ({ path: './folderCommands.js', external: true })),
};

/** @type {import('esbuild').BuildOptions[]} */
const bundles = [
  { ...node, entryPoints: ['src/extension.ts'], outfile: 'dist/extension.js', external: ['vscode'] },
  {
    ...web,
    entryPoints: ['src/extension.web.ts'],
    outfile: 'dist/extension.web.js',
    format: 'cjs',
    external: ['vscode'],
  },
  {
    ...node,
    entryPoints: ['src/worker/node.ts'],
    outfile: 'dist/worker.js',
    plugins: [datesApart],
    supported: { 'dynamic-import': false },
  },
  { ...web, entryPoints: ['src/worker/web.ts'], outfile: 'dist/worker.web.js', format: 'iife' },
  {
    ...node,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
    plugins: [datesApart, indexApart],
    supported: { 'dynamic-import': false },
  },
  {
    ...web,
    entryPoints: ['src/engine/dates/resolveDates.ts'],
    outfile: 'dist/dates.js',
    format: 'iife',
    globalName: 'newsLensDates',
    footer: { js: "if (typeof module === 'object') module.exports = newsLensDates;" },
  },
  { ...node, ...besideBundle, entryPoints: ['src/cli/folderCommands.ts'], outfile: 'dist/folderCommands.js' },
  { ...node, ...besideBundle, entryPoints: ['src/index/node/readerThread.ts'], outfile: 'dist/readerThread.js' },
  { ...node, ...besideBundle, entryPoints: ['src/index/node/folderThread.ts'], outfile: 'dist/folderThread.js' },
  { ...web, entryPoints: ['src/views/page/overviewPage.ts'], outfile: 'dist/overviewPage.js', format: 'iife' },
];

/** The map's data are read when a map is first drawn. */
mkdirSync('dist', { recursive: true });
for (const name of ['countries-110m.json', 'countries-50m.json'])
  copyFileSync(path.join(import.meta.dirname, 'node_modules', 'world-atlas', name), path.join('dist', name));

const sqlite = path.join(import.meta.dirname, 'node_modules', '@sqlite.org', 'sqlite-wasm', 'dist', 'sqlite3.wasm');
copyFileSync(sqlite, path.join('dist', 'sqlite3.wasm'));

if (watch) {
  for (const options of bundles) await (await context(options)).watch();
  const tsc = path.join(import.meta.dirname, 'node_modules', 'typescript', 'bin', 'tsc');
  const types = ['-p', '.', '--noEmit', '--incremental', 'false', '--watch', '--preserveWatchOutput'];
  spawn(process.execPath, [tsc, ...types], { cwd: import.meta.dirname, stdio: 'inherit' });
} else {
  await Promise.all(bundles.map((options) => build(options)));
}
