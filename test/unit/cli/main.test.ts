import * as assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, openSync, closeSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { projectRoot } from '../../root';

/** The real program, in a process of its own: what it does with streams that take no more. */
describe('the command line', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'nl-main-'));
  const program = path.join(projectRoot, 'dist', 'cli.js');
  const quote = (id: string): string => `${JSON.stringify({ id, text: '“We stay,” said Ana Reis of Lisbon.' })}\n`;

  before(function () {
    // Unit tests run without a build too.
    if (!existsSync(program)) this.skip();
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  interface Ended {
    readonly status: number | null;
    readonly out: string;
    readonly err: string;
  }

  /** Runs `news-lens analyze` to its end. A stream is kept, or goes to a file; `reader: 'gone'` closes the output at its first bytes. */
  function run(
    words: readonly string[],
    input: string,
    streams: { readonly out?: string; readonly err?: string; readonly reader?: 'gone' } = {},
  ): Promise<Ended> {
    const files = [streams.out, streams.err].map((file) => (file === undefined ? undefined : openSync(file, 'w')));
    const child = spawn(process.execPath, [program, 'analyze', ...words], {
      stdio: ['pipe', files[0] ?? 'pipe', files[1] ?? 'pipe'],
    });
    for (const file of files) if (file !== undefined) closeSync(file);
    let [out, err] = ['', ''];
    child.stdout?.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      if (streams.reader === 'gone') child.stdout?.destroy();
    });
    child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()));
    // It stops reading when it ends early.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
    return new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (status) => {
        resolve({ status, out, err });
      });
    });
  }

  it('answers every line, whatever it and its id are', async () => {
    const bad = JSON.stringify({ id: 'a\n\x1b[31m' });
    const { status, out, err } = await run(['--jsonl'], `\uFEFF${quote('a')}${bad}\n${quote('a')}${quote('b')}`);
    assert.equal(status, 1);
    const lines = out.trimEnd().split('\n');
    assert.deepEqual(
      lines.map((line) => (JSON.parse(line) as { id: string; error?: string }).error === undefined),
      [true, false, true, true],
    );
    assert.equal(lines[0], lines[2], 'the same id twice is two answers');
    assert.equal(err, 'news-lens: line 2: a\\n\\u{1b}[31m: "text" is missing or not a string\n');
  });

  it('says that the disk is full', async function () {
    if (!existsSync('/dev/full')) this.skip();
    const { status, err } = await run(['--jsonl'], quote('a') + quote('b'), { out: '/dev/full' });
    assert.equal(status, 3);
    assert.match(err, /^news-lens: the output is not complete: ENOSPC: [^\n]*\n$/);
  });

  it('says that the disk is full also when a part of the last document fitted in', async function () {
    if (process.platform !== 'linux') this.skip();
    const out = path.join(folder, 'short.json');
    const article = path.join(folder, 'long.txt');
    writeFileSync(article, 'Ana Reis said: “We stay.”\n'.repeat(60));
    // No file of this shell grows over 8 blocks; the signal that tells of it is left aside, as the error does too.
    const script = `trap '' XFSZ; ulimit -f 8; exec "$0" "$@"`;
    const child = spawn('bash', ['-c', script, process.execPath, program, 'analyze', article], {
      stdio: ['ignore', openSync(out, 'w'), 'pipe'],
    });
    let err = '';
    child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()));
    const status = await new Promise((resolve) => child.on('close', resolve));
    assert.equal(status, 3);
    assert.match(err, /^news-lens: the output is not complete: EFBIG/);
    assert.equal(readFileSync(out).length, 8 * 1024);
  });

  it('stops when its reader has gone, with the lines before that whole', async () => {
    const many = Array.from({ length: 400 }, (_, i) => quote(String(i))).join('');
    const { status, out, err } = await run(['--jsonl'], many, { reader: 'gone' });
    assert.equal(status, 3);
    assert.match(out, /^\{"schema":.*\}\n/);
    assert.equal(err, 'news-lens: the output is not complete: its reader has closed the pipe\n');
  });

  it('writes all it has where nobody can be told what failed', async function () {
    if (!existsSync('/dev/full')) this.skip();
    const { status, out } = await run(['--jsonl'], `nonsense\n${quote('b')}`, { err: '/dev/full' });
    assert.equal(status, 1);
    assert.equal(out.trimEnd().split('\n').length, 2);
  });

  it('says what it did not understand', async () => {
    const { status, err } = await run(['--jsonl', 'a.txt'], '');
    assert.equal(status, 2);
    assert.equal(err, 'news-lens: --jsonl reads standard input and takes no files\nnews-lens: try: news-lens --help\n');
  });

  it('reads bytes in any encoding', async () => {
    const article = path.join(folder, 'w.txt');
    writeFileSync(article, Buffer.from([0x93, ...Buffer.from('We stay,'), 0x94, ...Buffer.from(' said Ana Reis.\n')]));
    const { status, out, err } = await run([article], '');
    assert.equal(status, 0);
    assert.deepEqual(
      (JSON.parse(out) as { quotes: { kind: string }[] }).quotes.map(({ kind }) => kind),
      ['direct'],
    );
    assert.match(err, /w\.txt: not UTF-8; read as windows-1252, which is a guess; --encoding decides\n$/);
  });
});
