import * as assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { createAnalyzer } from '../../../src/engine/analyzer';
import { calibration } from '../../../src/engine/quotes/sure/calibrated';
import { books } from '../../../src/engine/rules/catalogue';
import { CountingLedger } from '../../../src/engine/rules/ledger';
import { testResources } from '../../resources';
import { projectRoot } from '../../root';
import { changedLines, readingLines } from './readingLines';

/**
 * How texts are read today: the examples of all rules, and paragraphs of our own. A recorded reading need not be the right one;
 * that a change shows is the point. `UPDATE=1` before the command of the tests writes the files anew.
 */
describe('readings', () => {
  const resources = testResources();
  // How sure the rules are of themselves: frequencies change with every calibration.
  const ledger = new CountingLedger([calibration]);
  const withModel = createAnalyzer(resources, ledger);
  const byRules = createAnalyzer({ ...resources, model: undefined }, ledger);
  const update = process.env['UPDATE'] !== undefined;

  const read = (title: string, text: string): string => {
    const source = { id: '', text, format: title.endsWith('(Markdown)') ? 'markdown' : 'plain' } as const;
    const lines = readingLines(withModel.analyze(source), text);
    const changed = changedLines(lines, readingLines(byRules.analyze(source), text));
    return [`=== ${title}`, text, '--- with the model', ...lines, '--- by rules alone', ...changed].join('\n');
  };

  const fileOf = (name: string): string => path.join(projectRoot, 'test', 'fixtures', 'readings', name);
  const recordsIn = (name: string): Map<string, string> =>
    new Map(
      readFileSync(fileOf(name), 'utf8')
        .split(/\n*^(?==== )/mu)
        .filter(Boolean)
        .map((record) => [/^=== (.*)/u.exec(record)?.[1] ?? '', record.trimEnd()]),
    );

  function compare(name: string, texts: ReadonlyMap<string, string>, recorded: ReadonlyMap<string, string>): void {
    const now: string[] = [];
    for (const [title, text] of texts) {
      it(`${name}: ${title}`, () => {
        const reading = read(title, text);
        now.push(reading);
        if (!update) assert.equal(reading, recorded.get(title));
      });
    }
    after(() => {
      if (update && now.length === texts.size) writeFileSync(fileOf(name), `${now.join('\n\n')}\n`);
    });
  }

  const rules = books.flatMap((book) => book.rules);
  compare(
    'examples.txt',
    new Map(rules.map(({ id, example }) => [id, example.replaceAll('|', '')])),
    recordsIn('examples.txt'),
  );

  const paragraphs = recordsIn('paragraphs.txt');
  const texts = [...paragraphs].map(([title, record]): [string, string] => [
    title,
    record.slice(record.indexOf('\n') + 1).split('\n--- with the model')[0] ?? '',
  ]);
  compare('paragraphs.txt', new Map(texts), paragraphs);
});
