// `npm start`: sets up what is missing, builds, and opens seeds/ in a real VS Code with News Lens in it.
//   --host desktop|npm   the installed VS Code, or the one from npm shown in a browser (default: whichever can be used)
//   --port N             of the npm VS Code (default: a free one)
//   --fresh              the npm VS Code forgets settings and layout when it stops
//   --no-open            only print the address
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findDesktop, openDesktop } from './vscode/desktop.mjs';
import { bundle, cacheFolder, installPackages, root, vscodeFolder } from './project.mjs';
import { installVsCode, isSupported } from './vscode/install.mjs';
import { calmSettings, startServer } from './vscode/server.mjs';

const SEEDS = path.join(root, 'seeds');
const ARTICLE = path.join(SEEDS, '000_ff6a9ac4ff59a0f5.txt');
const OPENER = path.join(vscodeFolder, 'opener');

/** @returns {{ host?: string, port: number, fresh: boolean, open: boolean }} */
function readOptions() {
  const { values } = parseArgs({
    options: {
      host: { type: 'string' },
      port: { type: 'string', default: '0' },
      fresh: { type: 'boolean', default: false },
      'no-open': { type: 'boolean', default: false },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error('--port is a number from 0 to 65535');
  if (values.host !== undefined && values.host !== 'npm' && values.host !== 'desktop') {
    throw new Error('--host is desktop or npm');
  }
  return { host: values.host, port, fresh: values.fresh, open: !values['no-open'] };
}

async function start() {
  const options = readOptions();
  const desktop = options.host === 'npm' ? undefined : findDesktop();
  if (desktop && !desktop.usable && options.host === 'desktop') throw new Error(desktop.why);
  const useDesktop = desktop?.usable === true;
  if (!useDesktop && !isSupported) {
    throw new Error(
      `News Lens found no VS Code to open: ${desktop?.why ?? 'the one from npm was asked for'}. ` +
        'The VS Code from npm runs on Linux x64 only; elsewhere install VS Code and its `code` command.',
    );
  }
  await installPackages(root, "the project's tools");
  console.log('Building News Lens …');
  if ((await bundle()) !== 0) throw new Error('News Lens could not be built; see above');
  if (desktop?.usable)
    return openDesktop(desktop.program, { folder: SEEDS, article: ARTICLE, extensions: [root, OPENER] });
  return serve(options);
}

/** @param {{ port: number, fresh: boolean, open: boolean }} options */
async function serve({ port, fresh, open }) {
  await installVsCode();
  const token = randomBytes(18).toString('base64url');
  const server = await startServer({
    folder: SEEDS,
    settings: { ...calmSettings, 'git.openRepositoryInParentFolders': 'never' },
    link: [root, OPENER],
    env: { NEWS_LENS_ARTICLE: ARTICLE },
    token,
    port,
    ...(fresh ? {} : { dataFolder: path.join(cacheFolder, 'start') }),
  });
  const address = `${server.url}?tkn=${token}`;
  console.log(`\nNews Lens is open at\n\n    ${address}\n\nPress Ctrl+C to stop.`);
  if (open) openInBrowser(address);
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      console.log('\nStopping …');
      void server.stop().then(() => process.exit(0));
    });
  }
  await server.exited;
  if (stopping) return;
  await server.stop();
  throw new Error("VS Code's server stopped by itself");
}

/** A convenience: without a screen, or when it fails, the printed address is enough. @param {string} address */
function openInBrowser(address) {
  if (process.env.CI || !(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)) return;
  const child = spawn('xdg-open', [address], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

try {
  await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
