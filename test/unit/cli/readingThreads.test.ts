import * as assert from 'node:assert/strict';
import * as path from 'node:path';
import type { Wanted } from '../../../src/cli/answerDocument';
import { parseCommand } from '../../../src/cli/options';
import { ReadingThreads, type Answered } from '../../../src/cli/readingThreads';

/** The pool with real threads, whose engine finds little and does what the text says: `EXIT` ends the whole thread. */
describe('reading threads', function () {
  this.timeout(30_000);
  const command = parseCommand(['analyze', '--jsonl']);
  assert.ok(command.kind === 'analyze');
  const { options } = command;
  const script = path.join(__dirname, 'slowAnalyzeThread.js');

  const wantedOf = (texts: readonly string[]): Wanted[] =>
    texts.map((text, i) => ({
      line: { line: i + 1, bytes: Buffer.from(JSON.stringify({ id: String(i), text })) },
    }));

  async function* stream(wanted: readonly Wanted[], taken?: () => void): AsyncGenerator<Wanted> {
    for (const each of wanted) {
      taken?.();
      yield await Promise.resolve(each);
    }
  }

  const threads = (count: number): ReadingThreads =>
    new ReadingThreads(script, { options, media: '' }, count, () => undefined);

  async function all(answers: AsyncIterable<Answered>): Promise<Answered[]> {
    const found: Answered[] = [];
    for await (const answer of answers) found.push(answer);
    return found;
  }

  const idOf = ({ answer }: Answered): unknown =>
    typeof answer === 'string'
      ? 'lost'
      : (JSON.parse(answer.chunks.map((chunk) => Buffer.from(chunk).toString()).join('')) as { id: string }).id;

  it('answer in the order of the documents, however long each takes', async () => {
    const texts = Array.from({ length: 60 }, (_, i) => 'line\n'.repeat(i % 7 === 0 ? 40 : 1));
    const answers = await all(threads(3).answers(stream(wantedOf(texts))));
    assert.deepEqual(
      answers.map(idOf),
      texts.map((_, i) => String(i)),
    );
  });

  it('lose only the document over which one has ended, and another takes its place', async () => {
    const texts = Array.from({ length: 40 }, (_, i) => (i % 9 === 4 ? 'EXIT' : 'none'));
    const answers = await all(threads(2).answers(stream(wantedOf(texts))));
    assert.deepEqual(
      answers.map(idOf),
      texts.map((text, i) => (text === 'EXIT' ? 'lost' : String(i))),
    );
    const lost = answers.find(({ answer }) => typeof answer === 'string');
    assert.equal(lost?.answer, 'the thread that read it has ended: exit 7');
  });

  it('answer a document before the next one has come', async () => {
    const [first, second] = wantedOf(['none', 'none']);
    let give: () => void = () => undefined;
    const given = new Promise<void>((resolve) => (give = resolve));
    async function* slow(): AsyncGenerator<Wanted> {
      yield first!;
      await given;
      yield second!;
    }
    const answers = threads(2).answers(slow());
    assert.equal((await answers.next()).value && true, true);
    give();
    assert.equal((await all(answers)).length, 1);
  });

  it('take no more documents than a window of them, while an answer waits to be taken', async () => {
    let taken = 0;
    const wanted = wantedOf(Array.from({ length: 5000 }, () => 'none'));
    const answers = threads(2).answers(stream(wanted, () => taken++));
    await answers.next();
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.ok(taken < 1100, String(taken));
    await answers.return();
  });

  it('say so when none can be started', async () => {
    const broken = new ReadingThreads(path.join(__dirname, 'none.js'), { options, media: '' }, 2, () => undefined);
    await assert.rejects(all(broken.answers(stream(wantedOf(['none', 'none'])))), /Cannot find module/);
  });

  it('throw what the input throws', async () => {
    async function* bad(): AsyncGenerator<Wanted> {
      yield* wantedOf(['none']);
      await Promise.reject(new Error('the disk is gone'));
    }
    await assert.rejects(all(threads(2).answers(bad())), /the disk is gone/);
  });
});
