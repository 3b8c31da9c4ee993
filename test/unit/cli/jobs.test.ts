import * as assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { projectRoot } from '../../root';

/** The real program with several threads, and a run that was broken off. */
describe('analyze with jobs, and resumed', function () {
  this.timeout(60_000);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'nl-jobs-'));
  const program = path.join(projectRoot, 'dist', 'cli.js');
  const seeds = path.join(projectRoot, 'seeds');
  const articles = readdirSync(seeds)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({ id: name, text: readFileSync(path.join(seeds, name), 'utf8') }));
  const input = [...articles, ...articles]
    .flatMap((article, i) => [JSON.stringify(article), ...(i === 3 ? ['nonsense', '', '{"id":"no text"}'] : [])])
    .join('\n');

  before(function () {
    // Unit tests run without a build too.
    if (!existsSync(program)) this.skip();
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  function run(words: readonly string[], text = input): { status: number | null; out: Buffer; err: string } {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'analyze', ...words], {
      input: text,
      maxBuffer: 1e9,
    });
    return { status, out: stdout, err: String(stderr) };
  }

  it('writes the same bytes, in the same order, and nothing of its progress in a pipe', () => {
    for (const format of [['csv'], ['annotations'], ['words'], ['json', '--dates']]) {
      const words = ['--jsonl', '--format', ...format];
      const one = run(words);
      assert.equal(one.status, 1);
      assert.deepEqual(run([...words, '--jobs', '3']), one, format.join(' '));
    }
  });

  it('reads files too, and tells of each what there is to tell', () => {
    const files = articles.map(({ id }) => path.join(seeds, id));
    const words = [files[0]!, path.join(folder, 'none.txt'), ...files.slice(1)];
    const one = run(words);
    assert.match(one.err, /none\.txt: ENOENT/);
    assert.deepEqual(run([...words, '--jobs', '2']), one);
  });

  it('takes standard input for one document, and no other number than 1 to 64', () => {
    assert.equal(run(['--jobs', '2', '-']).status, 2);
    for (const jobs of ['0', '65', 'x', '1.5']) assert.equal(run(['--jsonl', '--jobs', jobs]).status, 2, jobs);
  });

  it('goes on where an earlier run was broken off, at any byte', () => {
    const { out, status } = run(['--jsonl']);
    const lines = out.toString().split('\n');
    const file = path.join(folder, 'broken.jsonl');
    const third = Buffer.byteLength(`${lines.slice(0, 3).join('\n')}\n`);
    for (const cut of [10, third - 1, third, third + 1, out.length]) {
      writeFileSync(file, out.subarray(0, cut));
      const resumed = run(['--jsonl', '--resume', file, '--jobs', '2']);
      assert.equal(resumed.status, status, resumed.err);
      assert.equal(resumed.out.length, 0);
      assert.ok(readFileSync(file).equals(out), `cut at ${String(cut)}`);
    }
  });

  it('drops what a crash leaves behind the last line', () => {
    const { out } = run(['--jsonl']);
    const file = path.join(folder, 'crashed.jsonl');
    writeFileSync(file, out);
    truncateSync(file, out.indexOf('\n') + 1);
    appendFileSync(file, `${'\0'.repeat(4096)}\n`);
    run(['--jsonl', '--resume', file]);
    assert.ok(readFileSync(file).equals(out));
  });

  it('starts a file that is not there, and goes on with annotations as well', () => {
    const file = path.join(folder, 'new.jsonl');
    const words = ['--jsonl', '--format', 'annotations'];
    const { out } = run(words);
    run([...words, '--resume', file]);
    assert.ok(readFileSync(file).equals(out));
    truncateSync(file, out.length - 5);
    run([...words, '--resume', file]);
    assert.ok(readFileSync(file).equals(out));
  });

  it('leaves a file alone that is not of this run', () => {
    const { out } = run(['--jsonl']);
    const others: Record<string, string> = {
      'no answer of this kind': 'my notes\nof today\n',
      'has more answers than there are documents': `${out.toString()}${out.toString().slice(0, out.indexOf('\n') + 1)}`,
      'answers another document': `${out.toString().split('\n').slice(1, 3).join('\n')}\n`,
    };
    for (const [message, held] of Object.entries(others)) {
      const file = path.join(folder, 'other.jsonl');
      writeFileSync(file, held);
      const { status, err } = run(['--jsonl', '--resume', file]);
      assert.equal(status, 2);
      assert.ok(err.includes(message), err);
      assert.equal(readFileSync(file, 'utf8'), held);
    }
    assert.equal(run(['--jsonl', '--format', 'csv', '--resume', path.join(folder, 'x.csv')]).status, 2);
    for (const file of [folder, path.join(folder, 'nowhere', 'x.jsonl')]) {
      const { status, err } = run(['--jsonl', '--resume', file]);
      assert.equal(status, 2);
      assert.match(err, /--resume takes a file that can be read and written: .*\n.*--help/);
    }
  });
});
