import * as assert from 'node:assert/strict';
import type { FromEngine } from '../../../src/worker/protocol';
import { Supervisor, type WorkerPort } from '../../../src/workspace/workerSupervisor';
import { FakeWorker } from './fakeWorker';

const open = { type: 'open', uri: 'a', request: 1, version: 1, text: 'a "b"', format: 'plain' } as const;

describe('workerSupervisor', () => {
  let supervisor: Supervisor;
  let waiting: boolean;
  let heard: FromEngine[];
  let falls: { reason: string; usable: boolean }[];
  let news: () => void;

  function supervise(start: () => Promise<WorkerPort>, patience = 10_000): void {
    supervisor = new Supervisor(
      start,
      {
        message: (message) => {
          heard.push(message);
          news();
        },
        down: (reason, usable) => {
          falls.push({ reason, usable });
          news();
        },
        patience: () => (waiting ? patience : Infinity),
      },
      patience,
    );
  }

  async function until(probe: () => boolean): Promise<void> {
    while (!probe()) await new Promise<void>((resolve) => (news = resolve));
  }

  beforeEach(() => {
    waiting = true;
    heard = [];
    falls = [];
    news = () => undefined;
  });

  afterEach(() => {
    supervisor.stop();
  });

  it('starts with the first message and hands over what was said meanwhile, in order', async () => {
    const worker = new FakeWorker();
    supervise(() => Promise.resolve(worker));
    assert.equal(supervisor.running, false);
    supervisor.post(open);
    supervisor.post({ type: 'cancel', uri: 'a' });
    assert.equal(supervisor.running, true);
    await until(() => heard.some(({ type }) => type === 'cancelled'));
    assert.deepEqual(
      worker.heard.map(({ type }) => type),
      ['init', 'open', 'cancel'],
    );
  });

  it('reports a worker that cannot be started', async () => {
    supervise(() => Promise.reject(new Error('not there')));
    supervisor.post(open);
    await until(() => falls.length > 0);
    assert.deepEqual(falls, [{ reason: 'not there', usable: false }]);
    assert.equal(supervisor.running, false);
  });

  it('reports the end of a worker once and listens to it no more', async () => {
    const worker = new FakeWorker();
    supervise(() => Promise.resolve(worker));
    supervisor.post(open);
    await until(() => heard.some(({ type }) => type === 'analysis'));
    const count = heard.length;
    worker.exit('gone');
    worker.exit('gone again');
    worker.post(open);
    await new Promise((resolve) => setTimeout(resolve, 20));
    assert.deepEqual(falls, [{ reason: 'gone', usable: true }]);
    assert.equal(heard.length, count);
  });

  it('ends a worker that is silent while it is waited for, and only then', async () => {
    const worker = new FakeWorker();
    supervise(() => Promise.resolve(worker), 100);
    waiting = false;
    supervisor.post({ ...open, text: 'SILENT' });
    await new Promise((resolve) => setTimeout(resolve, 250));
    assert.equal(worker.terminated, false);
    waiting = true;
    supervisor.post(open);
    await until(() => falls.length > 0);
    assert.equal(worker.terminated, true);
  });

  it('ends a worker that is started too late', async () => {
    const worker = new FakeWorker();
    supervise(() => new Promise((resolve) => setTimeout(resolve, 5, worker)));
    supervisor.post(open);
    supervisor.stop();
    await new Promise((resolve) => setTimeout(resolve, 30));
    assert.equal(worker.terminated, true);
    assert.deepEqual(falls, []);
  });
});
