/*
 * What the index of a folder costs: `npm run bench:index [-- --articles N] [--made N] [--misquotes N] [--kills N]`.
 *   --articles  so many made articles are indexed (300), beside two bare `analyze` processes on halves of them
 *   --made      queries are timed over so many articles (2,000), most of them made of the records of the first
 *   --misquotes plants so many changed quotations and tells what is said of them
 *   --kills     kills so many writers, at moments that a seed gives, and looks at what they leave
 *   --keep      a folder in which the index of so many stays; when it has one, that is asked, and nothing else is done
 */
import { spawn } from 'node:child_process';
import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { noLists } from '../../src/engine/userLists';
import { dossierOf, entitiesOfFolder } from '../../src/index/dossier';
import type { FromIndex } from '../../src/index/folderProtocol';
import { FULL } from '../../src/index/mergePolicy';
import { IndexStore } from '../../src/index/node/indexStore';
import { openIndex, type OpenIndex } from '../../src/index/node/openIndex';
import { openFile } from '../../src/index/node/readOnlyFiles';
import type { ArticleRecord } from '../../src/index/record';
import { readRecords, writeSegment } from '../../src/index/segment';
import { loadSqlite, valuesOf } from '../../src/index/sqlite';
import { finish, killWriter } from '../folder/killing';
import { newFolder } from '../folder/made';
import { plantMisquotes } from '../folder/misquotes';
import { projectRoot } from '../root';
import { makeArticleFolder, randomFrom } from './articleFolder';

const cli = path.join(projectRoot, 'dist', 'cli.js');

/** Seconds that processes of the command line take together. */
async function secondsOf(...commands: readonly (readonly string[])[]): Promise<number> {
  const start = performance.now();
  await Promise.all(
    commands.map(
      (words) =>
        new Promise<void>((resolve, reject) => {
          spawn(process.execPath, [cli, ...words], { stdio: 'ignore' }).once('exit', (code) => {
            if (code === 0) resolve();
            else reject(new Error(`${words[0] ?? ''} ended with ${String(code)}`));
          });
        }),
    ),
  );
  return (performance.now() - start) / 1000;
}

async function benchWriting(folder: string, count: number): Promise<void> {
  const files = makeArticleFolder(folder, count).map((name) => path.join(folder, name));
  const half = Math.ceil(count / 2);
  const bare = await secondsOf(['analyze', ...files.slice(0, half)], ['analyze', ...files.slice(half)]);
  const index = await secondsOf(['index', folder]);
  const again = await secondsOf(['index', folder]);
  console.log(
    `${String(count)} articles: index ${index.toFixed(1)} s, two analyze ${bare.toFixed(1)} s: ${(index / bare).toFixed(2)} times`,
  );
  console.log(`nothing changed: ${again.toFixed(1)} s`);
  console.log(`on disk: ${(bytesOf(path.join(folder, '.news-lens')) / count / 1000).toFixed(2)} kB an article`);
}

const bytesOf = (folder: string): number =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.sqlite'))
    .reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0);

/** An index of many articles: the records of real ones, each time with other days, fingerprints and names. */
async function multiply(from: string, to: string, count: number): Promise<void> {
  const sqlite = await loadSqlite();
  const [source, store] = [new IndexStore(from), new IndexStore(to)];
  await store.prepare();
  const real = (await source.manifest())?.segments.flatMap(({ file }) => {
    const db = openFile(sqlite, path.join(from, file));
    const records = [...readRecords(db, () => true)];
    db.close();
    return records;
  });
  if (!real) throw new Error('there is no index');
  const random = randomFrom(7);
  const segments = [];
  for (let done = 0; done < count; done += FULL) {
    const records = Array.from({ length: Math.min(FULL, count - done) }, (_, i): ArticleRecord => {
      const record = real[Math.floor(random() * real.length)]!;
      const other = Math.floor(random() * 2 ** 32);
      return {
        ...record,
        path: `${String(done + i)}.md`,
        date: new Date(Date.UTC(2000, 0, 1 + Math.floor(random() * 9000))).toISOString().slice(0, 10),
        text: record.text.replace(/\b\w{9,}\b/g, (word) => (random() < 0.2 ? `${word}${String(other % 5000)}` : word)),
        entities: record.entities.map((entity) =>
          random() < 0.7 ? { ...entity, name: `${entity.name}${String(other % 500)}`, aliases: [] } : entity,
        ),
        quotations: record.quotations.map((quotation) =>
          random() < 0.95
            ? { ...quotation, prints: quotation.prints.map((print) => (print ^ other) >>> 0) }
            : quotation,
        ),
      };
    });
    segments.push(await store.addSegment(writeSegment(sqlite, records), { articles: records.length, reader: 'bench' }));
  }
  await store.publish({ generation: 1, folder: '.', checked: Date.now(), segments });
}

