import { createWriteStream, existsSync, fstatSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { CountingLedger } from '../engine/rules/ledger';
import type { Writable } from 'node:stream';
import { createAnalyzer } from '../engine/analyzer';
import type { World } from '../export/overview/worldMap';
import { loadResources } from '../worker/nodeResources';
import { analyze } from './analyze';
import { check } from './check';
import { isFolderCommand } from './folderOptions';
import { HELP, parseCommand, UsageError } from './options';
import { optimizeLater } from './optimizeLater';
import { messageOf, OutputError, put, tell } from './streams';
import { version } from '../../package.json';

async function main(words: readonly string[]): Promise<number> {
  optimizeLater();
  const { stdin: input, stderr: errors } = process;
  try {
    const output = standardOutput();
    if (isFolderCommand(words) && !asksForHelp(words)) {
      const { runFolderCommand } = await import('./folderCommands.js');
      return await runFolderCommand(words, output);
    }
    if (words[0] === 'mcp' && !asksForHelp(words)) {
      const { runMcpCommand } = await import('./mcpCommand.js');
      return await runMcpCommand(words);
    }
    const command = parseCommand(words);
    if (command.kind === 'help') await put(output, HELP);
    else if (command.kind === 'version') await put(output, `${version}\n`);
    else if (command.kind === 'check') {
      const analyzer = createAnalyzer(loadResources(path.join(__dirname, '..', 'media')));
      if (analyzer.problem !== null) await tell(errors, 'reading by rules alone', analyzer.problem);
      return (await check(command.options, { analyzer, output, errors })) > 0 ? 1 : 0;
    } else {
      const { format, without } = command.options;
      const ledger = format === 'why' || without.length > 0 ? new CountingLedger(without) : undefined;
      const analyzer = createAnalyzer(loadResources(path.join(__dirname, '..', 'media')), ledger);
      if (analyzer.problem !== null) await tell(errors, 'reading by rules alone', analyzer.problem);
      const world = format === 'html' ? readWorld() : undefined;
      return (await analyze(command.options, { analyzer, ledger, world, input, output, errors })) > 0 ? 1 : 0;
    }
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      await tell(errors, error.message);
      await tell(errors, 'try: news-lens --help');
      return 2;
    }
    if (error instanceof OutputError) {
      await tell(errors, 'the output is not complete', error.message);
      return 3;
    }
    await tell(errors, messageOf(error));
    return 1;
  }
}

const asksForHelp = (words: readonly string[]): boolean => words.includes('--help') || words.includes('-h');

/** The map's data lie beside this file; without them pages have no map. */
function readWorld(): World | undefined {
  const file = path.join(__dirname, 'countries-110m.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as World) : undefined;
}

/** Node's own stream to a file takes what a full disk left of a text for all of it; a stream of files writes the rest. */
function standardOutput(): Writable {
  return fstatSync(1).isFile() ? createWriteStream('', { fd: 1, autoClose: false }) : process.stdout;
}

void main(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});
