import assert from 'node:assert/strict';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { replaceFile } from '../../src/replaceFile';

describe('replaceFile', () => {
  let folder: string;
  const write = (path: string, text: string): Promise<void> => replaceFile(path, new TextEncoder().encode(text));

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'nl-replace-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('makes a file, and replaces it', async () => {
    const file = join(folder, 'a.json');
    for (const text of ['one', 'two']) {
      await write(file, text);
      assert.equal(readFileSync(file, 'utf8'), text);
    }
    assert.deepEqual(readdirSync(folder), ['a.json']);
  });

  it('keeps the mode', async function () {
    if (process.platform === 'win32') this.skip();
    const file = join(folder, 'a.json');
    writeFileSync(file, 'one');
    chmodSync(file, 0o640);
    await write(file, 'two');
    assert.equal(statSync(file).mode & 0o7777, 0o640);
  });

  it('writes through a link, which stays one, and leaves nothing beside either', async function () {
    if (process.platform === 'win32') this.skip();
    const elsewhere = join(folder, 'elsewhere');
    mkdirSync(elsewhere);
    const target = join(elsewhere, 'b.json');
    writeFileSync(target, 'one');
    const link = join(folder, 'a.json');
    symlinkSync(target, link);
    await write(link, 'two');
    assert.ok(lstatSync(link).isSymbolicLink());
    assert.equal(readlinkSync(link), target);
    assert.equal(readFileSync(target, 'utf8'), 'two');
    assert.deepEqual([readdirSync(folder).sort(), readdirSync(elsewhere)], [['a.json', 'elsewhere'], ['b.json']]);
  });

  it('makes no file where a link leads nowhere', async function () {
    if (process.platform === 'win32') this.skip();
    symlinkSync(join(folder, 'gone.json'), join(folder, 'a.json'));
    await assert.rejects(write(join(folder, 'a.json'), 'one'));
    assert.deepEqual(readdirSync(folder), ['a.json']);
  });
});
