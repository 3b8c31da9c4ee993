import * as assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { unzipSync } from 'fflate';
import { startMcpClient, type McpClient } from '../mcpClient';
import { projectRoot } from '../root';
import { faultsOf, readQuestions } from '../unit/tools/questions';
import { packageFile, startWorkbench } from './support';

/** Node's own guard: a process reads these folders, writes nothing and starts nothing. */
function guarded(...folders: readonly string[]): string[] {
  const known = process.allowedNodeEnvironmentFlags;
  const flag = known.has('--permission') ? '--permission' : '--experimental-permission';
  return [flag, ...folders.map((folder) => `--allow-fs-read=${path.join(folder, '*')}`)];
}

describe('news-lens mcp, from the package', function () {
  this.timeout(120_000);
  const scratch = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'nlm-')));
  const folder = path.join(scratch, 'articles');
  const outside = path.join(scratch, 'outside');
  const extension = path.join(scratch, 'package', 'extension');
  const script = path.join(extension, 'dist', 'cli.js');
  let server: McpClient;

  before(async () => {
    for (const [name, bytes] of Object.entries(unzipSync(readFileSync(packageFile())))) {
      if (name.endsWith('/')) continue;
      const file = path.join(scratch, 'package', name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
    cpSync(path.join(projectRoot, 'seeds'), folder, { recursive: true });
    cpSync(path.join(projectRoot, 'test', 'fixtures', 'tools', 'more'), folder, { recursive: true });
    mkdirSync(path.join(outside, 'speeches'), { recursive: true });
    for (const name of ['secret.txt', 'speeches/secret.txt'])
      writeFileSync(path.join(outside, name), 'A port shuts\n\n"We shut it tonight," said Ana Reis.\n');
    symlinkSync(path.join(outside, 'secret.txt'), path.join(folder, 'link.txt'));
    symlinkSync(outside, path.join(folder, 'linked'));
    server = await startMcpClient(process.execPath, [...guarded(extension, folder), script, 'mcp', folder]);
  });
  after(async () => {
    await server?.close();
    rmSync(scratch, { recursive: true, force: true });
  });

  it('answers the thirty questions as it was written beforehand, and says nothing else on standard output', async () => {
    const wrong: string[] = [];
    for (const question of readQuestions()) {
      const { answer, isError } = await server.call(question.tool, question.input);
      assert.ok(!isError && 'items' in answer, JSON.stringify(answer));
      if (faultsOf(question, answer.items).length > 0) wrong.push(question.ask);
    }
    assert.deepEqual(
      wrong,
      readQuestions().flatMap(({ ask, yet }) => (yet === undefined ? [] : [ask])),
    );
    assert.doesNotMatch(server.errors(), /client:|Error/);
  });

  it('reads nothing outside of its folders, by whatever way', async () => {
    for (const file of ['link.txt', 'linked/secret.txt', '../outside/secret.txt', path.join(outside, 'secret.txt')]) {
      const { answer } = await server.call('sources', { file });
      assert.ok('error' in answer && answer.error === 'not-found', `${file}: ${JSON.stringify(answer)}`);
      const checked = await server.call('check_quote', { words: 'We shut it tonight', transcripts: [file] });
      assert.ok('error' in checked.answer && checked.answer.error === 'no-transcripts', file);
    }
    const folders = await server.call('check_quote', {
      words: 'We shut it tonight',
      transcripts: ['linked', '..', outside],
    });
    assert.ok('error' in folders.answer);
    const { answer } = await server.call('quotes_of', { name: 'Ana Reis' });
    assert.ok('items' in answer && answer.items.length === 0);
    assert.doesNotMatch(server.errors(), /permission|ERR_ACCESS/);
  });

  it('writes nothing', () => {
    const state = readdirSync(folder, { recursive: true }).map(String).sort();
    const original = [
      ...readdirSync(path.join(projectRoot, 'seeds')),
      'dock-follow-up.txt',
      'dock-remarks.txt',
      'link.txt',
      'linked',
    ];
    assert.deepEqual(
      state.filter((name) => !name.startsWith('linked/')),
      original.sort(),
    );
    assert.equal(
      statSync(path.join(folder, 'council-budget.md')).size,
      statSync(path.join(projectRoot, 'seeds', 'council-budget.md')).size,
    );
  });

  it('ends when its client does, and says what is wrong with its folders', async () => {
    const run = async (args: readonly string[]): Promise<{ code: unknown; output: string; errors: string }> => {
      const child = spawn(process.execPath, [script, 'mcp', ...args], { stdio: 'pipe' });
      let [output, errors] = ['', ''];
      child.stdout.on('data', (data) => (output += String(data)));
      child.stderr.on('data', (data) => (errors += String(data)));
      child.stdin.end();
      const [code] = (await once(child, 'close')) as [unknown];
      return { code, output, errors };
    };
    assert.deepEqual(await run([folder]), { code: 0, output: '', errors: '' });
    for (const [args, words] of [
      [[], /no folder given/],
      [[path.join(scratch, 'none')], /is no folder/],
      [['--write', folder], /Unknown option/],
    ] as const) {
      const { code, output, errors } = await run(args);
      assert.deepEqual([code, output], [2, '']);
      assert.match(errors, words);
    }
  });

  it('is found by VS Code itself', async () => {
    const bench = await startWorkbench({ 'chat.disableAIFeatures': false, 'chat.mcp.access': 'all' });
    try {
      await bench.command('MCP: List Servers');
      const row = bench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'News Lens' });
      await row.filter({ hasText: 'articles in the workspace' }).first().waitFor();
      await bench.picture('mcp-servers');
    } finally {
      await bench.stop();
    }
  });
});
