import * as assert from 'node:assert/strict';
import { noGuidance, type Guidance } from '../../../src/engine/guidance';
import { applyEdits, type TextEdit } from '../../../src/worker/changes';
import { EngineClient } from '../../../src/workspace/engineClient';
import type { FromEngine } from '../../../src/worker/protocol';
import type { ReadableText, Reading } from '../../../src/workspace/reading';
import { slowAnalyzer } from '../worker/slowAnalyzer';
import { FakeWorker } from './fakeWorker';

/** A document that a test types in. */
class Draft implements ReadableText {
  readonly format = 'plain';
  version = 1;
  guidance: Guidance = noGuidance;
  asked = 0;
  #text: string;

  constructor(
    readonly uri: string,
    text: string,
  ) {
    this.#text = text;
  }

  get length(): number {
    return this.#text.length;
  }

  getText(): string {
    this.asked += 1;
    return this.#text;
  }

  edit(client: EngineClient, ...edits: TextEdit[]): void {
    this.#text = applyEdits(this.#text, edits);
    this.version += 1;
    client.edited(this.uri, this.version, edits);
  }

  /** What a worker that sees the whole text says. */
  get terms(): unknown {
    return slowAnalyzer().analyze({ id: this.uri, text: this.#text, format: 'plain' }).terms;
  }
}

describe('engineClient', () => {
  let workers: FakeWorker[];
  let messages: string[];
  let unusable: string[];
  let problems: string[];
  let client: EngineClient;

  const log = {
    info: (text: string) => messages.push(text),
    warn: (text: string) => messages.push(text),
    error: (text: string) => messages.push(text),
  };

  beforeEach(() => {
    workers = [];
    messages = [];
    unusable = [];
    problems = [];
    client = new EngineClient(
      () => {
        const worker = new FakeWorker();
        workers.push(worker);
        return Promise.resolve(worker);
      },
      {
        log,
        unusable: (reason) => unusable.push(reason),
        withoutModel: (problem) => problems.push(problem),
        patience: 250,
        grace: 100,
      },
    );
  });

  afterEach(() => {
    client.dispose();
  });

  async function ready(reading: Promise<Reading>): Promise<Reading & { outcome: 'ready' }> {
    const answer = await reading;
    assert.ok(answer.outcome === 'ready', JSON.stringify(answer));
    return answer;
  }

  const opened = (): string[] =>
    workers.flatMap(({ heard }) => heard.flatMap((message) => (message.type === 'open' ? [message.uri] : [])));

  it('starts no worker before something is read', () => {
    client.edited('a', 2, []);
    client.cancel('a');
    client.close('a');
    assert.equal(client.started, false);
    assert.equal(workers.length, 0);
  });

  it('sends the text once, then edits only', async () => {
    const draft = new Draft('a', 'a "b"\nc');
    const first = await ready(client.read(draft));
    assert.equal(first.changes, null);
    draft.edit(client, { offset: 0, length: 1, text: '"new"' });
    draft.edit(client, { offset: 5, length: 0, text: ' and "more"' });
    const second = await ready(client.read(draft));
    assert.equal(second.version, 3);
    assert.deepEqual(second.analysis.terms, draft.terms);
    assert.deepEqual(second.changes, [{ offset: 0, length: 1, inserted: 16 }]);
    assert.equal(draft.asked, 1);
    assert.deepEqual(opened(), ['a']);
  });

  it('tells the worker what people said, with an edit or by itself, without the text', async () => {
    const draft = new Draft('file:///a', 'an "odd" word');
    const guidance = (): (Guidance | undefined)[] =>
      workers.flatMap(({ heard }) =>
        heard.flatMap((message) => (message.type === 'open' || message.type === 'change' ? [message.guidance] : [])),
      );
    await ready(client.read(draft));
    draft.guidance = { ...noGuidance, lists: { ...noGuidance.lists, ignoredNames: ['Lisbon'] } };
    const again = await ready(client.read(draft));
    assert.deepEqual([again.version, again.analysis.terms.length, again.changes], [1, 1, []]);
    draft.edit(client, { offset: 0, length: 0, text: '"so" ' });
    await ready(client.read(draft));
    draft.edit(client, { offset: 0, length: 0, text: '"and" ' });
    draft.guidance = { ...noGuidance };
    await ready(client.read(draft));
    assert.deepEqual(
      guidance().map((told) => told?.lists.ignoredNames.length),
      [0, 1, undefined, 0],
    );
    assert.equal(draft.asked, 1);
  });

  it('asks the worker what the rules find in what it has read; nothing of another text, and none when it is gone', async () => {
    const draft = new Draft('file:///a', 'an "odd" word');
    assert.equal(await client.check(draft.uri, 1, ['quotation-mark']), null);
    assert.equal(client.started, false);
    await ready(client.read(draft));
    assert.deepEqual(await client.check(draft.uri, 1, ['quotation-mark']), []);
    assert.equal(await client.check(draft.uri, 2, ['quotation-mark']), null);
    const lost = client.check(draft.uri, 1, ['quotation-mark']);
    workers[0]?.exit('out of memory');
    assert.equal(await lost, null);
  });

  it('asks the worker for places; none when it is gone', async () => {
    const answer = client.places('Lisbon');
    assert.deepEqual(await answer, [{ ...(await answer)[0], name: 'Lisbon' }]);
    const lost = client.places('Porto');
    await new Promise((resolve) => setImmediate(resolve));
    workers[0]?.exit('gone');
    assert.ok((await lost).length <= 1);
  });

  it('gives the words of a file up when it is told to, and starts the worker again', async () => {
    let heard = 0;
    const onCancellationRequested = (listener: () => void): { dispose(): void } => {
      setImmediate(listener);
      return { dispose: () => void heard++ };
    };
    const giveUp = { isCancellationRequested: false, onCancellationRequested };
    assert.equal(await client.readable('a.docx', new Uint8Array(), giveUp), null);
    assert.equal(heard, 1);
    assert.equal(await client.readable('a.docx', new Uint8Array(), { ...giveUp, isCancellationRequested: true }), null);
  });

  it('sends the text again when an edit was missed', async () => {
    const draft = new Draft('a', 'a "b"');
    await client.read(draft);
    draft.edit(client, { offset: 0, length: 0, text: 'x' });
    draft.version += 1;
    await ready(client.read(draft));
    assert.deepEqual(opened(), ['a', 'a']);
  });

  it('sends the text again when the worker finds the edits wrong', async () => {
    const draft = new Draft('a', 'a "b"');
    await client.read(draft);
    draft.edit(client, { offset: 0, length: 0, text: '"x"' });
    client.edited('a', draft.version, [{ offset: 0, length: 0, text: 'not in the text' }]);
    assert.deepEqual((await ready(client.read(draft))).analysis.terms, draft.terms);
    assert.deepEqual(opened(), ['a', 'a']);
  });

  it('ends a reading whose edits became too many meanwhile, and sends the text again when asked', async () => {
    const draft = new Draft('a', 'a "b"\n"c" "d"\n'.repeat(1000));
    await ready(client.read(draft));
    draft.edit(client, { offset: 0, length: 0, text: '"x"' });
    const reading = client.read(draft);
    const edits = Array.from({ length: 2500 }, (_, i) => ({ offset: (2500 - i) * 2, length: 1, text: '-' }));
    draft.edit(client, ...edits);
    assert.equal((await reading).outcome, 'cancelled');
    assert.deepEqual((await ready(client.read(draft))).analysis.terms, draft.terms);
    assert.equal(workers.length, 1);
    assert.deepEqual(messages, []);
  });

  it('answers the newest request; the older is cancelled', async () => {
    const draft = new Draft('a', 'a "b"');
    const older = client.read(draft);
    draft.edit(client, { offset: 0, length: 0, text: '"x"' });
    const newer = client.read(draft);
    assert.equal((await older).outcome, 'cancelled');
    assert.deepEqual((await ready(newer)).analysis.terms, draft.terms);
  });

  it('keeps account of changes whose analysis nobody waited for', async () => {
    const draft = new Draft('a', 'a "b"');
    await client.read(draft);
    const readings: Promise<Reading>[] = [];
    for (let count = 0; count < 5; count += 1) {
      draft.edit(client, { offset: count * 4, length: 0, text: '"x"\n' });
      readings.push(client.read(draft));
      await new Promise((resolve) => setTimeout(resolve, count % 3));
    }
    draft.edit(client, { offset: draft.length, length: 0, text: '!' });
    const last = await ready(client.read(draft));
    assert.deepEqual(last.analysis.terms, draft.terms);
    const told = [...(await Promise.all(readings)), last].flatMap((reading) =>
      reading.outcome === 'ready' ? (reading.changes ?? []) : [],
    );
    assert.equal(
      told.reduce((sum, { length, inserted }) => sum + inserted - length, 0),
      21,
    );
  });

  it('cancels', async () => {
    const reading = client.read(new Draft('a', 'a "b"'));
    client.cancel('a');
    assert.equal((await reading).outcome, 'cancelled');
    await ready(client.read(new Draft('a', 'a "b"')));
  });

  it('starts a new worker when a cancelled reading does not stop', async () => {
    const good = new Draft('good', 'a "b"');
    await ready(client.read(good));
    const reading = client.read(new Draft('slow', 'SILENT'));
    await new Promise((resolve) => setTimeout(resolve, 20));
    client.cancel('slow');
    assert.equal((await reading).outcome, 'cancelled');
    good.edit(client, { offset: 0, length: 0, text: '"x"' });
    assert.deepEqual((await ready(client.read(good))).analysis.terms, good.terms);
    assert.equal(workers.length, 2);
    assert.ok(workers[0]?.terminated);
  });

  it('passes a failure on and reads the next version', async () => {
    const draft = new Draft('a', 'THROW');
    const failed = await client.read(draft);
    assert.equal(failed.outcome, 'failed');
    draft.edit(client, { offset: 0, length: 5, text: '"x"' });
    assert.deepEqual((await ready(client.read(draft))).analysis.terms, draft.terms);
    assert.equal(workers.length, 1);
  });

  it('starts a new worker after a crash and reads the other documents', async () => {
    const good = new Draft('good', 'a "b"');
    await ready(client.read(good));
    workers[0]?.exit('gone');
    good.edit(client, { offset: 0, length: 0, text: '"x"' });
    assert.deepEqual((await ready(client.read(good))).analysis.terms, good.terms);
    assert.equal(workers.length, 2);
    assert.deepEqual(unusable, []);
  });

  it('leaves a document alone that crashed the worker twice, until a person asks', async () => {
    const [bad, good] = [new Draft('bad', 'CRASH'), new Draft('good', 'a "b"')];
    await ready(client.read(good));
    const readings = [client.read(bad), client.read(good)] as const;
    assert.equal((await readings[0]).outcome, 'failed');
    await ready(readings[1]);
    assert.equal(workers.length, 3);
    assert.ok(messages.some((text) => text.includes('bad is left alone')));
    assert.equal((await client.read(bad)).outcome, 'failed');
    assert.equal(workers.length, 3);
    await ready(client.read(good));
    client.forgive('bad');
    assert.equal((await client.read(bad)).outcome, 'failed');
    assert.equal(workers.length, 4);
    assert.deepEqual(unusable, []);
  });

  it('ends a worker that hangs, and leaves the document alone the second time', async () => {
    const draft = new Draft('slow', 'SILENT');
    const good = new Draft('good', 'a "b"');
    await ready(client.read(good));
    assert.equal((await client.read(draft)).outcome, 'failed');
    assert.ok(workers[0]?.terminated);
    assert.ok(messages.some((text) => text.includes('no answer')));
    await ready(client.read(good));
  });

  it('gives up an engine that does not start, says so once, and tries again when asked', async () => {
    client.dispose();
    let starts = 0;
    client = new EngineClient(
      () => {
        starts += 1;
        return starts <= 4 ? Promise.reject(new Error('no such file')) : Promise.resolve(new FakeWorker());
      },
      { log, unusable: (reason) => unusable.push(reason), withoutModel: (problem) => problems.push(problem) },
    );
    const draft = new Draft('a', 'a "b"');
    const both = await Promise.all([client.read(draft), client.read(new Draft('b', ''))]);
    assert.deepEqual(
      both.map(({ outcome }) => outcome),
      ['failed', 'failed'],
    );
    assert.equal((await client.read(draft)).outcome, 'failed');
    assert.equal(starts, 2);
    client.forgive('a');
    assert.equal((await client.read(draft)).outcome, 'failed');
    assert.deepEqual(unusable, ['no such file']);
    client.forgive('a');
    await ready(client.read(draft));
  });

  it('tells once that the engine works without its language model', async () => {
    client.dispose();
    class WithoutModel extends FakeWorker {
      override onMessage(listener: (message: FromEngine) => void): void {
        super.onMessage((message) => {
          listener(message.type === 'ready' ? { ...message, problem: 'The language model is damaged.' } : message);
        });
      }
    }
    client = new EngineClient(() => Promise.resolve(new WithoutModel()), {
      log,
      unusable: (reason) => unusable.push(reason),
      withoutModel: (problem) => problems.push(problem),
    });
    await ready(client.read(new Draft('a', 'CRASH once')).then(() => client.read(new Draft('b', 'a "b"'))));
    assert.deepEqual(problems, ['The language model is damaged.']);
    assert.ok(messages.some((message) => message.includes('works by rules alone')));
  });
});
