import * as assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { nameAttributions, nameCorpora, readNameCorpora } from '../../../../training/names/corpora';

describe('name corpora', () => {
  let folder = '';

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'names-'));
    for (const [file] of nameCorpora) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), '');
    }
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('are read with the types the product knows, in text order', () => {
    const text = 'Clara met Danes in Oslo.';
    const entities = [
      { start: 19, end: 23, type: 'LOC' },
      { start: 10, end: 15, type: 'MISC' },
      { start: 0, end: 5, type: 'PER' },
    ];
    writeFileSync(path.join(folder, 'names/wikigold.jsonl'), `${JSON.stringify({ id: 'a', text, entities })}\n`);
    const documents = readNameCorpora(folder);
    assert.equal(documents.length, 1);
    assert.equal(documents[0]?.corpus, 'wikigold');
    assert.deepEqual(documents[0]?.names, [
      { span: [0, 5], type: 0 },
      { span: [19, 23], type: 2 },
    ]);
  });

  it('must all be there', () => {
    rmSync(path.join(folder, 'names/wikigold.jsonl'));
    assert.throws(() => readNameCorpora(folder), /wikigold/);
  });

  it('are licensed for training and named', () => {
    const files = nameCorpora.map(([file]) => file).join(' ');
    assert.doesNotMatch(files, /gmb|worldwide|trnews|lgl|polnear|ewt_train/);
    const data = nameAttributions.join(' ');
    for (const name of ['GUM', 'WikiGold', 'WNUT', 'Universal NER']) assert.ok(data.includes(name), name);
  });
});
