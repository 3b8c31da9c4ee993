import * as assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../../root';

type Found = { usable: true; program: string } | { usable: false; why: string };
interface DesktopModule {
  findDesktop: (situation: { env: NodeJS.ProcessEnv; platform: NodeJS.Platform; isRoot: boolean }) => Found;
}

describe('the installed VS Code', () => {
  let findDesktop: DesktopModule['findDesktop'];
  let folder: string;

  before(async function () {
    if (process.platform === 'win32') this.skip();
    const file = pathToFileURL(path.join(projectRoot, 'tools/vscode/desktop.mjs')).href;
    ({ findDesktop } = (await import(file)) as DesktopModule);
    folder = mkdtempSync(path.join(os.tmpdir(), 'news-lens-'));
  });
  after(() => folder && rmSync(folder, { recursive: true, force: true }));

  /** Makes a `code` that answers --version, and looks for it. */
  function find(version: string, options: { below?: string; isRoot?: boolean; screen?: boolean } = {}): Found {
    const place = path.join(folder, options.below ?? 'bin');
    mkdirSync(place, { recursive: true });
    writeFileSync(path.join(place, 'code'), `#!/bin/sh\necho '${version}'\n`, { mode: 0o755 });
    return findDesktop({
      env: { PATH: place, ...(options.screen === false ? {} : { DISPLAY: ':9' }) },
      platform: 'linux',
      isRoot: options.isRoot ?? false,
    });
  }
  const reason = (found: Found): string => (found.usable ? '' : found.why);

  it('is used when there is one', () => {
    assert.deepEqual(find('1.99.3'), { usable: true, program: path.join(folder, 'bin', 'code') });
  });

  it('is not used when there is none', () => {
    assert.match(reason(findDesktop({ env: { PATH: folder }, platform: 'linux', isRoot: false })), /no `code` command/);
  });

  it('is not used by root, without a screen, when it is too old, or when it does not answer', () => {
    assert.match(reason(find('1.99.3', { isRoot: true })), /root/);
    assert.match(reason(find('1.99.3', { screen: false })), /screen/);
    assert.match(reason(find('1.80.0')), /version 1\.80\.0; .* needs 1\.\d+/);
    assert.match(reason(find('hello')), /does not work/);
  });

  it('is not used when it only reaches a window elsewhere', () => {
    assert.match(reason(find('1.99.3', { below: 'bin/remote-cli' })), /remote/);
  });
});
