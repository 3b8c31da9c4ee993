import * as assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { Writable } from 'node:stream';
import { parseFolderCommand } from '../../../src/cli/folderOptions';
import { runQuery } from '../../../src/cli/queryCommand';
import { fingerprintsOf } from '../../../src/index/fingerprints';
import { keysOf } from '../../../src/index/keysOf';
import { IndexStore } from '../../../src/index/node/indexStore';
import type { ArticleRecord } from '../../../src/index/record';
import { writeSegment } from '../../../src/index/segment';
import { loadSqlite } from '../../../src/index/sqlite';
import { articleRecord } from '../index/records';

const QUOTED = '“We will not sell the old ferry quay to anybody this year,”';
const texts: Readonly<Record<string, string>> = {
  'quay.txt': `A plan.\n\n${QUOTED} Orla Vintergaard said.\n`,
  'other.txt': `Another plan.\n\n${QUOTED.replace('anybody', 'strangers')} Rui Lopo said.\n`,
};

describe('the same words of an article, asked at the command line', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'nl-same-'));
  const index = path.join(folder, '.news-lens');

  function recordOf(name: string, speaker: string): ArticleRecord {
    const text = texts[name] ?? '';
    writeFileSync(path.join(folder, name), text);
    const { mtimeMs, size } = statSync(path.join(folder, name));
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
    const [start, end] = [text.indexOf('“'), text.indexOf('”') + 1];
    return articleRecord(name, {
      state: { mtime: mtimeMs, size, hash, corrections: '' },
      entities: [{ type: 'person', name: speaker, aliases: [], roles: [], mentions: 1, geonameId: null }],
      quotations: [
        {
          ...{ kind: 'direct', confidence: 1, speakers: [0], source: null, pieces: [[start, end]] },
          prints: fingerprintsOf(keysOf(text.slice(start, end))),
        },
      ],
    });
  }

  before(async () => {
    const store = new IndexStore(index);
    await store.prepare();
    const records = [recordOf('quay.txt', 'Orla Vintergaard'), recordOf('other.txt', 'Rui Lopo')];
    const bytes = writeSegment(await loadSqlite(), records);
    const segment = await store.addSegment(bytes, { articles: 2, reader: 'test' });
    await store.publish({ generation: 1, folder: '..', checked: 0, segments: [segment] });
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  async function ask(...words: string[]): Promise<{ status: number; text: string; errors: string }> {
    const command = parseFolderCommand(['query', 'same', ...words]);
    assert.ok(command.kind === 'query');
    let [text, errors] = ['', ''];
    const output = new Writable({ write: (chunk, _encoding, done) => ((text += String(chunk)), done()) });
    const problems = new Writable({ write: (chunk, _encoding, done) => ((errors += String(chunk)), done()) });
    const status = await runQuery(command, { output, errors: problems, folder });
    return { status, text, errors };
  }

  it('are lines: the quotation, and each article that has its words', async () => {
    const { status, text } = await ask('quay.txt');
    assert.equal(status, 0);
    const [quotation, found] = text.split('\n');
    assert.equal(quotation, `3\t${QUOTED}\tOrla Vintergaard`);
    assert.match(
      found ?? '',
      /^\tchanged\t2020-01-01\tother\.txt\t.*\tRui Lopo \(another speaker\)\t“We will .*strangers/,
    );
  });

  it('are data, a table, a text or a page', async () => {
    const row = JSON.parse((await ask(path.join(folder, 'quay.txt'), '--json')).text) as { found: { path: string }[] };
    assert.deepEqual(
      row.found.map(({ path: file }) => file),
      ['other.txt'],
    );
    assert.match((await ask('quay.txt', '--format', 'csv')).text, /^quotation,.*\n"“We will.*,changed,no,other,/);
    assert.match((await ask('quay.txt', '--format', 'markdown')).text, /^# Same words: quay\.txt\n\n## “We will/);
    assert.match((await ask('quay.txt', '--format', 'html')).text, /^<!DOCTYPE html>/);
  });

  it('say what to do for an article that is not in the index, or has changed', async () => {
    const unknown = await ask('nowhere.txt');
    assert.deepEqual([unknown.status, unknown.text], [1, '']);
    assert.match(unknown.errors, /nowhere\.txt is not in the index; bring the index up to date with: news-lens index/);
    writeFileSync(path.join(folder, 'quay.txt'), 'Other words.\n');
    assert.match((await ask('quay.txt')).errors, /quay\.txt has changed since it was read/);
  });
});
