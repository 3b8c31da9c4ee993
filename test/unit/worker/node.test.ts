import * as assert from 'node:assert/strict';
import * as path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { FromEngine, ToEngine } from '../../../src/worker/protocol';
import { projectRoot } from '../../root';

describe('the worker in a Node thread', () => {
  it('reads its data files itself and then a document', async () => {
    const worker = new Worker(path.join(__dirname, '..', '..', '..', 'src', 'worker', 'node.js'), {
      workerData: { media: path.join(projectRoot, 'media') },
    });
    const heard: FromEngine[] = [];
    const tell = (message: ToEngine): void => {
      worker.postMessage(message);
    };
    try {
      const done = new Promise<void>((resolve, reject) => {
        worker.on('error', reject);
        worker.on('message', (message: FromEngine) => {
          heard.push(message);
          if (message.type === 'analysis' || message.type === 'failed' || message.type === 'unusable') resolve();
        });
      });
      tell({ type: 'init', resources: null });
      const text = 'Mayor Ada Stone said: "The bridge will open in May."';
      tell({ type: 'open', uri: 'a', request: 1, version: 1, text, format: 'plain' });
      await done;
      assert.equal(heard[0]?.type, 'ready');
      const last = heard.at(-1);
      assert.ok(last?.type === 'analysis', JSON.stringify(last));
      assert.equal(last.patch.kind, 'whole');
    } finally {
      await worker.terminate();
    }
  });

  it('says so when its data files are not there', async () => {
    const worker = new Worker(path.join(__dirname, '..', '..', '..', 'src', 'worker', 'node.js'), {
      workerData: { media: path.join(projectRoot, 'no-such-folder') },
    });
    try {
      const first = new Promise<FromEngine>((resolve) => worker.once('message', resolve));
      worker.postMessage({ type: 'init', resources: null });
      assert.equal((await first).type, 'unusable');
    } finally {
      await worker.terminate();
    }
  });
});
