import * as assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import type { Failure } from '../../../src/tools/failures';
import type { Library } from '../../../src/tools/library';
import { runTool, type Answer } from '../../../src/tools/runTool';
import { toolTable } from '../../../src/tools/table';
import { libraryOf, newFolder, sampleFolder } from './sampleLibrary';

const ask = (library: Library, name: string, input: unknown, isStopped?: () => boolean): Promise<Answer | Failure> => {
  const tool = toolTable.find((each) => each.name === name);
  assert.ok(tool);
  return runTool(tool, input, library, isStopped);
};

async function answer(library: Library, name: string, input: unknown): Promise<Answer> {
  const found = await ask(library, name, input);
  assert.ok('items' in found, JSON.stringify(found));
  return found;
}

describe('runTool', () => {
  const sample = sampleFolder();
  let library: Library;
  before(async () => {
    library = await libraryOf(sample.folder);
  });
  after(() => {
    sample.remove();
  });

  it('gives pages that together are the whole, within an article and over articles', async () => {
    for (const [name, input] of [
      ['quotes_of', { name: 'Zielinski' }],
      ['sources', { file: 'wire-port-strike.txt' }],
      ['check_quote', { file: 'wire-port-strike.txt', transcripts: ['dock-remarks.txt'] }],
    ] as const) {
      const whole = await answer(library, name, { ...input, limit: 50 });
      assert.equal(whole.next_cursor, null);
      const items: unknown[] = [];
      let cursor: string | null | undefined;
      for (let pages = 0; cursor !== null && pages < 30; pages++) {
        const page: Answer = await answer(library, name, { ...input, limit: 1, ...(cursor ? { cursor } : {}) });
        assert.ok(page.items.length <= 1);
        items.push(...page.items);
        cursor = page.next_cursor;
      }
      assert.ok(items.length > 1);
      assert.deepEqual(items, whole.items);
    }
  });

  it('tells how many articles it looked into', async () => {
    const { articles } = await answer(library, 'quotes_of', { name: 'Nobody Atall' });
    assert.equal(articles.done, articles.of);
    assert.ok(articles.of >= 9);
  });

  it('tells only what is sure enough, unless more is asked for', async () => {
    const input = { words: 'flexible', file: 'wire-port-strike.txt' };
    assert.deepEqual((await answer(library, 'who_said', input)).items, []);
    const [item] = (await answer(library, 'who_said', { ...input, least: 0 })).items;
    assert.deepEqual(item?.['sureness'], { word: 'guess', number: 0.2 });
  });

  it('leaves an article out that the words come from, however it is named', async () => {
    const words = 'A port that stands still helps no one but its rivals';
    for (const name of [
      'wire-port-strike.txt',
      './wire-port-strike.txt',
      path.join(sample.folder, 'wire-port-strike.txt'),
    ]) {
      const { items } = await answer(library, 'same_quote', { words, leave_out: name });
      assert.deepEqual(
        items.map(({ file }) => file),
        ['dock-follow-up.txt'],
        name,
      );
    }
    assert.equal((await answer(library, 'same_quote', { words })).items.length, 2);
  });

  it('never proves an article by itself', async () => {
    const file = 'wire-port-strike.txt';
    const { items } = await answer(library, 'check_quote', { file, transcripts: [file, 'dock-remarks.txt'] });
    assert.ok(items.every(({ transcript }) => (transcript as { file: string } | null)?.file !== file));
  });

  it('says what to do where there is no answer', async () => {
    const failures = [
      await ask(library, 'sources', { file: 'no-such.txt' }),
      await ask(library, 'who_said', { words: '?!' }),
      await ask(library, 'who_said', { words: 'a', cursor: 'x' }),
      await ask(library, 'same_quote', { words: 'too few of them' }),
      await ask(library, 'check_quote', { transcripts: ['dock-remarks.txt'] }),
      await ask(library, 'check_quote', { words: 'I read it', transcripts: ['no-such.txt'] }),
      await ask(library, 'quotes_of', { name: 'Parata' }, () => true),
    ].map((each) => ('error' in each ? each.error : JSON.stringify(each)));
    assert.deepEqual(failures, [
      'not-found',
      'bad-input',
      'bad-cursor',
      'bad-input',
      'bad-input',
      'no-transcripts',
      'stopped',
    ]);
  });

  it('reads on from the cursor where a page has read enough', async () => {
    const folder = newFolder();
    try {
      for (let i = 0; i < 130; i++) {
        const name = `a${String(i).padStart(3, '0')}.txt`;
        writeFileSync(
          path.join(folder, name),
          `Ferries stop\n\n"We wait for wind number ${String(i)}," said Ana Reis.\n`,
        );
      }
      const many = await libraryOf(folder);
      const first = await answer(many, 'quotes_of', { name: 'Bo Ferries Wait', limit: 5 });
      assert.deepEqual([first.items.length, first.next_cursor], [0, '100.0']);
      assert.deepEqual(first.articles, { done: 100, of: 130 });
      const second = await answer(many, 'quotes_of', { name: 'Bo Ferries Wait', cursor: '100.0' });
      assert.equal(second.next_cursor, null);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('keeps an answer small, whatever an article has', async () => {
    const folder = newFolder();
    try {
      const quotes = Array.from({ length: 60 }, (_, i) => `"${`Word ${String(i)} `.repeat(1500)}," said Ana Reis.`);
      writeFileSync(path.join(folder, 'long.txt'), `Long words\n\n${quotes.join('\n\n')}\n`);
      const page = await answer(await libraryOf(folder), 'quotes_of', { name: 'Ana Reis', limit: 50, least: 0 });
      assert.ok(page.items.length > 0 && page.next_cursor !== null);
      assert.ok(JSON.stringify(page).length < 70_000);
      assert.ok(page.items.every((item) => 'cut' in item));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
