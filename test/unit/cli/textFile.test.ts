import * as assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { readTextFile } from '../../../src/cli/textFile';
import { uniformLineEnds } from '../../../src/engine/text/lineEnds';

describe('text files', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'nl-text-'));
  after(() => {
    rmSync(folder, { recursive: true });
  });

  it('reads a file as an editor shows it, and says what is not sure', async () => {
    const file = path.join(folder, 'a.txt');
    writeFileSync(file, '\uFEFFBonn\rKöln\nJena\n');
    assert.deepEqual(await readTextFile(file), { text: 'Bonn\nKöln\nJena\n' });
    writeFileSync(file, Buffer.from('Köln\n', 'latin1'));
    assert.match((await readTextFile(file)).doubt ?? '', /guess/);
    assert.deepEqual(await readTextFile(file, 'latin1'), { text: 'Köln\n' });
  });

  it('gives up a file without end', async function () {
    if (!existsSync('/dev/zero')) this.skip();
    await assert.rejects(readTextFile('/dev/zero'), /larger than 256 MB/);
  });

  it('has one kind of line end, the commoner one', () => {
    assert.equal(uniformLineEnds('a\nb\n'), 'a\nb\n');
    assert.equal(uniformLineEnds('a\r\nb\r\n'), 'a\r\nb\r\n');
    assert.equal(uniformLineEnds('a\r\nb\r\nc\nd'), 'a\r\nb\r\nc\r\nd');
    assert.equal(uniformLineEnds('a\nb\nc\r\nd'), 'a\nb\nc\nd');
    assert.equal(uniformLineEnds('a\rb\nc\nd'), 'a\nb\nc\nd');
  });
});
