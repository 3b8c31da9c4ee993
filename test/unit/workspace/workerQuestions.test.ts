import * as assert from 'node:assert/strict';
import type { ToEngine } from '../../../src/worker/protocol';
import { WorkerQuestions } from '../../../src/workspace/workerQuestions';

const inTime = { isCancellationRequested: false, onCancellationRequested: () => ({ dispose: () => undefined }) };

describe('questions to the worker', () => {
  let posted: ToEngine[];
  let questions: WorkerQuestions;
  beforeEach(() => {
    posted = [];
    questions = new WorkerQuestions((message) => void posted.push(message));
  });

  it('have each a number, by which their answers are told apart', async () => {
    const first = questions.ask({ type: 'places', name: 'Oslo' });
    const second = questions.ask({ type: 'places', name: 'Bergen' });
    assert.deepEqual(
      posted.map((message) => 'request' in message && message.request),
      [1, 2],
    );
    assert.equal(questions.newRequest(), 3);
    questions.receive({ type: 'dates', request: 2, dates: null });
    questions.receive({ type: 'places', request: 1, places: [] });
    questions.receive({ type: 'places', request: 9, places: [] });
    assert.deepEqual([(await first)?.type, (await second)?.type], ['places', 'dates']);
  });

  it('are answered with null when nobody will answer', async () => {
    const asked = questions.ask({ type: 'places', name: 'Oslo' });
    questions.forget();
    assert.equal(await asked, null);
  });

  it('are given up when it takes too long, or somebody thinks better of it', async () => {
    const giveUp = (): void => {
      questions.forget();
    };
    const slow = { patience: 1, token: inTime, giveUp };
    assert.equal(await questions.ask({ type: 'readable', name: 'a', bytes: new Uint8Array() }, slow), null);
    let cancel = (): void => undefined;
    let disposed = 0;
    const token = {
      isCancellationRequested: false,
      onCancellationRequested: (listener: () => void) => {
        cancel = listener;
        return { dispose: () => (disposed += 1) };
      },
    };
    const asked = questions.ask(
      { type: 'readable', name: 'a', bytes: new Uint8Array() },
      { patience: 60_000, token, giveUp },
    );
    cancel();
    assert.equal(await asked, null);
    assert.equal(disposed, 1);
  });
});
