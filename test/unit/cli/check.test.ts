import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { Writable } from 'node:stream';
import { check } from '../../../src/cli/check';
import type { CheckedQuotation } from '../../../src/export/checkedQuotations';
import { parseCommand, UsageError } from '../../../src/cli/options';
import { createAnalyzer } from '../../../src/engine/analyzer';
import { testResources } from '../../resources';

describe('check', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'nl-check-'));
  const article = path.join(folder, 'article.txt');
  const speeches = path.join(folder, 'speeches');
  let analyzer: ReturnType<typeof createAnalyzer>;
  before(() => {
    analyzer = createAnalyzer(testResources());
    mkdirSync(path.join(speeches, 'old'), { recursive: true });
    writeFileSync(
      path.join(speeches, 'mayor.txt'),
      'We have been patient for nine months.\nWe will spend five million euros on the old pier.\n',
    );
    writeFileSync(
      path.join(speeches, 'old', 'port.srt'),
      '1\n00:00:01,000 --> 00:00:02,000\nThe boats will sail\n\n2\n00:00:02,000 --> 00:00:03,000\nagain on Friday.\n',
    );
    writeFileSync(
      article,
      [
        '“We have been patient for nine months,” Ana Reis, the mayor, said on Tuesday.',
        '“The boats will sail again on Friday,” Reis said.',
        '“We will spend six million euros on the old pier,” Reis said.',
        '“Nobody has ever asked the fishermen of this town,” Reis said.\n',
      ].join('\n\n'),
    );
    writeFileSync(path.join(folder, 'good.txt'), '“We have been patient for nine months,” Ana Reis said on Tuesday.\n');
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  function sink(): { readonly stream: Writable; readonly text: () => string } {
    const chunks: string[] = [];
    const stream = new Writable({
      write(chunk: Buffer, _encoding, done) {
        chunks.push(chunk.toString());
        done();
      },
    });
    return { stream, text: () => chunks.join('').replaceAll(`${folder}${path.sep}`, '').replaceAll('\\', '/') };
  }

  async function run(...words: string[]): Promise<{ wrong: number; out: string; err: string }> {
    const command = parseCommand(['check', ...words]);
    assert.ok(command.kind === 'check');
    const [output, errors] = [sink(), sink()];
    const wrong = await check(command.options, { analyzer, output: output.stream, errors: errors.stream });
    return { wrong, out: output.text(), err: errors.text() };
  }

  it('says of each quotation whether it stands in a transcript, and what differs', async () => {
    const { wrong, out, err } = await run('--transcripts', speeches, article);
    assert.equal(wrong, 2);
    assert.equal(err, '');
    assert.deepEqual(out.split('\n'), [
      'ok article.txt:1: exact: speeches/mayor.txt:1 · “We have been patient for nine months,” · Ana Reis',
      'ok article.txt:3: exact: speeches/old/port.srt:3 · “The boats will sail again on Friday,” · Ana Reis',
      'NOT OK article.txt:5: changed: speeches/mayor.txt:2 · “We will spend six million euros on the old pier,” · Ana Reis',
      '    said: five; quoted: six',
      'NOT OK article.txt:7: not found: “Nobody has ever asked the fishermen of this town,” · Ana Reis',
      '2 of 4 quotations found; 2 transcripts',
      '',
    ]);
  });

  it('writes a line of JSON for each article', async () => {
    const { wrong, out } = await run('--json', '--transcripts', `${speeches}/**/*.{txt,srt}`, article);
    assert.equal(wrong, 2);
    const { quotations } = JSON.parse(out) as { quotations: CheckedQuotation[] };
    assert.deepEqual(
      quotations.map(({ status, found, line }) => [status, found, line]),
      [
        ['exact', true, 1],
        ['exact', true, 3],
        ['changed', false, 5],
        ['missing', false, 7],
      ],
    );
    assert.deepEqual(quotations[2]?.differences, [{ kind: 'changed', quoted: 'six', said: 'five', marked: false }]);
    assert.equal(quotations[3]?.transcript, null);
  });

  it('finds all that is right, and names a file that is not there', async () => {
    const good = path.join(folder, 'good.txt');
    assert.equal((await run('--transcripts', `${speeches}/*.txt`, good)).wrong, 0);
    const { wrong, err, out } = await run('--json', '--transcripts', `${speeches}/*.txt`, good, `${good}.gone`);
    assert.equal(wrong, 1);
    assert.match(err, /^news-lens: good\.txt\.gone: ENOENT/);
    assert.match(out, /\n\{"id":"[^"]*gone","error":"ENOENT/);
  });

  it('proves no article by itself', async () => {
    const good = path.join(folder, 'good.txt');
    assert.equal((await run('--transcripts', good, good)).wrong, 1);
  });

  it('says how it is used', async () => {
    await assert.rejects(run('--transcripts', `${speeches}/*.none`, article), UsageError);
    for (const words of [[], ['a.txt'], ['--transcripts', 'a'], ['--transcripts', 'a', '--jsonl', 'b.txt']]) {
      assert.throws(() => parseCommand(['check', ...words]), UsageError, words.join(' '));
    }
    assert.throws(() => parseCommand(['check', '--transcripts', 'a', '--encoding', 'morse', 'b']), UsageError);
    assert.deepEqual(parseCommand(['check', '--help']), { kind: 'help' });
  });
});
