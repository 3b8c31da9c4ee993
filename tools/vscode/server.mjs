// Starts VS Code's server (which serves the workbench and runs the extension host) on a loopback port.
import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { cleanEnvironment } from '../project.mjs';
import { installVsCode, serverMain, serverNode } from './install.mjs';

/** A workbench without adverts, network and first-time pages. */
export const calmSettings = {
  'telemetry.telemetryLevel': 'off',
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'update.showReleaseNotes': false,
  'editor.wordWrap': 'on',
};

/** On top, for tests: nothing that moves, nothing that depends on the machine. */
export const testSettings = {
  ...calmSettings,
  'workbench.reduceMotion': 'on',
  'workbench.editor.useModal': 'off',
  'window.restoreWindows': 'none',
  'git.enabled': false,
  // Looking for ports reads all of /proc, in the extension host.
  'remote.autoForwardPorts': false,
  'files.simpleDialog.enable': true,
  'editor.hover.delay': 100,
  'editor.fontFamily': "'DejaVu Sans Mono'",
};

/**
 * @typedef {object} ServerOptions
 * @property {string} [folder] opened by the workbench
 * @property {string[]} [copies] or: open a temporary folder with what these hold
 * @property {Record<string, unknown>} [settings] the user's settings
 * @property {string[]} [vsix] packages to install first, as a user would
 * @property {string[]} [link] unpacked extensions, linked in as if installed
 * @property {Record<string, string>} [env] seen by the extension host
 * @property {string} [token] connection token; without one, whoever can reach the port gets in
 * @property {number} [port] 0 (the default): a free one
 * @property {string} [dataFolder] kept when the server stops; default: a temporary folder, removed
 * @property {boolean} [restricted] the folder is not trusted until the user says so
 * @property {boolean} [driver] for tests inside the extension host. A built workbench ignores a test module without it,
 *   and shows no notifications with it.
 */

/**
 * @typedef {object} Server
 * @property {string} url
 * @property {number} port
 * @property {string} folder the folder to open
 * @property {string} scratch everything temporary: log files, the copy of the folder
 * @property {string} dataFolder
 * @property {Promise<number | null>} exited
 * @property {() => Promise<void>} stop
 */

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * A signal that nobody hears ends Node without its `exit` event, and the server, in a group of its own, would go on.
 * Whoever listens too ends the server in their own way.
 * @param {string} signal
 */
function endProcess(signal) {
  if (process.listeners(signal).every((listener) => listener === endProcess)) process.exit(130);
}

/**
 * @param {ServerOptions} options
 * @returns {Promise<Server>} once it listens
 * @throws {Error} when a package cannot be installed or the server does not start
 */
export async function startServer(options) {
  await installVsCode();
  // Short, as a socket's path may have about 100 characters only.
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'nl-'));
  const cleanUp = () => {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
    process.off('exit', cleanUp);
    for (const signal of SIGNALS) process.off(signal, endProcess);
  };
  process.once('exit', cleanUp);
  for (const signal of SIGNALS) process.on(signal, endProcess);
  try {
    return await start(options, scratch, cleanUp);
  } catch (error) {
    cleanUp();
    throw error;
  }
}

/**
 * @param {ServerOptions} options
 * @param {string} scratch
 * @param {() => void} cleanUp
 * @returns {Promise<Server>}
 */
async function start(options, scratch, cleanUp) {
  const dataFolder = options.dataFolder ?? path.join(scratch, 'data');
  const folder = options.folder ?? path.join(scratch, path.basename(options.copies?.[0] ?? 'empty'));
  for (const source of options.copies ?? []) cpSync(source, folder, { recursive: true });
  for (const name of ['home', 'tmp']) mkdirSync(path.join(scratch, name));
  writeSettings(dataFolder, options);

  const env = { ...cleanEnvironment(), ...options.env };
  for (const name of Object.keys(env)) if (/^(npm_|XDG_)/i.test(name)) delete env[name];
  Object.assign(env, { HOME: path.join(scratch, 'home'), TMPDIR: path.join(scratch, 'tmp'), EXTENSIONS_GALLERY: '{}' });
  const base = [serverMain, '--accept-server-license-terms', '--server-data-dir', dataFolder, '--disable-telemetry'];
  for (const file of options.vsix ?? []) {
    const result = spawnSync(serverNode, [...base, '--install-extension', file], { env, encoding: 'utf8' });
    if (result.status !== 0) throw new Error(`${file} could not be installed: ${result.stdout}${result.stderr}`);
  }
  linkExtensions(dataFolder, options.link ?? []);

  const args = ['--host', '127.0.0.1', '--port', String(options.port ?? 0), '--default-folder', folder];
  args.push(...(options.token ? ['--connection-token', options.token] : ['--without-connection-token']));
  args.push('--disable-getting-started-override', '--disable-experiments');
  if (!options.restricted) args.push('--disable-workspace-trust');
  if (options.driver) args.push('--enable-smoke-test-driver');
  const child = spawn(serverNode, [...base, ...args], { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const killGroup = (signal = 'SIGKILL') => {
    try {
      if (child.pid) process.kill(-child.pid, /** @type {NodeJS.Signals} */ (signal));
    } catch {
      // Already gone.
    }
  };
  const killNow = () => killGroup();
  // Before the scratch folder goes.
  process.prependOnceListener('exit', killNow);
  const exited = new Promise((resolve) => child.once('exit', resolve));
  const log = createWriteStream(path.join(scratch, 'server.log'));
  child.stderr.pipe(log, { end: false });
  let port;
  try {
    port = await listeningPort(child, log);
  } catch (error) {
    killGroup();
    process.off('exit', killNow);
    throw error;
  }
  return {
    url: `http://127.0.0.1:${port}/`,
    port,
    folder,
    scratch,
    dataFolder,
    exited,
    async stop() {
      killGroup('SIGTERM');
      const late = setTimeout(killGroup, 3000);
      await exited;
      clearTimeout(late);
      killGroup();
      process.off('exit', killNow);
      log.end();
      cleanUp();
    },
  };
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {import('node:fs').WriteStream} log
 * @returns {Promise<number>}
 */
function listeningPort(child, log) {
  return new Promise((resolve, reject) => {
    let seen = '';
    child.stdout?.on('data', (data) => {
      log.write(data);
      seen = (seen + data).slice(-10_000);
      const match = /Extension host agent listening on (\d+)/.exec(seen);
      if (match) resolve(Number(match[1]));
    });
    child.stderr?.on('data', (data) => (seen = (seen + data).slice(-10_000)));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`VS Code's server stopped with code ${code}:\n${seen}`)));
  });
}

/**
 * @param {string} dataFolder
 * @param {ServerOptions} options
 */
function writeSettings(dataFolder, options) {
  const file = path.join(dataFolder, 'data', 'User', 'settings.json');
  // A user who comes back finds the settings they made.
  if (options.dataFolder && existsSync(file)) return;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(options.settings ?? calmSettings, null, 2) + '\n');
}

/**
 * @param {string} dataFolder
 * @param {string[]} folders
 */
function linkExtensions(dataFolder, folders) {
  const place = path.join(dataFolder, 'extensions');
  if (folders.length === 0) return;
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  for (const folder of folders) {
    const { publisher, name, version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    symlinkSync(folder, path.join(place, `${publisher}.${name}-${version}`), 'dir');
  }
}