/** By the clock and by processor time, which says more where others use the processors as well. */
function time(name: string, ask: (i: number) => unknown): void {
  const times: number[] = [];
  const processor: number[] = [];
  for (let i = 0; i < 200; i++) {
    const [start, before] = [performance.now(), process.cpuUsage()];
    ask(i);
    const { user, system } = process.cpuUsage(before);
    times.push(performance.now() - start);
    processor.push((user + system) / 1000);
  }
  const at = (list: number[], share: number): string =>
    list.sort((a, b) => a - b)[Math.floor(list.length * share)]!.toFixed(1);
  console.log(
    `${name}: p50 ${at(times, 0.5)} ms, p95 ${at(times, 0.95)} ms; processor ${at(processor, 0.5)}, ${at(processor, 0.95)} ms`,
  );
}

async function benchAsking(index: string): Promise<void> {
  const idle = process.memoryUsage().rss;
  const [start, before] = [performance.now(), process.cpuUsage()];
  const open: OpenIndex | null = await openIndex(index);
  if (!open) throw new Error('there is no index');
  const { queries } = open;
  queries.articlesWithWords('minister', 50);
  const { user, system } = process.cpuUsage(before);
  console.log(
    `opened and first answered in ${(performance.now() - start).toFixed(0)} ms; processor ${((user + system) / 1000).toFixed(0)} ms`,
  );
  const phrases = ['prime minister', 'the united states', 'said in a statement', 'climate change', 'last week'];
  const articles = queries.articlesWithWords('government', 40).items;
  const random = randomFrom(5);
  const prints = queries.segments.flatMap(({ db }) => {
    const [last] = valuesOf(db, 'select max(hash) from print', []);
    return Array.from({ length: 100 }, () => {
      const from = Math.floor((2 * random() - 1) * Number(last ?? 0));
      return Number(valuesOf(db, 'select hash from print where hash >= ? limit 1', [from])[0]) >>> 0;
    });
  });
  const people = articles.flatMap((article) => queries.entitiesOf(article).filter(({ type }) => type === 'person'));
  time('phrase, newest 50', (i) => queries.articlesWithPhrase(phrases[i % phrases.length]!, 50));
  time('newest 50 of a common word', (i) => queries.articlesWithWords(['said', 'the', 'government'][i % 3]!, 50));
  const names = [...new Set(people.map(({ name }) => name))];
  time('person by name, newest 50', (i) => queries.entitiesNamed(names[i % names.length] ?? '', ['person'], 50));
  time('person, joined, with a dossier', (i) => {
    const [first] = entitiesOfFolder(queries, names[i % names.length] ?? '', ['person']).entities;
    if (first) dossierOf(queries, first, 20);
  });
  time('six fingerprints', (i) => queries.quotationsSharing(prints.slice(6 * i, 6 * i + 6), 200));
  console.log(`memory: ${((process.memoryUsage().rss - idle) / 1e6).toFixed(0)} MB over the start`);
  open.close();
}

