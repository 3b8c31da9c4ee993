import * as assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { startMcpClient } from '../mcpClient';
import { projectRoot } from '../root';
import { packageFile, seedArticle } from './support';

/** Runs a command in a world of its own without any network, not even that of this machine. */
const ALONE = ['unshare', '--map-root-user', '--net'] as const;

interface Install {
  readonly installVsCode: () => Promise<void>;
  readonly serverMain: string;
  readonly serverNode: string;
}

describe('the package, without a network', function () {
  this.timeout(120_000);
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'nlf-'));
  const seeds = path.join(projectRoot, 'seeds');
  let script: string;

  before(async function () {
    const [command, ...flags] = ALONE;
    // Where no system gives such a world, nothing can be shown.
    if (spawnSync(command, [...flags, 'true']).status !== 0) return this.skip();
    const file = path.join(projectRoot, 'tools', 'vscode', 'install.mjs');
    const { installVsCode, serverMain, serverNode } = (await import(pathToFileURL(file).href)) as Install;
    await installVsCode();
    const args = ['--accept-server-license-terms', '--server-data-dir', scratch, '--install-extension', packageFile()];
    const env = { ...process.env, HOME: scratch, EXTENSIONS_GALLERY: '{}' };
    const result = spawnSync(command, [...flags, serverNode, serverMain, ...args], { env, encoding: 'utf8' });
    assert.equal(result.status, 0, `${result.stdout}${result.stderr}`);
    const [name] = readdirSync(path.join(scratch, 'extensions')).filter((each) => each.startsWith('news-lens.'));
    assert.ok(name, 'it is installed');
    script = path.join(scratch, 'extensions', name, 'dist', 'cli.js');
  });
  after(() => {
    rmSync(scratch, { recursive: true, force: true });
  });

  it('is installed by VS Code, and its command line reads', () => {
    const [command, ...flags] = ALONE;
    const args = [...flags, process.execPath, script, 'analyze', path.join(seeds, seedArticle)];
    const { status, stdout } = spawnSync(command, args, { encoding: 'utf8' });
    assert.equal(status, 0);
    assert.ok((JSON.parse(stdout) as { quotes: unknown[] }).quotes.length > 10);
  });

  it('answers assistants', async () => {
    const [command, ...flags] = ALONE;
    const { call, close } = await startMcpClient(command, [...flags, process.execPath, script, 'mcp', seeds]);
    try {
      const { answer } = await call('sources', { file: seedArticle });
      assert.ok('items' in answer && answer.items.length > 5);
    } finally {
      await close();
    }
  });
});
