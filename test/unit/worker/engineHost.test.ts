import * as assert from 'node:assert/strict';
import type { Analysis } from '../../../src/engine/analysis';
import type { Analyzer } from '../../../src/engine/analyzer';
import type { Correction } from '../../../src/engine/corrections/correction';
import { noGuidance } from '../../../src/engine/guidance';
import type { ReadsDates } from '../../../src/worker/engineQuestions';
import { serveEngine } from '../../../src/worker/engineHost';
import { applyPatch } from '../../../src/worker/patch';
import type { FromEngine, ToEngine } from '../../../src/worker/protocol';
import { slowAnalyzer } from './slowAnalyzer';

/** The other side of the port: what it was told, and a way to wait for it. */
class Caller {
  readonly heard: FromEngine[] = [];
  readonly #channel = new MessageChannel();
  readonly #watchers = new Set<() => void>();

  constructor(makeAnalyzer: () => Analyzer = slowAnalyzer, loadDates?: () => Promise<ReadsDates>) {
    const { port1, port2 } = this.#channel;
    serveEngine(
      {
        post: (message) => {
          port2.postMessage(message);
        },
        listen: (listener) => {
          port2.on('message', (message: ToEngine) => {
            listener(message);
          });
        },
        nextTurn: (task) => {
          setImmediate(task);
        },
        ...(loadDates ? { loadDates } : {}),
      },
      () => ({ lexicon: {}, gazetteer: undefined, model: undefined }),
      makeAnalyzer,
    );
    port1.on('message', (message: FromEngine) => {
      this.heard.push(message);
      for (const watcher of this.#watchers) watcher();
    });
    this.tell({ type: 'init', resources: null });
  }

  tell(message: ToEngine): void {
    this.#channel.port1.postMessage(message);
  }

  open(uri: string, text: string, request = 1): void {
    this.tell({ type: 'open', uri, request, version: request, text, format: 'plain' });
  }

  /** The first message that answers the request, of this type. */
  async answer<T extends FromEngine['type']>(type: T, request = 1): Promise<Extract<FromEngine, { type: T }>> {
    for (;;) {
      const found = this.heard.find(
        (message): message is Extract<FromEngine, { type: T }> =>
          message.type === type && (!('request' in message) || message.request === request),
      );
      if (found) return found;
      await new Promise<void>((resolve) => {
        const watcher = (): void => {
          this.#watchers.delete(watcher);
          resolve();
        };
        this.#watchers.add(watcher);
      });
    }
  }

  async terms(request: number, previous?: Analysis): Promise<Analysis> {
    const { patch } = await this.answer('analysis', request);
    if (patch.kind === 'whole') return patch.analysis;
    assert.ok(previous);
    return applyPatch(previous, patch);
  }

  close(): void {
    this.#channel.port1.close();
  }
}

/** Reads like the slow analyzer, and warns of each opening mark. */
function openMarks(): Analyzer {
  const analyzer = slowAnalyzer();
  return {
    ...analyzer,
    createReader: () => ({
      *read(source) {
        const analysis = yield* analyzer.createReader().read(source);
        const warnings = [...source.text.matchAll(/“/g)].map(({ index }): Analysis['warnings'][number] => ({
          code: 'quote-unclosed',
          span: [index, index + 1],
          message: 'never closed',
        }));
        return { ...analysis, warnings };
      },
    }),
  };
}

describe('engineHost', () => {
  let caller: Caller;

  afterEach(() => {
    caller.close();
  });

  it('is ready, then reads a document', async () => {
    caller = new Caller();
    caller.open('a', 'one "two" three');
    await caller.answer('ready');
    const { terms } = await caller.terms(1);
    assert.deepEqual(
      terms.map(({ text }) => text),
      ['"two"'],
    );
  });

  it('makes edits and answers with what changed only', async () => {
    caller = new Caller();
    const text = Array.from({ length: 50 }, (_, index) => `the "word${index}" here`).join('\n');
    caller.open('a', text);
    const first = await caller.terms(1);
    const edits = [{ offset: 0, length: 3, text: 'a "new"' }];
    caller.tell({ type: 'change', uri: 'a', request: 2, version: 2, edits, length: text.length + 4 });
    const second = await caller.terms(2, first);
    assert.equal(second.terms.length, 51);
    const answer = await caller.answer('analysis', 2);
    assert.equal(answer.patch.kind, 'pieces');
    const whole = slowAnalyzer().analyze({ id: 'a', text: `a "new"${text.slice(3)}`, format: 'plain' });
    assert.deepEqual(second, whole);
  });

  it('checks the version that was read, and says so when that is gone', async () => {
    caller = new Caller(openMarks);
    caller.open('a', 'He said: “we stay.');
    await caller.terms(1);
    const check = (request: number, version: number, uri = 'a'): void => {
      caller.tell({ type: 'check', uri, request, version, rules: ['quotation-mark', 'single-source'] });
    };
    check(7, 1);
    const { findings } = await caller.answer('findings', 7);
    assert.deepEqual(
      findings?.map(({ rule, span }) => [rule, span]),
      [['quotation-mark', [9, 10]]],
    );
    check(8, 2);
    check(9, 1, 'b');
    assert.equal((await caller.answer('findings', 8)).findings, null);
    assert.equal((await caller.answer('findings', 9)).findings, null);
  });

  it('gives up a check when the text is edited', async () => {
    caller = new Caller(openMarks);
    caller.open('a', 'He said: “we stay.');
    await caller.terms(1);
    caller.tell({ type: 'check', uri: 'a', request: 7, version: 1, rules: ['quotation-mark', 'single-source'] });
    const edits = [{ offset: 18, length: 0, text: '”' }];
    caller.tell({ type: 'change', uri: 'a', request: 2, version: 2, edits, length: 19 });
    assert.equal((await caller.answer('findings', 7)).findings, null);
    await caller.answer('analysis', 2);
  });

  it('gives up an older version for a newer one', async () => {
    caller = new Caller(() => slowAnalyzer(5));
    const text = 'a "b"\n'.repeat(400);
    caller.open('a', text);
    await caller.answer('progress');
    const edits = [{ offset: 0, length: text.length, text: 'short "one"' }];
    caller.tell({ type: 'change', uri: 'a', request: 2, version: 2, edits, length: 11 });
    await caller.answer('cancelled');
    assert.equal((await caller.terms(2)).terms.length, 1);
    assert.ok(!caller.heard.some((message) => message.type === 'analysis' && message.request === 1));
  });

  it('stops when asked to, and goes on from the same text', async () => {
    caller = new Caller(() => slowAnalyzer(5));
    const text = 'a "b"\n'.repeat(400);
    caller.open('a', text);
    await caller.answer('progress');
    caller.tell({ type: 'cancel', uri: 'a' });
    await caller.answer('cancelled');
    const edits = [{ offset: 5, length: text.length - 5, text: '' }];
    caller.tell({ type: 'change', uri: 'a', request: 2, version: 2, edits, length: 5 });
    assert.equal((await caller.terms(2)).terms.length, 1);
  });

  it('reads a short document while a long one is under way', async () => {
    caller = new Caller(() => slowAnalyzer(5));
    caller.open('long', 'a "b"\n'.repeat(200), 1);
    await caller.answer('progress', 1);
    caller.open('short', 'a "b"', 2);
    await caller.terms(2);
    assert.ok(!caller.heard.some((message) => message.type === 'analysis' && message.request === 1));
    assert.equal((await caller.terms(1)).terms.length, 200);
  });

  it('tells of its progress', async () => {
    caller = new Caller(() => slowAnalyzer(5));
    caller.open('a', 'line\n'.repeat(80));
    await caller.terms(1);
    const shares = caller.heard.flatMap((message) => (message.type === 'progress' ? [message.done] : []));
    assert.ok(shares.length >= 2);
    assert.deepEqual(
      shares,
      [...shares].sort((a, b) => a - b),
    );
  });

  it('answers a failure, and reads the next version and other documents all the same', async () => {
    caller = new Caller();
    caller.open('bad', 'THROW', 1);
    caller.open('good', 'a "b"', 2);
    const failed = await caller.answer('failed', 1);
    assert.match(failed.message, /cannot read this/);
    assert.equal((await caller.terms(2)).terms.length, 1);
    const edits = [{ offset: 0, length: 5, text: '"fine"' }];
    caller.tell({ type: 'change', uri: 'bad', request: 3, version: 3, edits, length: 6 });
    assert.equal((await caller.terms(3)).terms.length, 1);
  });

  it('asks for the text when edits do not fit', async () => {
    caller = new Caller();
    caller.open('a', 'a "b"');
    await caller.terms(1);
    const edits = [{ offset: 0, length: 0, text: 'x' }];
    caller.tell({ type: 'change', uri: 'a', request: 2, version: 2, edits, length: 7 });
    await caller.answer('outOfStep', 2);
    caller.tell({ type: 'change', uri: 'never opened', request: 3, version: 2, edits, length: 1 });
    await caller.answer('outOfStep', 3);
    caller.open('a', '"x"', 4);
    assert.equal((await caller.terms(4)).terms.length, 1);
  });

  it('says when the engine cannot be set up', async () => {
    caller = new Caller(() => {
      throw new Error('no word lists');
    });
    caller.open('a', 'text');
    assert.match((await caller.answer('unusable')).message, /no word lists/);
    await caller.answer('failed', 1);
  });

  it('reads a document again when people said something, and says what a name may mean', async () => {
    caller = new Caller();
    caller.open('a', 'an "odd" word');
    await caller.answer('analysis');
    const guidance = { ...noGuidance, lists: { ...noGuidance.lists, cueVerbs: ['tweet'] } };
    caller.tell({ type: 'change', uri: 'a', request: 2, version: 1, edits: [], length: 13, guidance });
    const { patch } = await caller.answer('analysis', 2);
    assert.equal(patch.kind === 'pieces' && patch.terms.length, 1);
    caller.tell({ type: 'places', request: 3, name: 'Lisbon' });
    assert.deepEqual(
      (await caller.answer('places', 3)).places.map(({ name }) => name),
      ['Lisbon'],
    );
    caller.tell({ type: 'towns', request: 4, area: { west: -10, south: 36, east: -6, north: 42 }, most: 3 });
    assert.deepEqual(
      (await caller.answer('towns', 4)).towns.map(({ name }) => name),
      ['the largest 3'],
    );
  });

  it('gives up looking for the words of corrections, too', async () => {
    const text = Array.from({ length: 1500 }, (_, i) => String(i * i)).join(' ');
    const corrections = Array.from({ length: 3000 }, (_, i): Correction => {
      const pieces = Array.from({ length: 16 }, (_, k) => text.slice((i * 397 + k * 709) % 8000).slice(0, 10));
      const target = { exact: pieces.join(''), prefix: text.slice(i, i + 32), suffix: ' ', start: 0 };
      return { id: String(i), time: '2026-01-01T00:00:00Z', kind: 'notAName', target };
    });
    const guidance = { ...noGuidance, corrections };
    caller = new Caller();
    caller.tell({ type: 'open', uri: 'a', request: 1, version: 1, text, format: 'plain', guidance });
    await caller.answer('progress', 1);
    caller.tell({ type: 'cancel', uri: 'a' });
    await caller.answer('cancelled', 1);
    caller.open('b', 'a "word"', 2);
    await caller.answer('analysis', 2);
    assert.ok(!caller.heard.some(({ type, ...rest }) => type === 'analysis' && 'uri' in rest && rest.uri === 'a'));
  });

  it('forgets a closed document', async () => {
    caller = new Caller(() => slowAnalyzer(5));
    caller.open('a', 'a "b"\n'.repeat(100), 1);
    await caller.answer('progress', 1);
    caller.tell({ type: 'close', uri: 'a' });
    caller.open('b', 'a "b"', 2);
    await caller.terms(2);
    assert.ok(!caller.heard.some((message) => message.type === 'analysis' && message.request === 1));
  });

  describe('dates', () => {
    const reads: ReadsDates = {
      resolveDates: (_analysis, date) => [
        { span: [0, 1], text: String(date), from: null, to: null, confidence: 0, rule: 'date/full' },
      ],
    };
    const caller = (loadDates?: () => Promise<ReadsDates>): Caller =>
      new Caller(() => ({ ...slowAnalyzer(), tagged: () => [] }), loadDates);

    it('are told of the version that was read, seen from the day of the article', async () => {
      const host = caller(() => Promise.resolve(reads));
      host.open('a', 'May 3, 2019\n\nwords');
      await host.answer('analysis', 1);
      host.tell({ type: 'dates', uri: 'a', request: 2, version: 1 });
      assert.deepEqual(
        (await host.answer('dates', 2)).dates?.map(({ text }) => text),
        ['2019-05-03'],
      );
      host.close();
    });

    it('are null for another version, for a text that is not open, and where nobody reads dates or it fails', async () => {
      for (const [load, uri, version] of [
        [() => Promise.resolve(reads), 'a', 7],
        [() => Promise.resolve(reads), 'b', 1],
        [undefined, 'a', 1],
        [() => Promise.reject(new Error('no file')), 'a', 1],
      ] as const) {
        const host = caller(load);
        host.open('a', 'words');
        await host.answer('analysis', 1);
        host.tell({ type: 'dates', uri, request: 2, version });
        assert.equal((await host.answer('dates', 2)).dates, null);
        host.close();
      }
    });
  });
});
