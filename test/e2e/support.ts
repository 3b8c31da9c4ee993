import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { projectRoot } from '../root';
import { loadRig, type Box, type Locator, type MarkLooks, type Page, type Server, type ServerOptions } from './rig';

/** The article that the tests open. */
export const seedArticle = '000_ff6a9ac4ff59a0f5.txt';

/** Where pictures go. */
export const shots = path.join(projectRoot, 'out', 'shots');

/** A workbench with the packaged extension, and what a user does with it. */
export interface Workbench {
  readonly page: Page;
  /** The open folder: a copy of seeds/. */
  readonly folder: string;
  /** The rows of the entity tree. */
  readonly rows: Locator;
  /** Shows a file. */
  open(name: string): Promise<void>;
  /** Runs a command by its title in the palette. */
  command(title: string): Promise<void>;
  /** Takes the entry of the open list that has this label. */
  pick(label: string): Promise<void>;
  showTree(): Promise<void>;
  textBox(text: string): Promise<Box>;
  marksOn(text: string): Promise<MarkLooks>;
  /** The boxes that decorations paint. */
  readonly boxes: Locator;
  /** The selection as the status bar tells it: `Ln 5, Col 3 (12 selected)`. */
  readonly selection: () => Promise<string>;
  /** Rests the pointer on a text and gives what the hover says. */
  hover(text: string): Promise<string>;
  /** Closes hovers and lists, and takes the pointer out of the way. */
  rest(): Promise<void>;
  /** Chooses a colour theme by its label. */
  theme(label: string): Promise<void>;
  /** Takes a picture into out/shots/. */
  picture(name: string): Promise<void>;
  stop(): Promise<void>;
}

/** The package that users install. */
export function packageFile(): string {
  const vsix = process.env['NEWS_LENS_VSIX'];
  if (!vsix) throw new Error('NEWS_LENS_VSIX names no package: run the tests with `npm test`');
  return vsix;
}

/** Installs the package and opens a window; `locale` is the language of what the extension says. */
export async function startWorkbench(
  settings: Readonly<Record<string, unknown>> = {},
  locale?: string,
): Promise<Workbench> {
  return start({ vsix: [packageFile()] }, () => undefined, settings, locale);
}

/** A window with a folder that the user does not trust. */
export function startRestrictedWorkbench(): Promise<Workbench> {
  const trust = 'security.workspace.trust';
  const settings = { [`${trust}.enabled`]: true, [`${trust}.startupPrompt`]: 'never', [`${trust}.banner`]: 'never' };
  return start({ vsix: [packageFile()], restricted: true }, () => undefined, settings);
}

/**
 * Opens a window in which the extension runs in the browser's own extension host, as it does in VS Code for the Web:
 * without its Node entry there is no other choice.
 */
export async function startWebWorkbench(): Promise<Workbench> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'nlw-'));
  for (const name of ['package.json', 'package.nls.json', 'dist', 'media', 'l10n', 'seeds']) {
    const source = path.join(projectRoot, name);
    if (existsSync(source)) cpSync(source, path.join(folder, name), { recursive: true });
  }
  const manifestFile = path.join(folder, 'package.json');
  const { main: _main, ...manifest } = JSON.parse(readFileSync(manifestFile, 'utf8')) as Record<string, unknown>;
  writeFileSync(manifestFile, JSON.stringify(manifest));
  return start({ link: [folder] }, () => rmSync(folder, { recursive: true, force: true }));
}

async function start(
  how: Pick<ServerOptions, 'vsix' | 'link' | 'restricted'>,
  cleanUp: () => void,
  settings: Readonly<Record<string, unknown>> = {},
  locale?: string,
): Promise<Workbench> {
  const rig = await loadRig();
  const server = await rig.startServer({
    copies: [path.join(projectRoot, 'seeds')],
    settings: { ...rig.testSettings, ...settings },
    ...how,
  });
  const stop = async (): Promise<void> => {
    await server.stop();
    cleanUp();
  };
  try {
    const { browser, page } = await rig.openWindow(server, locale ? { locale } : {});
    await page.locator('.activitybar a.action-label[aria-label^="News Lens"]').waitFor();
    return workbench(rig, server, page, async () => {
      await browser.close();
      await stop();
    });
  } catch (error) {
    await stop();
    throw error;
  }
}

function workbench(
  rig: Awaited<ReturnType<typeof loadRig>>,
  server: Server,
  page: Page,
  stop: () => Promise<void>,
): Workbench {
  return {
    page,
    folder: server.folder,
    rows: page.locator('.part.sidebar .pane-body .monaco-list-row'),
    boxes: rig.decorationBoxes(page),
    open: (name) => rig.quickOpen(page, name),
    command: (title) => rig.quickOpen(page, `>${title}`),
    pick: (label) => rig.pick(page, label),
    showTree: () => rig.showNewsLens(page),
    textBox: (text) => rig.textBox(page, text),
    marksOn: (text) => rig.marksOn(page, text),
    selection: () => page.locator('.part.statusbar a[aria-label^="Ln "]').innerText(),
    async hover(text) {
      const { x, y, width, height } = await rig.textBox(page, text);
      await page.mouse.move(x + width / 2, y + height / 2, { steps: 3 });
      const content = page.locator('.monaco-hover:visible .hover-contents');
      await content.first().waitFor();
      return (await content.allInnerTexts()).join('\n');
    },
    async rest() {
      await page.keyboard.press('Escape');
      await page.mouse.move(1050, 3);
    },
    async theme(label) {
      await rig.quickOpen(page, '>Preferences: Color Theme');
      const input = page.locator('.quick-input-widget input.input[placeholder*="Theme"]');
      await input.fill(label);
      await rig.pick(page, label);
      await input.waitFor({ state: 'hidden' });
    },
    async picture(name) {
      mkdirSync(shots, { recursive: true });
      await page.screenshot({ path: path.join(shots, `${name}.png`) });
    },
    stop,
  };
}

/**
 * Asks again and again until the answer is true.
 * @throws {Error} after ten seconds, with the last answer of `state` when there is one
 */
export async function until(
  what: string,
  probe: () => Promise<boolean> | boolean,
  state?: () => unknown,
): Promise<void> {
  const end = Date.now() + 10_000;
  while (!(await probe())) {
    if (Date.now() > end) {
      const now = state ? `; now: ${JSON.stringify(await state())}` : '';
      throw new Error(`waited in vain for ${what}${now}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
