import * as assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { diskFiles } from '../../../src/index/node/diskFiles';
import { findArticle, scanFolder, type FoundFile } from '../../../src/index/scanFolder';

describe('the articles below a folder', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'nl-scan-'));
  const write = (name: string, text = 'x'): void => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  };
  before(() => {
    for (const name of ['a.txt', 'b.MD', 'c.pdf', 'd.txt.news-lens.json', '.e.txt', '.git/f.txt', 'node_modules/g.txt'])
      write(name);
    write('d.txt');
    write('old/h.txt');
    write('old/keep.txt');
    write('old/.gitignore', 'h.txt\n');
    write('drafts/i.txt');
    write('drafts/deep/j.txt');
    write('.gitignore', 'drafts/\n*.tmp.txt\n');
    write('old/k.tmp.txt');
    symlinkSync(path.join(folder, 'a.txt'), path.join(folder, 'link.txt'));
    symlinkSync(folder, path.join(folder, 'round'), 'junction');
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  async function scan(exclude: readonly string[] = []): Promise<FoundFile[]> {
    const found: FoundFile[] = [];
    for await (const files of scanFolder(diskFiles(folder), exclude)) found.push(...files);
    return found;
  }

  it('are text and Markdown, neither hidden nor ignored, nor behind links', async () => {
    assert.deepEqual((await scan()).map((file) => file.path).sort(), ['a.txt', 'b.MD', 'd.txt', 'old/keep.txt']);
  });

  it('are fewer where the caller leaves some out, whatever a .gitignore says', async () => {
    write('old/.gitignore', 'h.txt\n!keep.txt\n');
    assert.deepEqual((await scan(['keep.txt', '*.MD'])).map((file) => file.path).sort(), ['a.txt', 'd.txt']);
  });

  it('come with their state and that of their corrections', async () => {
    const found = await scan();
    const state = (name: string): FoundFile | undefined => found.find((file) => file.path === name);
    assert.equal(state('a.txt')?.size, 1);
    assert.equal(state('a.txt')?.corrections, '');
    assert.match(state('d.txt')?.corrections ?? '', /^[\d.]+ 1$/);
  });

  it('are found one by one as they are found all together', async () => {
    const names = ['a.txt', 'b.MD', 'c.pdf', 'd.txt', '.e.txt', '.git/f.txt', 'node_modules/g.txt', 'old/h.txt'];
    names.push('old/keep.txt', 'drafts/i.txt', 'drafts/deep/j.txt', 'old/k.tmp.txt', 'link.txt', 'round/a.txt');
    names.push('none.txt', 'old', '../a.txt', '/a.txt', '', 'a.txt/b.txt');
    for (const exclude of [[], ['keep.txt', '*.MD']]) {
      const found = await Promise.all(names.map((name) => findArticle(diskFiles(folder), exclude, name)));
      const byPath = (files: readonly (FoundFile | null)[]): FoundFile[] =>
        files.flatMap((file) => file ?? []).sort((a, b) => (a.path < b.path ? -1 : 1));
      assert.deepEqual(byPath(found), byPath(await scan(exclude)));
    }
  });

  it('of a folder that is not there are none', async () => {
    for await (const files of scanFolder(diskFiles(path.join(folder, 'none')), [])) assert.deepEqual(files, []);
  });
});
