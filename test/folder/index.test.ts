import * as assert from 'node:assert/strict';
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import * as path from 'node:path';
import { entitiesOfFolder, dossierOf } from '../../src/index/dossier';
import { diskFiles } from '../../src/index/node/diskFiles';
import { openIndex, type OpenIndex } from '../../src/index/node/openIndex';
import { readUnchanged } from '../../src/index/readArticle';
import { lockWriter } from '../../src/index/node/writerLock';
import { sameWordsElsewhere } from '../../src/index/sameWords';
import { makeArticleFolder } from '../bench/articleFolder';
import { killWriter, finish } from './killing';
import { makeIndex, newFolder } from './made';

/** So many articles, of which each test may take some away. */
const COUNT = 300;

describe(`the index of a folder of ${String(COUNT)} articles`, function () {
  this.timeout(180_000);
  const folder = newFolder();
  const index = path.join(folder, '.news-lens');
  let paths: string[] = [];

  before(async () => {
    paths = makeArticleFolder(folder, COUNT);
    const seen: number[] = [];
    const result = await makeIndex(folder, { onProgress: ({ read }) => void seen.push(read) });
    assert.deepEqual(result, { outcome: 'done', articles: COUNT, read: COUNT, removed: 0, damaged: [] });
    assert.equal(seen.at(-1), COUNT);
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  async function ask<T>(question: (index: OpenIndex) => T | Promise<T>): Promise<T> {
    const open = await openIndex(index);
    assert.ok(open);
    try {
      assert.deepEqual(open.problems, []);
      return await question(open);
    } finally {
      open.close();
    }
  }
  const write = (name: string, text: string): void => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  };
  const pathsWith = (phrase: string): Promise<string[]> =>
    ask(({ queries }) => queries.articlesWithPhrase(phrase, 50).items.map((article) => article.path));
  const segments = (): string[] => readdirSync(index).filter((name) => name.endsWith('.sqlite'));

  it('reads nothing again while nothing has changed, also when files were only touched', async () => {
    utimesSync(path.join(folder, paths[0]!), new Date(), new Date());
    assert.deepEqual(await makeIndex(folder), { outcome: 'done', articles: COUNT, read: 0, removed: 0, damaged: [] });
  });

  it('follows files that are made, changed, renamed and deleted, and their corrections', async () => {
    const text = (harbour: string): string =>
      `---\ndate: 2026-01-02\n---\n\nThe old ${harbour} opens again.\n\n“We are glad of every single ship that comes in,” said Greta Vandersloot, the harbour master of Genoa.\n`;
    write('new/a.md', text('Quillon dock'));
    assert.equal((await makeIndex(folder)).read, 1);
    assert.deepEqual(await pathsWith('old quillon DOCK opens'), ['new/a.md']);
    write('new/a.md', text('Perrin dock'));
    assert.equal((await makeIndex(folder)).read, 1);
    assert.deepEqual(await pathsWith('quillon dock'), []);
    renameSync(path.join(folder, 'new/a.md'), path.join(folder, 'new/b.md'));
    assert.equal((await makeIndex(folder)).removed, 1);
    assert.deepEqual(await pathsWith('perrin dock'), ['new/b.md']);
    write('new/b.md.news-lens.json', '{"version":1,"corrections":[]}');
    assert.equal((await makeIndex(folder)).read, 1);
    rmSync(path.join(folder, 'new'), { recursive: true });
    assert.deepEqual(await makeIndex(folder), { outcome: 'done', articles: COUNT, read: 0, removed: 1, damaged: [] });
    assert.deepEqual(await pathsWith('perrin dock'), []);
  });

  it('leaves out what .gitignore and the caller name, hidden files, and its own folder', async () => {
    const text = 'A word that nobody else has is zwielicht.';
    for (const name of ['drafts/a.txt', 'drafts/keep/b.txt', 'c.txt', '.hidden.txt', 'node_modules/d.txt'])
      write(name, text);
    write('drafts/.gitignore', '*\n!keep/\n!keep/**\n');
    await makeIndex(folder, { exclude: ['c.txt'] });
    assert.deepEqual(await pathsWith('zwielicht'), ['drafts/keep/b.txt']);
    for (const name of ['drafts', 'c.txt', '.hidden.txt', 'node_modules'])
      rmSync(path.join(folder, name), { recursive: true });
    await makeIndex(folder);
  });

  it('keeps what cannot be read, with why, and goes on', async () => {
    write('bad/large.txt', 'x'.repeat(4 * 1024 * 1024 + 1));
    write('bad/binary.txt', '\0\0\x01\0\0');
    write(
      'bad/german.txt',
      'Der Hafen wird am Montag wieder geöffnet, sagte die Leiterin, und das ist auch gut so. '.repeat(20),
    );
    const failed: string[] = [];
    const { read } = await makeIndex(folder, {
      onProgress: ({ failed: file }) => void (file && failed.push(file.path)),
    });
    assert.equal(read, 3);
    assert.deepEqual(failed.sort(), ['bad/binary.txt', 'bad/german.txt', 'bad/large.txt']);
    assert.equal((await makeIndex(folder)).read, 0);
    const unread = await ask(({ queries }) => queries.unreadArticles().map((article) => article.path));
    assert.deepEqual(unread.sort(), failed);
    rmSync(path.join(folder, 'bad'), { recursive: true });
    await makeIndex(folder);
  });

  it('finds the newest articles of common words, as many as are wanted', async () => {
    await ask(({ queries }) => {
      const { items, more } = queries.articlesWithWords('the said', 20);
      assert.equal(items.length, 20);
      assert.ok(more);
      const days = items.map(({ date }) => date ?? '');
      assert.deepEqual(days, [...days].sort().reverse());
      const all = queries.articlesWithWords('the said', 1000).items;
      assert.deepEqual(
        all.slice(0, 20).map((article) => article.path),
        items.map((article) => article.path),
      );
      assert.deepEqual(queries.articlesWithPhrase('"*: -- ', 20), { items: [], more: false });
    });
  });

  it('tells of a person over all articles, and who else has her words', async () => {
    const words = 'We will not leave the harbour before the talks with the union are over';
    const by = (name: string): string => `, said Mayor ${name} on Monday.\n`;
    write('said/a.md', `---\ndate: 2026-02-01\n---\n\n“${words},”${by('Greta Vandersloot')}`);
    write('said/b.md', `---\ndate: 2026-02-03\n---\n\n“${words.replace('not ', '')},”${by('Greta Vandersloot')}`);
    write('said/c.md', `---\ndate: 2026-02-02\n---\n\nThe crews met again.\n\n“${words}”${by('Tom Reyes')}`);
    await makeIndex(folder);
    await ask(async ({ queries }) => {
      const { entities } = entitiesOfFolder(queries, 'Vandersloot', ['person']);
      const [vandersloot] = entities;
      assert.ok(vandersloot);
      const dossier = dossierOf(queries, vandersloot, 10);
      assert.equal(dossier.name, 'Greta Vandersloot');
      assert.deepEqual([dossier.articles, dossier.quoted], [2, 2]);
      assert.deepEqual(
        dossier.quotations.map(({ article }) => article.path),
        ['said/b.md', 'said/a.md'],
      );
      assert.match(dossier.roles[0]?.text ?? '', /mayor/i);
      const asked = { text: words, path: 'said/a.md', speakers: vandersloot.members };
      const found = await sameWordsElsewhere(queries, asked, (article) => readUnchanged(diskFiles(folder), article));
      assert.deepEqual(
        found.map(({ article, verdict, speaker }) => [article.path, verdict, speaker]),
        [
          ['said/b.md', 'changed', 'same'],
          ['said/c.md', 'exact', 'other'],
        ],
      );
      appendFileSync(path.join(folder, 'said/b.md'), '\nMore.\n');
      const later = await sameWordsElsewhere(queries, asked, (article) => readUnchanged(diskFiles(folder), article));
      assert.equal(later[0]?.verdict, null);
    });
    rmSync(path.join(folder, 'said'), { recursive: true });
    await makeIndex(folder);
  });

  it('puts a damaged segment aside, reads its articles again, and falls back on the manifest before', async () => {
    const sizes = segments().map((name) => ({ name, size: statSync(path.join(index, name)).size }));
    const damaged = sizes.sort((a, b) => a.size - b.size)[0]!.name;
    truncateSync(path.join(index, damaged), 5000);
    const open = await openIndex(index);
    assert.match(open?.problems.join() ?? '', new RegExp(damaged));
    open?.close();
    const result = await makeIndex(folder);
    assert.match(result.damaged.join(), new RegExp(damaged));
    assert.ok(result.read > 0);
    assert.equal(result.articles, COUNT);
    await makeIndex(folder);
    const manifests = readdirSync(index)
      .filter((name) => name.startsWith('manifest-'))
      .sort();
    assert.equal(manifests.length, 2);
    writeFileSync(path.join(index, manifests[1]!), readFileSync(path.join(index, manifests[1]!)).subarray(0, 40));
    assert.equal(await ask(({ queries }) => queries.counts().articles), COUNT);
    assert.deepEqual(await ask(({ queries }) => queries.size()), { articles: COUNT, isNaming: true });
    assert.equal((await makeIndex(folder)).articles, COUNT);
  });

  it('has one writer; whoever is killed leaves no lock', async () => {
    const lock = await lockWriter(index);
    assert.ok(lock);
    assert.equal((await makeIndex(folder)).outcome, 'busy');
    assert.equal(await ask(({ queries }) => queries.counts().articles), COUNT);
    await lock.release();
    writeFileSync(path.join(index, 'writer.lock'), 'half writ');
    utimesSync(path.join(index, 'writer.lock'), 1, 1);
    assert.equal((await makeIndex(folder)).outcome, 'done');
  });

  it('stops when it is told to, and keeps what was read', async () => {
    rmSync(index, { recursive: true });
    const stop = new AbortController();
    const stopped = await makeIndex(folder, {
      signal: stop.signal,
      onProgress: ({ read }) => {
        if (read === 20) stop.abort();
      },
    });
    assert.equal(stopped.outcome, 'stopped');
    assert.ok(stopped.articles >= 20 && stopped.articles < COUNT);
    assert.equal(await ask(({ queries }) => queries.counts().articles), stopped.articles);
    assert.equal(await ask(({ queries }) => queries.size().articles), stopped.articles);
  });

  it('answers from the last finished generation after a kill at any moment', async () => {
    let most = 0;
    for (const ms of [1500, 4000]) {
      const { articles, problems } = await killWriter(folder, ms);
      assert.deepEqual(problems, []);
      assert.ok(articles >= most);
      most = articles;
    }
    assert.equal((await finish(folder)).articles, COUNT);
  });
});
