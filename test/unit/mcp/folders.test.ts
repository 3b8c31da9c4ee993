import * as assert from 'node:assert/strict';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { Folders } from '../../../src/mcp/folders';
import { newFolder } from '../tools/sampleLibrary';

describe('folders that may be read', () => {
  const scratch = newFolder();
  const inside = path.join(scratch, 'articles');
  const outside = path.join(scratch, 'articles-of-others');
  before(() => {
    for (const folder of [path.join(inside, 'sub'), path.join(inside, '.hidden'), outside]) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(path.join(folder, 'a.txt'), 'A text.\n');
    }
    writeFileSync(path.join(inside, '.env'), 'KEY=1\n');
    symlinkSync(path.join(outside, 'a.txt'), path.join(inside, 'link.txt'));
    symlinkSync(outside, path.join(inside, 'linked'));
    symlinkSync(path.join(inside, 'sub', 'a.txt'), path.join(inside, 'within.txt'));
    symlinkSync(inside, path.join(scratch, 'by-link'));
  });
  after(() => {
    rmSync(scratch, { recursive: true, force: true });
  });

  it('lead to what lies in them, links within them included', async () => {
    const folders = await Folders.open([inside]);
    for (const named of ['sub/a.txt', './sub/../sub/a.txt', 'within.txt', path.join(inside, 'sub', 'a.txt')]) {
      assert.deepEqual(
        await folders.find(named),
        { real: path.join(inside, 'sub', 'a.txt'), told: 'sub/a.txt' },
        named,
      );
    }
  });

  it('lead to nothing else, and do not tell what is there', async () => {
    const folders = await Folders.open([inside]);
    for (const named of [
      '../articles-of-others/a.txt',
      path.join(outside, 'a.txt'),
      '/etc/hostname',
      'link.txt',
      'linked/a.txt',
      'linked',
      '.env',
      '.hidden/a.txt',
      'no-such.txt',
      'a\0.txt',
      'a'.repeat(5000),
    ]) {
      assert.equal(await folders.find(named), undefined, named.slice(0, 40));
    }
  });

  it('may be links themselves', async () => {
    const folders = await Folders.open([path.join(scratch, 'by-link')]);
    assert.deepEqual(folders.roots, [inside]);
    assert.equal((await folders.find('sub/a.txt'))?.told, 'sub/a.txt');
  });

  it('tell whole paths where there are several, and count one within another once', async () => {
    const folders = await Folders.open([outside, inside, path.join(inside, 'sub'), inside]);
    assert.deepEqual(folders.roots, [outside, inside]);
    assert.equal((await folders.find('sub/a.txt'))?.told, path.join(inside, 'sub', 'a.txt'));
  });

  it('are folders', async () => {
    await assert.rejects(Folders.open([path.join(inside, 'sub', 'a.txt')]), /is no folder/);
    await assert.rejects(Folders.open([path.join(scratch, 'no-such')]), /is no folder/);
  });
});
