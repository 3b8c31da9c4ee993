import * as assert from 'node:assert/strict';
import * as path from 'node:path';
import { Worker } from 'node:worker_threads';
import { noGuidance } from '../../../src/engine/guidance';
import type { FromEngine } from '../../../src/worker/protocol';
import { EngineClient } from '../../../src/workspace/engineClient';
import type { ReadableText } from '../../../src/workspace/reading';
import type { WorkerPort } from '../../../src/workspace/workerSupervisor';

/** The same rules as with the worker of paper in engineClient.test.ts, with threads that really end and really hang. */
describe('a thread of the engine', function () {
  this.timeout(60_000);
  let client: EngineClient;
  let started: number;
  let told: string[];

  beforeEach(() => {
    started = 0;
    told = [];
    const tell = (text: string): number => told.push(text);
    client = new EngineClient(() => Promise.resolve(startThread()), {
      log: { info: tell, warn: tell, error: tell },
      unusable: tell,
      withoutModel: tell,
      patience: 3000,
    });
  });
  afterEach(() => client.dispose());

  function startThread(): WorkerPort {
    started += 1;
    const worker = new Worker(path.join(__dirname, 'slowThread.js'));
    worker.postMessage({ type: 'init', resources: null });
    return {
      post: (message) => worker.postMessage(message),
      onMessage: (listener) => worker.on('message', (message: FromEngine) => listener(message)),
      onExit: (listener) => worker.on('exit', (code) => listener(`the thread ended with code ${String(code)}`)),
      terminate: () => void worker.terminate(),
    };
  }

  const text = (uri: string, words: string): ReadableText => ({
    uri,
    format: 'plain',
    version: 1,
    length: words.length,
    guidance: noGuidance,
    getText: () => words,
  });

  for (const [what, poison] of Object.entries({ ends: 'EXIT', hangs: 'HANG' })) {
    it(`that ${what} over a text is started again; the text is left alone, with a word, and others are read`, async () => {
      const good = text('good', 'a "b"');
      assert.equal((await client.read(good)).outcome, 'ready');
      const reading = await client.read(text('bad', `first\n${poison}`));
      assert.equal(reading.outcome, 'failed');
      assert.match(reading.outcome === 'failed' ? reading.message : '', /^bad is left alone/);
      assert.ok(told.some((line) => line.includes('bad is left alone')));
      assert.equal((await client.read(good)).outcome, 'ready');
      assert.equal(started, 3);
      assert.equal((await client.read(text('bad', poison))).outcome, 'failed');
      assert.equal(started, 3, 'nobody asked for it again');
    });
  }
});
