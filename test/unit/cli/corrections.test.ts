import * as assert from 'node:assert/strict';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { readCorrections } from '../../../src/cli/corrections';
import { parseCommand } from '../../../src/cli/options';

describe('corrections at the command line', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'nl-corrections-'));
  const article = path.join(folder, 'a.txt');
  const text = 'Ana Reis left Lisbon.';
  after(() => {
    rmSync(folder, { recursive: true });
  });

  const beside = (content: string | Uint8Array): void => {
    writeFileSync(`${article}.news-lens.json`, content);
  };
  const correction = (exact: string): object => ({
    id: exact,
    time: '2026-01-01T00:00:00Z',
    kind: 'notAName',
    target: { exact },
  });

  it('are none where there is no file of them', async () => {
    assert.deepEqual(await readCorrections(article, text), {});
    assert.deepEqual(await readCorrections('-', text), {});
  });

  it('come from the file beside the article, at their places in the text', async () => {
    beside(JSON.stringify({ version: 1, corrections: [correction('Lisbon'), correction('Porto')] }));
    const { corrections, problem } = await readCorrections(article, text);
    assert.equal(problem, undefined);
    assert.deepEqual(
      corrections?.map(({ kind, target }) => [kind, target]),
      [['notAName', [14, 20]]],
    );
  });

  it('do not count when the file cannot be used, and the reader is told', async () => {
    for (const [content, words] of [
      ['{', /a\.txt\.news-lens\.json: not JSON; its corrections do not count/],
      ['[]', /not a file of corrections/],
      ['{"version": 9}', /newer version/],
      [Buffer.from('{"version": 1, "by": "Zoë"}', 'latin1'), /not UTF-8; its corrections do not count/],
    ] as const) {
      beside(content);
      const { corrections, problem } = await readCorrections(article, text);
      assert.equal(corrections, undefined);
      assert.match(problem ?? '', words);
    }
  });

  it('are told of when they are not understood', async () => {
    const long = { ...correction('Lisbon'), id: 'long', target: { exact: 'Lisbon'.repeat(700) } };
    beside(JSON.stringify({ version: 1, corrections: [correction('Lisbon'), long] }));
    const { corrections, problem } = await readCorrections(article, text);
    assert.equal(corrections?.length, 1);
    assert.match(problem ?? '', /a\.txt\.news-lens\.json: not understood and left out: 1 of its corrections/);
  });

  it('do not count when the file is too large or is no file', async () => {
    beside(' '.repeat(5_000_000));
    assert.match((await readCorrections(article, text)).problem ?? '', /larger than 4 MB/);
    rmSync(`${article}.news-lens.json`);
    if (process.platform === 'win32') return;
    symlinkSync('/dev/zero', `${article}.news-lens.json`);
    assert.match((await readCorrections(article, text)).problem ?? '', /not a file of corrections/);
    rmSync(`${article}.news-lens.json`);
  });

  it('can be left aside', () => {
    const command = parseCommand(['analyze', 'a.txt', '--no-corrections']);
    assert.equal(command.kind === 'analyze' && command.options.corrections, false);
  });
});
