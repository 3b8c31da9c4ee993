// Shows the workbench of a server in a headless browser, and finds things in it.
import { createWriteStream } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { URLSearchParams } from 'node:url';
import { vscodeFolder } from '../project.mjs';
import { findBrowser } from './browser.mjs';

const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-crash-reporter',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
  // A browser asks for its maker's addresses by itself; here it reaches this machine only.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/**
 * @typedef {object} WindowOptions
 * @property {number} [width] of the window, in CSS pixels
 * @property {number} [height]
 * @property {number} [scale] device pixels per CSS pixel
 * @property {string} [locale] the language of what extensions say; the workbench itself has English only
 * @property {string} [extensionDevelopmentPath] needs a server with `driver`
 * @property {string} [extensionTestsPath] the module whose run() is the tests
 * @property {(code: number) => void} [onExit] told the tests' exit code
 */

/**
 * A headless browser that reaches this machine only.
 * @param {{ width?: number, height?: number, scale?: number }} [options]
 */
export async function openBrowser(options = {}) {
  const { chromium } = createRequire(path.join(vscodeFolder, 'package.json'))('playwright-core');
  const browser = await chromium.launch({ ...(await findBrowser()), args: BROWSER_FLAGS });
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
    deviceScaleFactor: options.scale ?? 1,
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await context.route(
    (url) => url.protocol.startsWith('http') && url.hostname !== '127.0.0.1',
    (route) => route.abort(),
  );
  return { browser, page: await context.newPage() };
}

/**
 * @param {import('./server.mjs').Server} server
 * @param {WindowOptions} [options]
 * @returns the browser, and the page once the workbench is painted
 */
export async function openWindow(server, options = {}) {
  const { browser, page } = await openBrowser(options);
  const log = createWriteStream(path.join(server.scratch, 'console.log'));
  page.on('console', (message) => log.write(`[${message.type()}] ${message.text()}\n`));
  page.on('pageerror', (error) => log.write(`[pageerror] ${error.stack}\n`));
  if (options.locale) await page.addInitScript(setLanguage, options.locale);
  if (options.onExit) await page.exposeFunction('codeAutomationExit', options.onExit);
  const remote = (file) => `vscode-remote://127.0.0.1:${server.port}${path.resolve(file)}`;
  const payload = [['skipWelcome', 'true']];
  for (const name of ['extensionDevelopmentPath', 'extensionTestsPath']) {
    if (options[name]) payload.push([name, remote(options[name])]);
  }
  const query = new URLSearchParams({ folder: server.folder, payload: JSON.stringify(payload) });
  try {
    await page.goto(`${server.url}?${query}`);
    await page.waitForSelector('.monaco-workbench .part.statusbar', { timeout: 60_000 });
  } catch (error) {
    await browser.close();
    throw error;
  }
  return { browser, page };
}

/** Runs in the page, before the workbench: what it says its language is. */
function setLanguage(locale) {
  Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { get: () => locale, set() {} });
}

/**
 * Where a piece of text in the editor is on the screen; waits until it is there.
 * @returns {Promise<{ x: number, y: number, width: number, height: number }>} CSS pixels
 */
export async function textBox(page, text) {
  const box = await page.waitForFunction(findText, text);
  return box.jsonValue();
}

/** Runs in the page. A line is one or several spans, with no-break spaces; the text may go over several of them. */
function findText(text) {
  const document = globalThis.document;
  for (const line of document.querySelectorAll('.editor-instance .view-lines .view-line')) {
    const walker = document.createTreeWalker(line, 4);
    const nodes = [];
    let all = '';
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      nodes.push({ node, start: all.length });
      all += (node.textContent ?? '').replace(/\u00a0/g, ' ');
    }
    const start = all.indexOf(text);
    if (start < 0) continue;
    const at = (offset) => nodes.findLast((entry) => entry.start <= offset);
    const range = document.createRange();
    const [first, last] = [at(start), at(start + text.length - 1)];
    range.setStart(first.node, start - first.start);
    range.setEnd(last.node, start + text.length - last.start);
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x, y, width, height };
  }
  return null;
}

