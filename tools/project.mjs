// What every tool needs: where the project is, how to run things, and how to install what is missing.
// Node built-ins only: these tools run before anything is installed.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
/** Where the npm VS Code, its browser and everything they write live. */
export const vscodeFolder = path.join(root, 'tools', 'vscode');
/** Ignored by git: unpacked browser, user data of `npm start`, install lock. */
export const cacheFolder = path.join(vscodeFolder, '.cache');

/** @returns {string} the seconds since `start` (of performance.now()), for people */
export const seconds = (start) => `${((performance.now() - start) / 1000).toFixed(1)} s`;

/**
 * The environment without what npm adds for the script it runs, so that a nested npm or VS Code starts afresh.
 * Settings the user made (registry, cache, proxy) stay.
 * @returns {NodeJS.ProcessEnv}
 */
export function cleanEnvironment() {
  const env = { ...process.env };
  for (const name of Object.keys(env)) {
    if (
      /^npm_(package|lifecycle|command|node_execpath|config_(local_prefix|global_prefix|noproxy|include|omit|ignore_scripts))/i.test(
        name,
      )
    ) {
      delete env[name];
    }
    if (/^(VSCODE_|ELECTRON_|CODE_SERVER)/.test(name)) delete env[name];
  }
  delete env.NODE_OPTIONS;
  return env;
}

/**
 * Runs a program with the terminal as its own, or silently.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean, shell?: boolean }} [options] quiet: the output is shown only if it fails
 * @returns {Promise<number>} its exit code (1 when it could not be started or was killed)
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? root,
      env: options.env ?? cleanEnvironment(),
      shell: options.shell ?? false,
      stdio: ['ignore', options.quiet ? 'pipe' : 'inherit', options.quiet ? 'pipe' : 'inherit'],
    });
    /** @type {Buffer[]} */
    const output = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => output.push(data));
    child.once('error', (error) => {
      console.error(`${command}: ${error.message}`);
      resolve(1);
    });
    child.once('close', (code) => {
      if (options.quiet && code !== 0) process.stderr.write(Buffer.concat(output));
      resolve(code ?? 1);
    });
  });
}

/**
 * Runs npm: the one that runs us if there is one, else the one on the PATH.
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean }} [options]
 */
export function npm(args, options = {}) {
  const own = process.env.npm_execpath;
  if (own && /\.c?js$/.test(own) && /npm/.test(path.basename(own)) && existsSync(own)) {
    return run(process.execPath, [own, ...args], options);
  }
  return process.platform === 'win32'
    ? run('cmd.exe', ['/d', '/c', 'npm', ...args], options)
    : run('npm', args, options);
}

/**
 * Whether `folder/node_modules` holds what the lock file says.
 * @param {string} folder
 */
export function isInstalled(folder) {
  const installed = path.join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  try {
    const wanted = JSON.parse(readFileSync(path.join(folder, 'package-lock.json'), 'utf8')).packages;
    const found = JSON.parse(readFileSync(installed, 'utf8')).packages;
    return Object.entries(wanted).every(
      ([name, entry]) => name === '' || entry.optional || found[name]?.version === entry.version,
    );
  } catch {
    return false;
  }
}

/**
 * Holds a lock file while `work` runs, so that two commands started together do not install into one folder.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function locked(name, work) {
  mkdirSync(cacheFolder, { recursive: true });
  const file = path.join(cacheFolder, `${name}.lock`);
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      break;
    } catch {
      if (ownerIsGone(file)) rmSync(file, { force: true });
      else await new Promise((resolve) => setTimeout(resolve, 300));
    }
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** @param {string} file */
function ownerIsGone(file) {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    // A file just made may still be empty.
    if (!pid) return Date.now() - statSync(file).mtimeMs > 2000;
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code !== 'EPERM';
  }
}

/**
 * `npm ci` in `folder` unless that has been done for the present lock file.
 * @param {string} folder
 * @param {string} what shown to the user
 * @throws {Error} when npm fails
 */
export async function installPackages(folder, what) {
  if (isInstalled(folder)) return;
  await locked('install', async () => {
    if (isInstalled(folder)) return;
    const start = performance.now();
    const tick = progress(`Installing ${what} from npm`);
    // Development dependencies too, whatever NODE_ENV says.
    const code = await npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: folder,
      quiet: true,
    });
    tick.stop();
    if (code !== 0) throw new Error(`npm ci failed in ${path.relative(root, folder) || 'the project folder'}`);
    console.log(`Installed ${what} in ${seconds(start)}`);
  });
}

/**
 * Says what is going on, and again every ten seconds, so that nobody thinks it hangs.
 * @param {string} text
 */
export function progress(text) {
  const start = performance.now();
  console.log(`${text} …`);
  const timer = setInterval(
    () => console.log(`  still at it (${Math.round((performance.now() - start) / 1000)} s)`),
    10_000,
  );
  return { stop: () => clearInterval(timer) };
}

/** Builds the bundles in dist/. @returns {Promise<number>} the exit code */
export function bundle() {
  return run(process.execPath, ['esbuild.mjs']);
}
