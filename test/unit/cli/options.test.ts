import * as assert from 'node:assert/strict';
import { HELP, parseCommand, UsageError } from '../../../src/cli/options';

describe('command line options', () => {
  const refused = (words: string[], message: RegExp): void => {
    assert.throws(
      () => parseCommand(words),
      (error: unknown) => error instanceof UsageError && message.test(error.message),
    );
  };

  it('takes files, with JSON and UTF-16 offsets unless told otherwise', () => {
    assert.deepEqual(parseCommand(['analyze', 'a.txt', 'b.md']), {
      kind: 'analyze',
      options: {
        files: ['a.txt', 'b.md'],
        home: [],
        jsonl: false,
        format: 'json',
        offsets: 'utf16',
        textFormat: 'auto',
        without: [],
        dates: false,
        date: undefined,
        separator: 'comma',
        encoding: undefined,
        corrections: true,
        jobs: 1,
        resume: undefined,
      },
    });
  });

  it('takes a stream of JSON lines', () => {
    const command = parseCommand(['analyze', '--jsonl', '--format=csv', '--offsets', 'codepoint']);
    assert.ok(command.kind === 'analyze');
    assert.equal(command.options.jsonl, true);
    assert.equal(command.options.format, 'csv');
    assert.equal(command.options.offsets, 'codepoint');
  });

  it('takes every format', () => {
    for (const format of ['json', 'csv', 'markdown', 'html', 'annotations', 'words']) {
      const command = parseCommand(['analyze', 'a.txt', '--format', format]);
      assert.equal(command.kind === 'analyze' && command.options.format, format);
      assert.ok(HELP.includes(format));
    }
  });

  it('takes the day of the article with dates', () => {
    const command = parseCommand(['analyze', 'a.txt', '--dates', '--date', '2019-05-03']);
    assert.ok(command.kind === 'analyze');
    assert.deepEqual([command.options.dates, command.options.date], [true, '2019-05-03']);
  });

  it('takes separators of columns, and encodings of the web', () => {
    const command = parseCommand(['analyze', 'a.txt', '--separator', 'tab', '--encoding', 'Latin1']);
    assert.ok(command.kind === 'analyze');
    assert.deepEqual([command.options.separator, command.options.encoding], ['tab', 'Latin1']);
    const sign = parseCommand(['analyze', 'a.txt', '--separator', ';']);
    assert.equal(sign.kind === 'analyze' && sign.options.separator, 'semicolon');
  });

  it('helps', () => {
    for (const words of [['--help'], ['-h'], ['help'], ['analyze', '--help']])
      assert.equal(parseCommand(words).kind, 'help');
    assert.equal(parseCommand(['--version']).kind, 'version');
  });

  it('says what is wrong', () => {
    refused([], /no command given/);
    refused(['analyse', 'a.txt'], /unknown command 'analyse'/);
    refused(['analyze'], /no file given/);
    refused(['analyze', '--jsonl', 'a.txt'], /takes no files/);
    refused(
      ['analyze', 'a.txt', '--format', 'xml'],
      /--format takes json or csv or markdown or html or annotations or words, not 'xml'/,
    );
    refused(['analyze', 'a.txt', 'b.txt', '--format', 'html'], /one page of one file/);
    refused(['analyze', '--jsonl', '--format', 'html'], /one page of one file/);
    refused(['analyze', 'a.txt', '--offsets', 'bytes'], /utf16 or codepoint/);
    refused(['analyze', 'a.txt', '--separator', '|'], /--separator takes comma or semicolon or tab, not '\|'/);
    refused(['analyze', 'a.txt', '--encoding', 'utf-9'], /--encoding does not know 'utf-9'/);
    refused(['analyze', '--jsonl', '--encoding', 'utf-8'], /--jsonl reads UTF-8/);
    refused(['analyze', 'a.txt', '--colour'], /--colour/);
    refused(['analyze', 'a.txt', '--dates', '--format', 'csv'], /--dates adds to --format json only/);
    refused(['analyze', 'a.txt', '--date', '2019-05-03'], /--date is for --dates/);
    refused(['analyze', 'a.txt', '--dates', '--date', '2019-02-29'], /YYYY-MM-DD, not '2019-02-29'/);
  });
});