/** How long after a file is saved its new words are in the answers: the thread of the editor, without its pause before. */
async function benchSaving(folder: string, count: number): Promise<void> {
  const media = path.join(projectRoot, 'media');
  const worker = new Worker(path.join(projectRoot, 'dist', 'folderThread.mjs'), { workerData: { media } });
  const place = { folder, index: path.join(folder, '.news-lens') };
  let id = 0;
  const send = (message: Record<string, unknown>): Promise<FromIndex> =>
    new Promise((resolve) => {
      const own = ++id;
      const hear = (answer: FromIndex): void => {
        if (answer.id !== own || answer.kind === 'progress' || answer.kind === 'unread') return;
        worker.off('message', hear);
        resolve(answer);
      };
      worker.on('message', hear);
      worker.postMessage({ id: own, ...message });
    });
  const order = { ...place, exclude: [], lists: noLists };
  await send({ kind: 'write', order });
  const times: number[] = [];
  for (let i = 0; i < 22; i++) {
    const word = `quillfeather${String(i)}`;
    writeFileSync(path.join(folder, 'saved.txt'), `GENOA (Reuters) - The ${word} is back, Ana Reis said.\n`);
    const start = performance.now();
    await send({ kind: 'write', order: { ...order, changed: ['saved.txt'] } });
    const answer = await send({ kind: 'ask', place, question: { kind: 'find', words: word, limit: 5 } });
    if (answer.kind !== 'answer' || !JSON.stringify(answer.answer).includes('saved.txt')) throw new Error('not found');
    // The first one starts the thread that reads.
    if (i > 0) times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  console.log(
    `a saved change in the answers, of ${String(count)} articles: p50 ${times[10]!.toFixed(0)} ms, p95 ${times[19]!.toFixed(0)} ms`,
  );
  await worker.terminate();
}

async function benchMisquotes(folder: string, count: number): Promise<void> {
  const outcomes = await plantMisquotes(folder, count);
  for (const kind of new Set(outcomes.map((outcome) => outcome.kind))) {
    const of = outcomes.filter((outcome) => outcome.kind === kind);
    const [found, right] = [of.filter((each) => each.found).length, of.filter((each) => each.right).length];
    console.log(`misquotes, ${kind}: ${String(of.length)}, found ${String(found)}, verdict right ${String(right)}`);
  }
  const right = outcomes.filter((each) => each.right).length;
  console.log(`misquotes: ${String(outcomes.length)}, right ${((100 * right) / outcomes.length).toFixed(1)} %`);
  for (const { kind, planted, said } of outcomes.filter((each) => !each.right).slice(0, 20))
    console.log(`  ${kind}: ${planted}\n    ${said}`);
}

async function benchKills(folder: string, count: number, kills: number): Promise<void> {
  const random = randomFrom(3);
  rmSync(path.join(folder, '.news-lens'), { recursive: true, force: true });
  let bad = 0;
  for (let i = 0; i < kills; i++) {
    // One of five may not have begun to read.
    const read = i % 5 === 0 ? 0 : 1 + Math.floor(random() * 60);
    const { ms, articles, problems } = await killWriter(folder, Math.floor(random() * (read === 0 ? 8000 : 800)), read);
    if (problems.length > 0) bad++;
    console.log(
      `killed ${String(ms)} ms after ${String(read)} were read: ${String(articles)} articles, ${problems.join('; ') || 'whole'}`,
    );
    if (articles === count) rmSync(path.join(folder, '.news-lens'), { recursive: true });
  }
  const { articles } = await finish(folder);
  console.log(
    `kills: ${String(kills)}, not whole ${String(bad)}, ${String(articles)} of ${String(count)} articles in the end`,
  );
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      articles: { type: 'string', default: '300' },
      made: { type: 'string', default: '2000' },
      misquotes: { type: 'string', default: '0' },
      kills: { type: 'string', default: '0' },
      keep: { type: 'string' },
    },
  });
  if (values.keep !== undefined && (await new IndexStore(values.keep).manifest())) {
    await benchAsking(values.keep);
    return;
  }
  const [folder, made] = [newFolder(), values.keep ?? newFolder()];
  const [count, misquotes, kills] = [Number(values.articles), Number(values.misquotes), Number(values.kills)];
  try {
    await benchWriting(folder, count);
    await benchSaving(folder, count);
    await multiply(path.join(folder, '.news-lens'), made, Number(values.made));
    console.log(`${values.made} articles: ${(bytesOf(made) / Number(values.made) / 1000).toFixed(2)} kB an article`);
    await benchAsking(made);
    if (values.keep === undefined) rmSync(made, { recursive: true });
    if (kills > 0) await benchKills(folder, count, kills);
    if (misquotes > 0) {
      await finish(folder);
      await benchMisquotes(folder, misquotes);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
    if (values.keep === undefined) rmSync(made, { recursive: true, force: true });
  }
}

void main();
