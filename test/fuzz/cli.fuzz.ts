import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { Readable, Writable } from 'node:stream';
import fc from 'fast-check';
import { analyze } from '../../src/cli/analyze';
import { parseCommand, UsageError } from '../../src/cli/options';
import { uniformLineEnds } from '../../src/engine/text/lineEnds';
import { withReasons } from '../../src/export/reasons';
import { createAnalyzer } from '../../src/engine/analyzer';
import { testResources } from '../resources';
import { projectRoot } from '../root';
import { fuzz } from './fuzz';
import { jsonText, oddValue } from './hostileJson';
import { newsText } from './newsText';

/** One line of an archive. `document`: its id, when it is one. */
interface ArchiveLine {
  readonly bytes: Buffer;
  readonly document?: string;
}

/** What the tests look at of a line of output. */
interface Line {
  readonly id?: string | null;
  readonly label?: string;
  readonly error?: string;
}

/** What a run of the command line leaves behind; `status` as a shell sees it. */
interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

const id = fc.oneof(fc.constantFrom('a', 'é', '"', '\n', '__proto__', '\ud800', ' '), fc.string({ unit: 'binary' }));
const bytes = fc.uint8Array({ maxLength: 40 }).map((array) => Buffer.from(array.filter((byte) => byte !== 0x0a)));
const archiveLine: fc.Arbitrary<ArchiveLine> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .record({ id, text: newsText })
      .map((document) => ({ bytes: Buffer.from(JSON.stringify(document)), document: document.id })),
  },
  { weight: 1, arbitrary: jsonText(fc.record({ id: oddValue, text: oddValue })).map(lineOf) },
  { weight: 1, arbitrary: jsonText(oddValue).map(lineOf) },
  { weight: 1, arbitrary: bytes.map((array) => ({ bytes: array })) },
  { weight: 1, arbitrary: fc.constantFrom('', ' ', '\r', '\t \u00a0').map(lineOf) },
);
const archive = fc.tuple(fc.array(archiveLine, { maxLength: 8 }), fc.boolean());

function lineOf(text: string): ArchiveLine {
  return { bytes: Buffer.from(text.replaceAll('\n', ' ')) };
}

/** The text of an archive, and the documents in it in their order. */
function archiveOf([lines, ended]: readonly [readonly ArchiveLine[], boolean]): Buffer {
  const parts = lines.flatMap(({ bytes: line }, i) => [...(i > 0 ? [Buffer.from('\n')] : []), line]);
  return Buffer.concat([...parts, Buffer.from(ended ? '\n' : '')]);
}

const isBlank = ({ bytes: line }: ArchiveLine): boolean => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(line).trim() === '';
  } catch {
    return false;
  }
};

/** Every line that is not blank has one of the output: the analysis of a document, or what is wrong with it. */
function answersEach(lines: readonly ArchiveLine[], { status, out, err }: Outcome): void {
  const asked = lines.filter((line) => !isBlank(line));
  const answers = out
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Line);
  assert.equal(answers.length, asked.length);
  answers.forEach(({ id: of, label, error }, i) => {
    const document = asked[i]?.document;
    if (document === undefined) return;
    assert.equal(error, undefined);
    assert.equal(of ?? '', label === undefined ? document : '#annotations');
  });
  const failed = answers.filter(({ error }) => error !== undefined).length;
  assert.equal(status, failed > 0 ? 1 : 0);
  assert.ok(err.split('\n').length - 1 >= failed);
  for (const line of err.split('\n').slice(0, -1)) assert.match(line, /^news-lens: /);
}

const encodings: Readonly<Record<string, (text: string) => Buffer>> = {
  'utf-8': (text) => Buffer.from(text),
  'utf-8 with a mark': (text) => Buffer.from(`\uFEFF${text}`),
  'utf-16le': (text) => Buffer.from(text, 'utf16le'),
  'utf-16le with a mark': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'utf-16be with a mark': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
  latin1: (text) => Buffer.from(text, 'latin1'),
  'cut off': (text) => Buffer.from(text).subarray(0, -1),
};
const encoding = fc.constantFrom(...Object.keys(encodings));
const file = fc.oneof(
  { weight: 4, arbitrary: fc.record({ text: newsText, encoding }) },
  { weight: 1, arbitrary: fc.constantFrom('missing', 'folder') },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }) },
);

