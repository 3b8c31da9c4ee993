import * as path from 'node:path';
import { CountingLedger } from '../engine/rules/ledger';
import { createAnalyzer } from '../engine/analyzer';
import { loadResources } from '../worker/nodeResources';
import { analyze } from './analyze';
import { HELP, parseCommand, UsageError } from './options';
import { version } from '../../package.json';

async function main(words: readonly string[]): Promise<number> {
  try {
    const command = parseCommand(words);
    if (command.kind === 'help') process.stdout.write(HELP);
    else if (command.kind === 'version') process.stdout.write(`${version}\n`);
    else {
      const ledger = new CountingLedger(command.options.without);
      const analyzer = createAnalyzer(loadResources(path.join(__dirname, '..', 'media')), ledger);
      if (analyzer.problem !== null) process.stderr.write(`news-lens: reading by rules alone: ${analyzer.problem}\n`);
      const { stdin: input, stdout: output, stderr: errors } = process;
      return (await analyze(command.options, { analyzer, ledger, input, output, errors })) > 0 ? 1 : 0;
    }
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`news-lens: ${error.message}\nTry: news-lens --help\n`);
    return 2;
  }
}

// A reader that has seen enough (`| head`) closes the pipe: that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`news-lens: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 1;
  },
);
