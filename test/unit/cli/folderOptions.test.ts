import * as assert from 'node:assert/strict';
import { isFolderCommand, parseFolderCommand } from '../../../src/cli/folderOptions';
import { UsageError } from '../../../src/cli/options';

describe('the command line of the index', () => {
  it('is told from the other commands', () => {
    assert.ok(isFolderCommand(['index', '.']));
    assert.ok(isFolderCommand(['query']));
    assert.ok(!isFolderCommand(['analyze', 'index']));
    assert.ok(!isFolderCommand([]));
  });

  it('names a folder, its index, threads and what is left out', () => {
    assert.deepEqual(
      parseFolderCommand(['index', '--index', 'i', '--jobs', '3', '--exclude', 'a', '--exclude', 'b/', 'f']),
      {
        ...{ kind: 'index', folder: 'f', index: 'i', jobs: 3 },
        exclude: ['a', 'b/'],
      },
    );
    const plain = parseFolderCommand(['index', 'f']);
    assert.ok(plain.kind === 'index' && plain.jobs >= 1 && plain.index === undefined);
  });

  it('asks a question in words', () => {
    assert.deepEqual(parseFolderCommand(['query', 'phrase', 'prime', 'minister', '--json', '--limit', '5']), {
      ...{ kind: 'query', index: undefined, question: 'phrase', words: 'prime minister', limit: 5, json: true },
      format: undefined,
    });
  });

  for (const [words, message] of [
    ['index', /no folder given/],
    ['index a b', /takes one folder/],
    ['index a --jobs 0', /--jobs takes a number from 1 to 64/],
    ['index a --limit 3', /are for query/],
    ['index --index= a', /--index takes a folder/],
    ['query', /query asks for one of: phrase/],
    ['query same', /query same needs an article/],
    ['query phrase a --format csv', /--format is for query same/],
    ['query same a --format pdf', /one of: csv, markdown, html/],
    ['query who Alfano', /query asks for one of/],
    ['query person', /needs words/],
    ['query status now', /takes no words/],
    ['query phrase a --jobs 3', /are for index/],
    ['query phrase a --limit 1e9', /--limit takes a number/],
    ['query phrase a --what', /--what/],
  ] as const) {
    it(`says what is wrong with: ${words}`, () => {
      assert.throws(
        () => parseFolderCommand(words.split(' ')),
        (error) => error instanceof UsageError && message.test(error.message),
      );
    });
  }
});
