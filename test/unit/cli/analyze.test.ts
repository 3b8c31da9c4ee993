import * as assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { Readable, Writable } from 'node:stream';
import type { Analysis } from '../../../src/engine/analysis';
import type { SourceText } from '../../../src/engine/analyzer';
import { analyze } from '../../../src/cli/analyze';
import { parseCommand } from '../../../src/cli/options';
import { Article } from '../editor/article';
import { slowAnalyzer } from '../worker/slowAnalyzer';

/** What the tests look at of a line of output. */
interface Line {
  readonly id: string | null;
  readonly offsets?: string;
  readonly error?: string;
  readonly terms?: readonly { readonly span: readonly number[] }[];
}

describe('analyze', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'nl-cli-'));
  after(() => {
    rmSync(folder, { recursive: true });
  });

  function file(name: string, text: string): string {
    const place = path.join(folder, name);
    writeFileSync(place, text);
    return place;
  }

  /** A stream that keeps what is written, and whose reader is slow: every write fills it. */
  function sink(): { stream: Writable; text: () => string } {
    const chunks: string[] = [];
    const stream = new Writable({
      highWaterMark: 1,
      write(chunk: Buffer, _encoding, done) {
        chunks.push(chunk.toString());
        setImmediate(done);
      },
    });
    return { stream, text: () => chunks.join('') };
  }

  async function run(
    words: readonly string[],
    input = '',
    analyzer = slowAnalyzer(),
  ): Promise<{ failed: number; out: string; err: string }> {
    const command = parseCommand(['analyze', ...words]);
    assert.ok(command.kind === 'analyze');
    const [output, errors] = [sink(), sink()];
    const failed = await analyze(command.options, {
      readers: { analyzer },
      input: Readable.from([input]),
      output: output.stream,
      errors: errors.stream,
    });
    return { failed, out: output.text(), err: errors.text() };
  }

  const linesOf = (out: string): Line[] =>
    out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);

  it('answers each file, in their order, and goes on after one that cannot be read', async () => {
    const [a, b] = [file('a.txt', 'an "odd" word'), file('b.txt', 'none')];
    const missing = path.join(folder, 'missing.txt');
    const { failed, out, err } = await run([b, missing, a]);
    assert.equal(failed, 1);
    assert.deepEqual(
      linesOf(out).map(({ id, terms, error }) => [id, terms?.length ?? error?.slice(0, 6)]),
      [
        [b, 0],
        [missing, 'ENOENT'],
        [a, 1],
      ],
    );
    assert.ok(err.startsWith(`news-lens: ${missing}: `), err);
  });

  it('answers each line of a stream, also a bad one, which it names on the error stream', async () => {
    const input = ['{"id":"x","text":"an \\"odd\\" word"}', 'nonsense', '{"id":"y"}', '{"id":"z","text":"none"}'];
    const { failed, out, err } = await run(['--jsonl'], input.join('\n'));
    assert.equal(failed, 2);
    const lines = linesOf(out);
    assert.deepEqual(
      lines.map(({ id }) => id),
      ['x', null, 'y', 'z'],
    );
    assert.deepEqual(
      lines.map(({ error }) => error !== undefined),
      [false, true, true, false],
    );
    assert.match(err, /^news-lens: line 2: not JSON.+\nnews-lens: line 3: y: .+\n$/);
  });

  it('answers a document over which the engine fails, and goes on', async () => {
    const input = '{"id":"bad","text":"THROW"}\n{"id":"good","text":"none"}\n';
    const { failed, out, err } = await run(['--jsonl'], input);
    assert.equal(failed, 1);
    assert.deepEqual(
      linesOf(out).map(({ id, error }) => [id, error]),
      [
        ['bad', 'the engine failed: cannot read this'],
        ['good', undefined],
      ],
    );
    assert.match(err, /^news-lens: line 1: bad: the engine failed/);
  });

  it('answers a document whose analysis cannot be written, in every format, and goes on', async () => {
    const plain = slowAnalyzer();
    // What is read of one document is as large as no string can be.
    const large = {
      ...plain,
      analyze: (source: SourceText): Analysis => {
        const analysis = plain.analyze(source);
        const fail = (): never => 'x'.repeat(2 ** 30) as never;
        return source.text === 'large'
          ? Object.defineProperty({ ...analysis }, 'quotes', { get: fail, enumerable: true })
          : analysis;
      },
    };
    const input = ['a', 'large', 'b'].map((text) => JSON.stringify({ id: text, text })).join('\n');
    for (const format of ['json', 'annotations', 'csv', 'markdown']) {
      const { failed, out, err } = await run(['--jsonl', '--format', format], input, large);
      assert.equal(failed, 1);
      assert.equal(err, 'news-lens: line 2: large: the analysis cannot be written: Invalid string length\n');
      if (format === 'csv') continue;
      const answers = out.match(format === 'markdown' ? /^# .*/gm : /.+/g) ?? [];
      assert.equal(answers.length, format === 'markdown' ? 2 : 3);
      if (format === 'json')
        assert.deepEqual(
          linesOf(out).map(({ id, error }) => [id, error !== undefined]),
          [
            ['a', false],
            ['large', true],
            ['b', false],
          ],
        );
    }
  });

  it('tells a guess of an encoding, and refuses what is no text', async () => {
    const [guessed, binary] = [path.join(folder, 'w.txt'), path.join(folder, 'x.bin')];
    writeFileSync(guessed, Buffer.from('an "odd" café', 'latin1'));
    writeFileSync(binary, 'a\0b');
    const { failed, out, err } = await run([guessed, binary]);
    assert.equal(failed, 1);
    assert.deepEqual(
      linesOf(out).map(({ terms, error }) => terms?.length ?? error),
      [1, 'binary data, not text'],
    );
    assert.match(err, /w\.txt: not UTF-8; read as windows-1252.*\n.*x\.bin: binary data, not text\n$/);
    assert.equal((await run(['--encoding', 'windows-1252', guessed])).err, '');
  });

  it('separates the columns of a table as it is told', async () => {
    const { out } = await run(['--format', 'csv', '--separator', 'semicolon', file('s.txt', 'none')]);
    assert.match(out, /^document;id;kind;/);
  });

  it('counts code points when asked', async () => {
    const emoji = file('emoji.txt', '🎈 "odd"');
    const spans = async (...words: string[]): Promise<unknown> =>
      linesOf((await run([...words, emoji])).out).map(({ offsets, terms }) => [offsets, terms?.[0]?.span]);
    assert.deepEqual(await spans(), [['utf16', [3, 8]]]);
    assert.deepEqual(await spans('--offsets', 'codepoint'), [['codepoint', [2, 7]]]);
  });

  it('adds dates, seen from the day that is told, of the line, or of the text', async () => {
    const input = [
      '{"id":"x","text":"none","date":"2019-05-03"}',
      '{"id":"y","text":"Port\\n\\nMay 4, 2019\\n\\nnone"}',
    ];
    const days = async (...words: string[]): Promise<unknown> =>
      (await run(['--jsonl', '--dates', ...words], `${input.join('\n')}\n{"id":"z","text":"none"}\n`)).out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as { date: unknown; dates: unknown })
        .map(({ date, dates }) => [date, dates]);
    assert.deepEqual(await days(), [
      ['2019-05-03', []],
      ['2019-05-04', []],
      [null, []],
    ]);
    assert.deepEqual(await days('--date', '2019-05-05'), Array(3).fill(['2019-05-05', []]));
  });

  it('prints one header for all documents as CSV', async () => {
    const { failed, out } = await run(['--format', 'csv', file('c.txt', 'none'), file('d.txt', 'none')]);
    assert.equal(failed, 0);
    assert.match(out, /^document,id,kind,[^\n]*\n$/);
  });

  it('writes a report after the other, in the order of the documents', async () => {
    const [a, b] = [file('e.txt', 'none'), file('f.txt', 'none')];
    const { failed, out } = await run(['--format', 'markdown', a, b]);
    assert.equal(failed, 0);
    assert.deepEqual(out.match(/^# .*/gm)?.length, 2);
    assert.ok(out.indexOf('e.txt') < out.indexOf('f.txt'));
  });

  it('reports what the editor shows, and has thoughts in the data only', async () => {
    const text = 'Reis hopes that it rains. “We stay,” Lopo said.';
    const article = new Article(text)
      .quote('q1', 'that it rains', { kind: 'indirect', act: 'thought' })
      .quote('q2', '“We stay,”');
    const { quotes } = article.analysis();
    const plain = slowAnalyzer();
    const analyzer = { ...plain, analyze: (source: SourceText): Analysis => ({ ...plain.analyze(source), quotes }) };
    const line = JSON.stringify({ id: 'a', text });
    const { out: report } = await run(['--jsonl', '--format', 'markdown'], line, analyzer);
    assert.match(report, /Direct quote/);
    assert.doesNotMatch(report, /Thought/);
    const { out: data } = await run(['--jsonl'], line, analyzer);
    assert.match(data, /"act":"thought"/);
  });

  it('writes a page of one document', async () => {
    const { out } = await run(['--format', 'html', file('g.txt', 'an "odd" word')]);
    assert.match(out, /^<!DOCTYPE html>\n[^]*an "odd" word[^]*<\/html>\n$/);
  });

  it('answers each line of a stream with its annotations, in code points whatever is asked', async () => {
    const input = '{"id":"x","text":"none"}\nnonsense\n{"id":"y","text":"none"}\n';
    const { failed, out } = await run(['--jsonl', '--format', 'annotations', '--offsets', 'utf16'], input);
    assert.equal(failed, 1);
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { type?: string; label?: string; error?: string });
    assert.deepEqual(
      lines.map(({ type, label, error }) => [type ?? error?.slice(0, 8), label]),
      [
        ['AnnotationCollection', 'x'],
        ['not JSON', undefined],
        ['AnnotationCollection', 'y'],
      ],
    );
  });
});
