import * as assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { projectRoot } from '../root';
import { loadRig, type Browser } from './rig';
import { seedArticle, until } from './support';

describe('npm start', function () {
  this.timeout(120_000);
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'nls-'));
  let command: ChildProcess | undefined;
  let browser: Browser | undefined;

  after(async () => {
    await browser?.close();
    if (command?.exitCode === null) command.kill('SIGKILL');
    rmSync(scratch, { recursive: true, force: true });
  });

  it('opens the seed article with its marks and the tree, for those who know the token, and stops without a trace', async () => {
    let output = '';
    command = spawn(process.execPath, ['tools/start.mjs', '--host', 'npm', '--fresh', '--no-open'], {
      cwd: projectRoot,
      env: { ...process.env, TMPDIR: scratch },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [command.stdout, command.stderr]) stream?.on('data', (data) => (output += String(data)));
    await until(
      'the address',
      () => /http:\S+/.test(output) || command?.exitCode !== null,
      () => output,
    );
    const address = /http:\/\/127\.0\.0\.1:\d+\/\?tkn=\S+/.exec(output)?.[0];
    assert.ok(address, output);

    const stranger = await fetch(address.replace(/\?.*/, ''));
    assert.equal(stranger.status, 403, 'nobody gets in without the token');

    const rig = await loadRig();
    const opened = await rig.openBrowser();
    browser = opened.browser;
    await opened.page.goto(address);
    await opened.page.locator('.tabs-container .tab', { hasText: seedArticle }).waitFor({ timeout: 60_000 });
    await opened.page
      .locator('.part.sidebar .pane-body .monaco-list-row', { hasText: 'Angelino Alfano' })
      .first()
      .waitFor();
    await rig.decorationBoxes(opened.page).first().waitFor();
    await opened.page.screenshot({ path: path.join(projectRoot, 'out', 'shots', 'start.png') });

    const ended = once(command, 'exit');
    command.kill('SIGINT');
    assert.deepEqual(await ended, [0, null], output);
    assert.deepEqual(readdirSync(scratch), [], 'nothing is left in the temporary folder');
    await assert.rejects(fetch(address), 'the server has gone');
  });
});