/** The boxes that decorations with a background or border paint. */
export function decorationBoxes(page) {
  return page.locator('.editor-instance .view-overlays .cdr[class*="TextEditorDecorationType"]');
}

/**
 * How a piece of visible text is marked: the looks of its letters, and of the boxes painted behind it.
 * @returns {Promise<{ line: string, italic: boolean, boxes: { background: string, border: string, below: string, outline: string }[] }>}
 *   line: the style of a line under the letters; border: at the left, below: at the bottom, outline: width and style; all as CSS says them
 */
export async function marksOn(page, text) {
  const box = await textBox(page, text);
  return page.evaluate(describeMarks, { x: box.x + box.width / 2, y: box.y + box.height / 2 });
}

/** Runs in the page. */
function describeMarks({ x, y }) {
  const { document, getComputedStyle } = globalThis;
  const covers = (element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return left <= x && x <= right && top <= y && y <= bottom;
  };
  const letters = [...document.querySelectorAll('.editor-instance .view-lines .view-line span span')].find(covers);
  const style = letters && getComputedStyle(letters);
  const boxes = [...document.querySelectorAll('.editor-instance .view-overlays .cdr')]
    .filter((element) => element.className.includes('TextEditorDecorationType') && covers(element))
    .map((element) => getComputedStyle(element))
    .map((look) => ({
      background: look.backgroundColor,
      border: `${look.borderLeftWidth} ${look.borderLeftStyle} ${look.borderLeftColor}`,
      below: `${look.borderBottomWidth} ${look.borderBottomStyle} ${look.borderBottomColor}`,
      outline: `${look.outlineWidth} ${look.outlineStyle} ${look.outlineColor}`,
    }));
  return {
    line: style?.textDecorationLine === 'underline' ? style.textDecorationStyle : '',
    italic: style?.fontStyle === 'italic',
    boxes,
  };
}

/** Brings the News Lens view into the side bar. */
export async function showNewsLens(page) {
  const icon = page.locator('.activitybar a.action-label[aria-label^="News Lens"]');
  await icon.waitFor();
  const shown = page.locator('.part.sidebar .composite.title', { hasText: /news lens/i });
  // A badge lies over a part of it.
  if (!(await shown.isVisible())) await icon.click({ force: true });
  await shown.waitFor();
}

/**
 * Types into quick open and takes the answer of that name: a file, `>` and a command's title, or `:` and a line.
 * The first answer alone may be another one, as answers are ordered by use. The list of commands is made when it
 * opens and does not follow: a command that is offered only once an article is read may come at the next opening.
 */
export async function quickOpen(page, text) {
  const attempts = 4;
  for (let attempt = 1; ; attempt++) {
    const timeout = attempt < attempts ? 6_000 : undefined;
    await page.keyboard.press(text.startsWith('>') ? 'F1' : 'Control+P');
    try {
      // The box closes again where the focus moves on just then, as it does with a panel that closes.
      await page.locator('.quick-input-widget input.input').fill(text, { timeout });
      if (text.startsWith(':')) return await page.keyboard.press('Enter');
      return await pick(page, text.replace(/^>/, ''), timeout);
    } catch (error) {
      if (attempt === attempts) throw error;
      await page.keyboard.press('Escape');
    }
  }
}

/** Clicks the entry of an open quick pick that has this label; three dots at its end may be left out. */
export async function pick(page, label, timeout) {
  const exactly = new RegExp(`^\\s*${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}…?\\s*$`);
  const rows = page.locator('.quick-input-list .monaco-list-row');
  await rows
    .filter({ has: page.locator('.label-name', { hasText: exactly }) })
    .first()
    .click({ timeout });
}
