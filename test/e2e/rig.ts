import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../root';

// The part of Playwright that these tests use. Its own types are installed with the browser, which is later than
// this is compiled.

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Locator {
  first(): Locator;
  last(): Locator;
  nth(index: number): Locator;
  filter(options: { hasText: string | RegExp }): Locator;
  locator(selector: string, options?: { hasText: string | RegExp }): Locator;
  waitFor(options?: { state?: 'visible' | 'hidden' | 'attached' | 'detached'; timeout?: number }): Promise<void>;
  click(options?: { button?: 'left' | 'right' }): Promise<void>;
  hover(): Promise<void>;
  fill(text: string): Promise<void>;
  count(): Promise<number>;
  innerText(): Promise<string>;
  inputValue(): Promise<string>;
  allInnerTexts(): Promise<string[]>;
  isVisible(): Promise<boolean>;
  getAttribute(name: string): Promise<string | null>;
  boundingBox(): Promise<Box | null>;
}

/** A page in a page. */
export interface Frame {
  evaluate<T>(expression: string): Promise<T>;
}

export interface Page {
  frames(): readonly Frame[];
  locator(selector: string, options?: { hasText: string | RegExp }): Locator;
  goto(address: string): Promise<unknown>;
  url(): string;
  evaluate<T>(expression: string): Promise<T>;
  waitForTimeout(milliseconds: number): Promise<void>;
  waitForSelector(selector: string, options?: { timeout?: number }): Promise<unknown>;
  screenshot(options: { path: string; fullPage?: boolean }): Promise<unknown>;
  emulateMedia(media: {
    media?: 'screen' | 'print';
    colorScheme?: 'light' | 'dark';
    forcedColors?: 'active' | 'none';
  }): Promise<void>;
  on(event: 'console' | 'pageerror', listener: (message: { text?(): string; message?: string }) => void): void;
  readonly keyboard: {
    press(keys: string): Promise<void>;
    type(text: string): Promise<void>;
    down(key: string): Promise<void>;
    up(key: string): Promise<void>;
  };
  readonly mouse: {
    move(x: number, y: number, options?: { steps?: number }): Promise<void>;
    down(): Promise<void>;
    up(): Promise<void>;
  };
}

export interface Browser {
  close(): Promise<void>;
}

export interface Server {
  readonly url: string;
  readonly folder: string;
  readonly dataFolder: string;
  stop(): Promise<void>;
}

export interface ServerOptions {
  readonly copies: readonly string[];
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly vsix?: readonly string[];
  readonly link?: readonly string[];
  readonly restricted?: boolean;
}

/** How text is marked; see `marksOn` in tools/vscode/window.mjs. */
export interface MarkLooks {
  readonly line: string;
  readonly italic: boolean;
  readonly boxes: readonly {
    readonly background: string;
    readonly border: string;
    readonly below: string;
    readonly outline: string;
  }[];
}

interface ServerModule {
  startServer(options: ServerOptions): Promise<Server>;
  readonly testSettings: Readonly<Record<string, unknown>>;
}

interface WindowModule {
  openWindow(server: Server, options?: { readonly locale?: string }): Promise<{ browser: Browser; page: Page }>;
  openBrowser(server?: Server): Promise<{ browser: Browser; page: Page }>;
  quickOpen(page: Page, text: string): Promise<void>;
  pick(page: Page, label: string): Promise<void>;
  showNewsLens(page: Page): Promise<void>;
  textBox(page: Page, text: string): Promise<Box>;
  marksOn(page: Page, text: string): Promise<MarkLooks>;
  decorationBoxes(page: Page): Locator;
}

const load = (file: string): Promise<unknown> =>
  import(pathToFileURL(path.join(projectRoot, 'tools', 'vscode', file)).href);

/** The tools that start VS Code and show it; they are JavaScript modules, loaded from the project's folder. */
export async function loadRig(): Promise<ServerModule & WindowModule> {
  const [server, window] = await Promise.all([load('server.mjs'), load('window.mjs')]);
  return { ...(server as ServerModule), ...(window as WindowModule) };
}
