import * as assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Analysis } from '../../src/engine/analysis';
import { lexiconFiles } from '../../src/worker/lexiconFiles';
import type { FromEngine, ToEngine } from '../../src/worker/protocol';
import { projectRoot } from '../root';
import { loadRig, type Browser, type Page } from './rig';

interface Text {
  readonly name: string;
  readonly text: string;
  readonly format: 'plain' | 'markdown';
}

/** The sample articles, and what the platforms might count or cut in different ways. */
function texts(): Text[] {
  const folder = path.join(projectRoot, 'seeds');
  const seeds = readdirSync(folder)
    .filter((name) => /\.(txt|md)$/.test(name))
    .map((name): Text => {
      const text = readFileSync(path.join(folder, name), 'utf8');
      return { name, text, format: name.endsWith('.md') ? 'markdown' : 'plain' };
    });
  const [first] = seeds;
  assert.ok(first);
  return [
    ...seeds,
    { name: 'CRLF', text: first.text.replaceAll('\n', '\r\n'), format: 'plain' },
    {
      name: 'emoji, accents, a lone surrogate',
      text: '“Ünder 🎈 no circumstances,” said Zoë Åström of Malmö\ud83d. İstanbul’s mayor, José Núñez, told ﬁrms: «Non».',
      format: 'plain',
    },
    { name: 'nothing', text: '', format: 'plain' },
  ];
}

/** What leads to the analysis of one text, as the extension's client says it. */
const opening = ({ name, text, format }: Text, request: number): ToEngine => ({
  type: 'open',
  uri: name,
  request,
  version: 1,
  text,
  format,
});

/** The whole analysis in an answer of the worker. */
function wholeAnalysis(name: string, message: FromEngine): Analysis {
  assert.ok(message.type === 'analysis' && message.patch.kind === 'whole', `${name}: ${JSON.stringify(message)}`);
  return message.patch.analysis;
}

/** The answers of the worker that a desktop starts, in a thread of Node. */
async function inNode(all: readonly Text[]): Promise<FromEngine[]> {
  const worker = new Worker(path.join(projectRoot, 'dist', 'worker.mjs'), {
    workerData: { media: path.join(projectRoot, 'media') },
  });
  try {
    return await new Promise<FromEngine[]>((resolve, reject) => {
      const answers: FromEngine[] = [];
      worker.on('error', reject);
      worker.on('message', (message: FromEngine) => {
        if (message.type === 'progress') return;
        answers.push(message);
        if (answers.length > all.length || message.type === 'unusable') resolve(answers);
      });
      worker.postMessage({ type: 'init', resources: null });
      all.forEach((text, index) => worker.postMessage(opening(text, index + 1)));
    });
  } finally {
    await worker.terminate();
  }
}

/** Runs in the page: starts the worker and tells it its resources as `src/extension.web.ts` does. */
const script = `async (lexiconFiles, messages) => {
  const read = async (file) => new Uint8Array(await (await fetch('/' + file)).arrayBuffer());
  const decoder = new TextDecoder();
  const lists = lexiconFiles.map(async (name) => [name, decoder.decode(await read('media/lexicon/' + name + '.txt'))]);
  const resources = {
    lexicon: Object.fromEntries(await Promise.all(lists)),
    gazetteer: await read('media/places.gazetteer'),
    model: await read('media/english.model'),
  };
  const url = URL.createObjectURL(new Blob([await read('dist/worker.web.js')], { type: 'text/javascript' }));
  const worker = new Worker(url);
  try {
    return await new Promise((resolve, reject) => {
      const answers = [];
      worker.onerror = (event) => reject(new Error(event.message));
      worker.onmessage = ({ data }) => {
        if (data.type === 'progress') return;
        answers.push(data);
        if (answers.length > messages.length || data.type === 'unusable') resolve(JSON.stringify(answers));
      };
      worker.postMessage({ type: 'init', resources });
      for (const message of messages) worker.postMessage(message);
    });
  } finally {
    worker.terminate();
    URL.revokeObjectURL(url);
  }
}`;

/** The answers of the worker that a browser starts. */
async function inBrowser(page: Page, all: readonly Text[]): Promise<FromEngine[]> {
  const messages = all.map((text, index) => opening(text, index + 1));
  const answers = await page.evaluate<string>(
    `(${script})(${JSON.stringify(lexiconFiles)}, ${JSON.stringify(messages)})`,
  );
  return JSON.parse(answers) as FromEngine[];
}

/** Serves the project's `dist` and `media` to this machine. */
async function serveFiles(): Promise<{ server: Server; address: string }> {
  const server = createServer(({ url = '/' }, response) => {
    if (url === '/') {
      response.setHeader('content-type', 'text/html').end('<!doctype html><title>Same everywhere</title>');
    } else if (/^\/(dist|media)\/[\w./-]+$/.test(url) && !url.includes('..')) {
      response.end(readFileSync(path.join(projectRoot, url)));
    } else {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

describe('the engine in Node and in the browser', () => {
  const all = texts();
  let server: Server;
  let browser: Browser;
  let desktop: FromEngine[];
  let web: FromEngine[];

  before(async function () {
    this.timeout(120_000);
    const files = await serveFiles();
    ({ server } = files);
    const rig = await loadRig();
    const opened = await rig.openBrowser();
    ({ browser } = opened);
    await opened.page.goto(files.address);
    desktop = await inNode(all);
    web = await inBrowser(opened.page, all);
  });
  after(async () => {
    await browser?.close();
    server?.close();
  });

  it('is ready with its language model in both', () => {
    const ready = { type: 'ready', problem: null };
    assert.deepEqual(desktop[0], ready);
    assert.deepEqual(web[0], ready);
  });

  for (const [index, { name }] of all.entries()) {
    it(`says the same of ${name}`, () => {
      const find = (answers: readonly FromEngine[]): FromEngine => {
        const answer = answers.find((message) => 'request' in message && message.request === index + 1);
        assert.ok(answer, JSON.stringify(answers.at(-1)));
        return answer;
      };
      const here = wholeAnalysis(name, find(desktop));
      // What a page gives back has passed through JSON.
      assert.deepEqual(wholeAnalysis(name, find(web)), JSON.parse(JSON.stringify(here)));
      if (name.endsWith('.txt')) assert.ok(here.quotes.length > 0 && here.entities.length > 0);
    });
  }
});
