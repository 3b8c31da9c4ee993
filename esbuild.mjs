// Bundles what runs: the extension for Node and for the web, the worker for both, the command line.
// --watch: again whenever a file is saved, and with the errors of types, which a bundler does not see.
import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
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

/** Node's threads and the command line share what they have in common, and load the rest when somebody asks for it. */
const shared = {
  ...node,
  format: 'esm',
  splitting: true,
  outdir: 'dist',
  outExtension: { '.js': '.mjs' },
  chunkNames: 'shared-[hash]',
  // What packages of the older module form, and our own files, take for granted.
  banner: {
    js: [
      "import { createRequire as requireFrom } from 'node:module';",
      "import { fileURLToPath as pathOf } from 'node:url';",
      'const require = requireFrom(import.meta.url);',
      "const __dirname = pathOf(new URL('.', import.meta.url));",
    ].join(' '),
  },
};

/** Dates are read by a bundle of their own; the same file serves Node and a web worker. */
const datesApart = {
  name: 'dates apart',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /\/dates\/resolveDates\.js$/ }, () => ({ path: 'dates', namespace: 'apart' }));
    onResolve({ filter: /^\.\/dates\.js$/, namespace: 'apart' }, ({ path: file }) => ({ path: file, external: true }));
    onLoad({ filter: /^dates$/, namespace: 'apart' }, () => ({
      contents: "export const { resolveDates } = require('./dates.js');",
    }));
  },
};

/** Our server checks nothing with JSON schemas of others: the library for that stays out. */
const withoutValidator = {
  name: 'without validator',
  setup: ({ onLoad }) =>
    onLoad({ filter: /@modelcontextprotocol[\\/]sdk[\\/].*[\\/]ajv-provider\.js$/ }, () => ({
      contents: 'export class AjvJsonSchemaValidator {}',
    })),
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
    ...shared,
    entryPoints: {
      commandLine: 'src/cli/main.ts',
      analyzeThread: 'src/cli/analyzeThread.ts',
      worker: 'src/worker/node.ts',
      readerThread: 'src/index/node/readerThread.ts',
      folderThread: 'src/index/node/folderThread.ts',
    },
    plugins: [datesApart, withoutValidator],
  },
  { ...web, entryPoints: ['src/worker/web.ts'], outfile: 'dist/worker.web.js', format: 'iife' },
  {
    ...web,
    entryPoints: ['src/index/web/folderWorker.ts'],
    outfile: 'dist/folderWorker.web.js',
    format: 'iife',
    // A worker that was started from memory has no address; SQLite makes one of it that is never asked.
    define: { 'import.meta.url': JSON.stringify('https://news-lens.invalid/') },
    plugins: [datesApart],
  },
  {
    ...web,
    entryPoints: ['src/engine/dates/resolveDates.ts'],
    outfile: 'dist/dates.js',
    format: 'iife',
    globalName: 'newsLensDates',
    footer: { js: "if (typeof module === 'object') module.exports = newsLensDates;" },
  },
  { ...web, entryPoints: ['src/views/page/overviewPage.ts'], outfile: 'dist/overviewPage.js', format: 'iife' },
];

// Shared parts are named by what they hold: those of an earlier build would stay.
rmSync('dist', { recursive: true, force: true });
mkdirSync('dist');
/** The map's data are read when a map is first drawn. */
for (const name of ['countries-110m.json', 'countries-50m.json'])
  copyFileSync(path.join(import.meta.dirname, 'node_modules', 'world-atlas', name), path.join('dist', name));

// Run by its path: an ending that every version of Node takes for what it is.
writeFileSync(path.join('dist', 'cli.js'), "#!/usr/bin/env node\nvoid import('./commandLine.mjs');\n");

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
