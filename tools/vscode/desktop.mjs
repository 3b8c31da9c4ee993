// The VS Code that is installed on this computer, if there is one that can be used.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { cacheFolder, cleanEnvironment, root, run } from '../project.mjs';
import { calmSettings } from './server.mjs';

const PLACES = [
  '/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code',
  path.join(os.homedir(), 'Applications/Visual Studio Code.app/Contents/Resources/app/bin/code'),
];

/**
 * @param {{ env: NodeJS.ProcessEnv, platform: NodeJS.Platform, isRoot: boolean }} [situation] default: the present one
 * @returns {{ usable: true, program: string } | { usable: false, why: string }}
 */
export function findDesktop(situation = here()) {
  const { env, platform, isRoot } = situation;
  const no = (/** @type {string} */ why) => ({ usable: /** @type {const} */ (false), why });
  const program = onPath(situation) ?? PLACES.find((file) => platform === 'darwin' && existsSync(file));
  if (!program) return no('there is no `code` command');
  const real = realpathSync(program);
  if (isRoot) return no('VS Code does not run as root');
  if (/[\\/]remote-cli[\\/]|code-server|\.vscode-server/.test(real))
    return no(`${program} belongs to a remote VS Code`);
  if (platform === 'linux') {
    if (/^\/mnt\/[a-z]\//.test(real)) return no(`${program} is Windows' VS Code, seen from WSL`);
    if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return no('there is no screen');
  }
  const answer = spawnSync(platform === 'win32' ? `"${program}"` : program, ['--version'], {
    encoding: 'utf8',
    env: cleanEnvironment(),
    shell: platform === 'win32',
    timeout: 20_000,
  });
  const version = /^(\d+)\.(\d+)\.\d+/.exec(answer.stdout ?? '');
  if (answer.status !== 0 || !version) return no(`${program} --version does not work`);
  const { engines } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const [wantedMajor, wantedMinor] = engines.vscode.match(/\d+/g).map(Number);
  const [major, minor] = [Number(version[1]), Number(version[2])];
  if (major < wantedMajor || (major === wantedMajor && minor < wantedMinor)) {
    return no(`${program} is version ${version[0]}; News Lens needs ${wantedMajor}.${wantedMinor}`);
  }
  return { usable: true, program };
}

const here = () => ({ env: process.env, platform: process.platform, isRoot: process.getuid?.() === 0 });

/** @param {{ env: NodeJS.ProcessEnv, platform: NodeJS.Platform }} situation */
function onPath({ env, platform }) {
  return (env.PATH ?? env.Path ?? '')
    .split(path.delimiter)
    .filter(Boolean)
    .map((folder) => path.join(folder, platform === 'win32' ? 'code.cmd' : 'code'))
    .find((file) => existsSync(file));
}

/**
 * Opens a window with settings and extensions of its own, and waits until it is closed.
 * @param {string} program
 * @param {{ folder: string, article: string, extensions: string[] }} what extensions: folders, loaded from source
 * @throws {Error} when VS Code does not start
 */
export async function openDesktop(program, { folder, article, extensions }) {
  const data = path.join(cacheFolder, 'desktop');
  const settings = path.join(data, 'User', 'settings.json');
  if (!existsSync(settings)) {
    mkdirSync(path.dirname(settings), { recursive: true });
    writeFileSync(settings, JSON.stringify(calmSettings, null, 2) + '\n');
  }
  const quote = (text) => (process.platform === 'win32' ? `"${text}"` : text);
  const args = [
    '--new-window',
    '--wait',
    '--disable-workspace-trust',
    `--user-data-dir=${data}`,
    `--extensions-dir=${path.join(data, 'extensions')}`,
    ...extensions.map((extension) => `--extensionDevelopmentPath=${extension}`),
    folder,
  ];
  console.log(`News Lens opens in ${program}; close its window, or press Ctrl+C, to end this command.`);
  const code = await run(quote(program), args.map(quote), {
    env: { ...cleanEnvironment(), NEWS_LENS_ARTICLE: article },
    shell: process.platform === 'win32',
  });
  if (code !== 0) throw new Error(`VS Code ended with code ${code}`);
}