describe('fuzz: command line', () => {
  const analyzer = createAnalyzer(testResources());
  const folder = mkdtempSync(path.join(tmpdir(), 'nl-fuzz-'));
  mkdirSync(path.join(folder, 'folder'));
  after(() => {
    rmSync(folder, { recursive: true });
  });

  async function run(words: readonly string[], input: readonly Uint8Array[] = []): Promise<Outcome> {
    const command = parseCommand(['analyze', ...words]);
    assert.ok(command.kind === 'analyze');
    const [out, err]: [Buffer[], Buffer[]] = [[], []];
    const into = (chunks: Buffer[]): Writable =>
      new Writable({ write: (chunk: Buffer, _encoding, done) => void (chunks.push(chunk), done()) });
    const failed = await analyze(command.options, {
      readers: { analyzer },
      input: Readable.from(input),
      output: into(out),
      errors: into(err),
    });
    return { status: failed > 0 ? 1 : 0, out: String(Buffer.concat(out)), err: String(Buffer.concat(err)) };
  }

  /** The command line as it ships, in a process of its own. */
  function process(words: readonly string[], input: Uint8Array): Outcome {
    const cli = path.join(projectRoot, 'dist', 'cli.js');
    const { status, stdout, stderr } = spawnSync(globalThis.process.execPath, [cli, 'analyze', ...words], { input });
    return { status: status ?? -1, out: String(stdout), err: String(stderr) };
  }

  fuzz(
    'each line of an archive is answered, in whatever pieces it comes',
    80,
    fc.asyncProperty(
      archive,
      fc.constantFrom('json', 'annotations'),
      fc.constantFrom('utf16', 'codepoint'),
      fc.array(fc.nat(400), { maxLength: 5 }),
      async (made, format, offsets, cuts) => {
        const whole = archiveOf(made);
        const places = [0, ...cuts.map((cut) => Math.min(cut, whole.length)).sort((a, b) => a - b), whole.length];
        const pieces = places.slice(1).map((end, i) => whole.subarray(places[i], end));
        answersEach(made[0], await run(['--jsonl', '--format', format, '--offsets', offsets], pieces));
      },
    ),
  );

  fuzz(
    'tables and reports of an archive have what can be read',
    40,
    fc.asyncProperty(archive, fc.constantFrom('csv', 'markdown'), async (made, format) => {
      const { status, out, err } = await run(['--jsonl', '--format', format], [archiveOf(made)]);
      assert.equal(status, err === '' ? 0 : 1);
      const documents = made[0].filter(({ document }) => document !== undefined).length;
      if (format === 'markdown') assert.ok((out.match(/^# /gm)?.length ?? 0) >= documents);
      else assert.match(out, /^document[,;\t]id[,;\t]kind/);
    }),
  );

  fuzz(
    'each file is answered, whatever bytes it holds',
    70,
    fc.asyncProperty(fc.array(file, { minLength: 1, maxLength: 5 }), async (files) => {
      const names = files.map((each, i) => {
        if (typeof each === 'string') return path.join(folder, each);
        const name = path.join(folder, `${String(i)}.txt`);
        writeFileSync(name, each instanceof Uint8Array ? each : (encodings[each.encoding]?.(each.text) ?? ''));
        return name;
      });
      const { status, out, err } = await run(names);
      const answers = out
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line) as Line);
      const good = answers.filter(({ error }) => error === undefined);
      assert.equal(status, good.length < files.length ? 1 : 0);
      let next = 0;
      files.forEach((each, i) => {
        const name = names[i] ?? '';
        if (good[next]?.id === name) next += 1;
        else assert.ok(err.includes(name), `${name} is answered`);
        if (typeof each === 'string' || each instanceof Uint8Array || !each.encoding.startsWith('utf-8')) return;
        // Text that can be read for sure is read as it is; binary is refused.
        if (/\p{Cc}|\p{Cs}/u.test(each.text.replace(/[\t\n\r]/g, ''))) return;
        const text = uniformLineEnds(new TextDecoder().decode(readFileSync(name)));
        assert.deepEqual(good[next - 1], withReasons(analyzer.analyze({ id: name, text, format: 'plain' })));
      });
      assert.equal(next, good.length);
    }),
  );

  fuzz(
    'a process answers each line, and says in its status whether all could be read',
    2,
    fc.property(archive, (made) => {
      answersEach(made[0], process(['--jsonl'], archiveOf(made)));
    }),
  );

  fuzz(
    'a process takes any bytes for a text or says why not',
    2,
    fc.property(fc.uint8Array({ maxLength: 2000 }), (input) => {
      const { status, out, err } = process(['-'], input);
      const answers = out
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line) as Line);
      assert.equal(status, answers.some(({ error }) => error === undefined) ? 0 : 1);
      if (status === 1) assert.match(err, /^news-lens: -: /m);
      assert.doesNotMatch(err, /^\s+at /m);
    }),
  );

  fuzz(
    'a command is understood, or it is said what is wrong with it',
    300,
    fc.property(
      fc.array(
        fc.oneof(
          fc.constantFrom('analyze', 'a.txt', '-', '--', '--jsonl', '--format', 'csv', 'html', '--offsets', '--help'),
          fc.constantFrom(
            '--encoding',
            '--separator',
            '--text-format=',
            '-h',
            '--no-corrections',
            '--format=json',
            '-x',
          ),
          fc.string({ unit: 'binary' }),
        ),
      ),
      (words) => {
        try {
          parseCommand(words);
        } catch (error) {
          assert.ok(error instanceof UsageError);
        }
      },
    ),
  );
});
