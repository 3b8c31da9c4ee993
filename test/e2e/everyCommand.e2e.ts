import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { projectRoot } from '../root';
import { startWorkbench, until, type Workbench } from './support';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { command: string; title: string; enablement?: string }[];
    readonly menus: Readonly<Record<string, readonly { command: string; when?: string }[]>>;
  };
}

const json = <T>(name: string): T => JSON.parse(readFileSync(path.join(projectRoot, name), 'utf8')) as T;
const { commands, menus } = json<Manifest>('package.json').contributes;
const words = json<Record<string, string>>('package.nls.json');

/** What holds only where an article is read, or after something was done to one. */
const ofArticles = /newsLens\.(?!grouping|followCursor)|resourceScheme|^false$/;

/** The titles of the commands that the palette has although nothing is read. */
function offered(hasEditor: boolean): string[] {
  return commands
    .filter(({ command, enablement = '' }) => {
      const when = (menus['commandPalette'] ?? []).find((item) => item.command === command)?.when ?? '';
      return ![when, enablement].some((each) => ofArticles.test(each)) && (hasEditor || when !== 'editorIsOpen');
    })
    .filter(({ enablement = '' }) => !/grouping != kind|^!newsLens.followCursor$/.test(enablement))
    .map(({ title }) => words[title.slice(1, -1)] ?? title);
}

/** Those that ask for a text; the others do the same whatever is in front. */
const ofTexts =
  /^(?:Analyse Now|Open as News Text|Note as |Insert Citation|Show Dossier|Same or Not Same|Find a List of Names)/;

/** Every command that the palette offers where nothing is read: each says or shows something. */
describe('every command of the palette', function () {
  this.timeout(200_000);
  let bench: Workbench;

  before(async () => {
    bench = await startWorkbench();
    for (const name of readdirSync(bench.folder)) rmSync(path.join(bench.folder, name), { recursive: true });
    writeFileSync(path.join(bench.folder, 'camera.bin'), Buffer.from([0, 1, 2, 3, 0, 255, 254, 0, 8]));
    await bench.showTree();
  });
  after(() => bench?.stop());

  /** All that stands in the window, and where the focus is. */
  const seen = (): Promise<string> =>
    bench.page.evaluate(
      `[...document.querySelectorAll('.part, .quick-input-widget, .notifications-toasts, .monaco-dialog-box')]
        .filter((part) => part.offsetParent !== null || part.matches('.notifications-toasts'))
        .map((part) => part.innerText)
        .concat(document.activeElement?.closest('.part, .quick-input-widget')?.id ?? '')
        .join('\\n')`,
    );

  const toast = (hasText: string) => bench.page.locator('.notifications-toasts', { hasText }).first();

  async function close(): Promise<void> {
    if ((await bench.page.locator('.tabs-container .tab').count()) > 0) await bench.command('View: Close All Editors');
  }

  /** Runs commands, each in the same state: each must bring something to the window. */
  async function walk(titles: readonly string[], enter?: () => Promise<void>): Promise<void> {
    for (const title of titles) {
      await enter?.();
      const before = await seen();
      await bench.command(`News Lens: ${title}`);
      await until(`a reaction to ${title}`, async () => (await seen()) !== before);
      await bench.rest();
      const toasts = bench.page.locator('.notification-toast');
      if ((await toasts.count()) > 0) await bench.command('Notifications: Clear All Notifications');
    }
  }

  it('says or shows something in a folder without articles, with no editor', async () => {
    await walk(offered(false), close);
    for (const title of ['Index Folder', 'Find in All Articles', 'Open Overview of All Articles']) {
      // A palette that was opened too soon behind another command takes no words.
      await until(`${title} to tell that there is no article`, async () => {
        await bench.command(`News Lens: ${title}`);
        const told = toast('There is no article in this folder yet').waitFor({ timeout: 4000 });
        return told.then(
          () => true,
          () => false,
        );
      });
      await bench.command('Notifications: Clear All Notifications');
    }
  });

  it('says or shows something in an empty text', async () => {
    writeFileSync(path.join(bench.folder, 'empty.txt'), '');
    const titles = offered(true).filter((title) => ofTexts.test(title));
    await walk(titles, async () => {
      await close();
      await bench.open('empty.txt');
    });
  });

  it('says or shows something at a file that is no text', async () => {
    await close();
    await bench.open('camera.bin');
    await walk(['Analyse Now', 'Open as News Text', 'Note as Seen, or No Longer']);
  });

  it('says or shows something in the log', async () => {
    await close();
    await bench.command('News Lens: Show Log');
    await walk(['Analyse Now', 'Open as News Text']);
    await bench.command('News Lens: Note as Seen, or No Longer');
    await toast('Open an article or choose files').waitFor();
  });
});
