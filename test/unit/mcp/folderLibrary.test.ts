import * as assert from 'node:assert/strict';
import { mkdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import type { Article, Library } from '../../../src/tools/library';
import { libraryOf, newFolder } from '../tools/sampleLibrary';

const read = async (library: Library, file: string): Promise<Article> => {
  const article = await library.article(file);
  assert.ok(article !== null && typeof article === 'object', JSON.stringify(article));
  return article;
};

describe('the library of folders', () => {
  const scratch = newFolder();
  const folder = path.join(scratch, 'articles');
  const article = path.join(folder, 'a.txt');
  let library: Library;
  beforeEach(async () => {
    mkdirSync(path.join(folder, 'speeches', '.notes'), { recursive: true });
    writeFileSync(article, 'Ferries stop\n\n"We stay," said Ana Reis.\n');
    library = await libraryOf(folder);
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  after(() => {
    rmSync(scratch, { recursive: true, force: true });
  });

  it('reads an article once, and again when it has changed', async () => {
    const first = await read(library, 'a.txt');
    assert.equal(await read(library, './a.txt'), first);
    writeFileSync(article, 'Ferries stop\n\n"We go," said Bo Lind.\n');
    utimesSync(article, new Date(), new Date(Date.now() + 5000));
    const second = await read(library, 'a.txt');
    assert.deepEqual(
      second.index.analysis.entities.map(({ name }) => name),
      ['Bo Lind'],
    );
  });

  it('reads what was corrected beside it, but follows no link there', async () => {
    const time = '2026-01-01T00:00:00Z';
    const correction = { id: 'c1', time, kind: 'notAName', target: { exact: 'Ana Reis' } };
    const sidecar = JSON.stringify({ version: 1, corrections: [correction] });
    const names = async (): Promise<number> => (await read(library, 'a.txt')).index.analysis.entities.length;
    assert.equal(await names(), 1);
    writeFileSync(`${article}.news-lens.json`, sidecar);
    assert.equal(await names(), 0);
    rmSync(`${article}.news-lens.json`);
    writeFileSync(path.join(scratch, 'outside.json'), sidecar);
    symlinkSync(path.join(scratch, 'outside.json'), `${article}.news-lens.json`);
    assert.equal(await names(), 1);
  });

  it('does not read what a glance shows to have no answer', async () => {
    assert.equal(await library.article('a.txt', (text) => text.includes('Lind')), null);
    assert.ok(await library.article('a.txt', (text) => text.includes('Reis')));
  });

  it('says why there are no words', async () => {
    writeFileSync(path.join(folder, 'program.js'), 'let a = 1;');
    writeFileSync(path.join(folder, 'binary.txt'), '\0\0\0');
    writeFileSync(path.join(folder, 'large.txt'), 'a'.repeat(5 * 1024 * 1024));
    mkdirSync(path.join(folder, 'folder.txt'));
    const problems = await Promise.all(
      ['program.js', 'binary.txt', 'large.txt', 'folder.txt', 'none.txt'].map((file) => library.article(file)),
    );
    assert.deepEqual(problems, ['not-an-article', 'unreadable', 'too-large', 'not-found', 'not-found']);
  });

  it('lists the articles, without what is hidden, ignored or linked', async () => {
    writeFileSync(path.join(folder, '.gitignore'), 'drafts/\n');
    mkdirSync(path.join(folder, 'drafts'));
    for (const name of ['b.md', 'drafts/c.txt', '.d.txt', 'e.js']) writeFileSync(path.join(folder, name), 'A text.\n');
    symlinkSync('/etc/hostname', path.join(folder, 'link.txt'));
    const { files, indexed, more } = await library.candidates({ kind: 'name', name: 'Reis' });
    assert.deepEqual([[...files].sort(), indexed, more], [['a.txt', 'b.md'], null, false]);
  });

  it('reads transcripts by file and by folder, and says which it could not read', async () => {
    writeFileSync(path.join(folder, 'speeches', 'one.txt'), 'We stay here.\n');
    writeFileSync(path.join(folder, 'speeches', 'two.srt'), '1\n00:00:01,000 --> 00:00:02,000\nWe stay.\n');
    writeFileSync(path.join(folder, 'speeches', 'three.md'), 'Not one.\n');
    writeFileSync(path.join(folder, 'speeches', '.notes', 'four.txt'), 'Hidden.\n');
    symlinkSync('/etc/hostname', path.join(folder, 'speeches', 'five.txt'));
    const { texts, unread } = await library.transcripts(['speeches', 'speeches/one.txt', 'a.txt', '../x.txt', 'e.js']);
    assert.deepEqual(
      texts.map(({ name }) => name),
      ['speeches/one.txt', 'speeches/two.srt', 'a.txt'],
    );
    assert.deepEqual(
      unread.map(({ problem }) => problem),
      ['not-found', 'not-found'],
    );
  });
});
