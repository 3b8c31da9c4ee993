import * as assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../root';

/** The command line as its users install it: from the tarball, without a network. */
describe('the npm package', function () {
  this.timeout(120_000);
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'nl-npm-'));
  const home = path.join(scratch, 'home');
  const seeds = path.join(projectRoot, 'seeds');
  const shell = process.platform === 'win32';
  const program = path.join(home, 'node_modules', '.bin', shell ? 'news-lens.cmd' : 'news-lens');

  before(async () => {
    const tool = pathToFileURL(path.join(projectRoot, 'tools', 'npmPackage.mjs')).href;
    const { packNpm } = (await import(tool)) as { readonly packNpm: (folder: string) => string };
    const tarball = packNpm(path.join(scratch, 'npm'));
    const cache = path.join(scratch, 'cache');
    const words = ['install', tarball, '--prefix', home, '--offline', '--cache', cache, '--no-audit', '--no-fund'];
    const { status, stderr } = spawnSync('npm', words, { shell, encoding: 'utf8' });
    assert.equal(status, 0, stderr);
  });
  after(() => {
    rmSync(scratch, { recursive: true, force: true });
  });

  function run(words: readonly string[], input = ''): { status: number | null; stdout: string; stderr: string } {
    const { status, stdout, stderr } = spawnSync(program, words, { input, shell, encoding: 'utf8', maxBuffer: 1e8 });
    return { status, stdout, stderr };
  }

  it('brings nothing else along', () => {
    const packages = readdirSync(path.join(home, 'node_modules')).filter((name) => !name.startsWith('.'));
    assert.deepEqual(packages, ['news-lens']);
    const dist = readdirSync(path.join(home, 'node_modules', 'news-lens', 'dist'));
    for (const name of ['extension.js', 'worker.mjs', 'worker.web.js']) assert.ok(!dist.includes(name), name);
    assert.ok(existsSync(path.join(home, 'node_modules', 'news-lens', 'NOTICE')));
  });

  it('reads files and lines as the project does, with threads too', () => {
    const text = readFileSync(path.join(seeds, 'wire-port-strike.txt'), 'utf8');
    const lines = ['a', 'b', 'c'].map((id) => `${JSON.stringify({ id, text })}\n`).join('');
    const own = spawnSync(process.execPath, [path.join(projectRoot, 'dist', 'cli.js'), 'analyze', '--jsonl'], {
      input: lines,
      encoding: 'utf8',
    });
    const expected = { status: 0, stdout: own.stdout, stderr: '' };
    assert.ok(own.stdout.length > 1000);
    assert.deepEqual(run(['analyze', '--jsonl'], lines), expected);
    assert.deepEqual(run(['analyze', '--jsonl', '--jobs', '2'], lines), expected);
  });

  it('has what the other commands need', () => {
    const article = path.join(seeds, 'wire-port-strike.txt');
    const page = run(['analyze', '--format', 'html', '--dates', article]);
    assert.match(page.stdout, /<svg/, page.stderr);
    const index = path.join(scratch, 'index');
    const indexed = run(['index', seeds, '--index', index]);
    assert.equal(indexed.status, 0, indexed.stderr);
    const asked = run(['query', '--index', index, 'person', 'Zielinski']);
    assert.match(asked.stdout, /Marek Zielinski/, asked.stderr);
    assert.match(run(['--help']).stdout, /^news-lens: who said what/);
  });
});
