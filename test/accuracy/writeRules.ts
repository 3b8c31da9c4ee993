import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { dateRules } from '../../src/engine/dates/dateRules';
import { books as allBooks } from '../../src/engine/rules/catalogue';
import { testResources } from '../resources';
import { projectRoot } from '../root';
import { ruleCorpora } from './ruleCorpora';
import { effectsOn, type Effect } from './ruleEffects';
import { bookTables, rulesPage, type RulesPage } from './rulesPage';

// npm run rules               measures every rule and writes docs/rules.md: some fifteen minutes
// npm run rules -- PREFIX     measures the rules whose ids begin so and prints their tables

const [prefix = ''] = process.argv.slice(2);

/** The tests of the files in which rules stand: by the id or, for signs, by the question of their book. */
function testsOfRules(): (id: string) => string {
  const folder = path.join(projectRoot, 'src', 'engine');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }));
  return (id) => {
    const question = allBooks.find(({ rules }) => rules.some((rule) => rule.id === id))?.question;
    const found =
      files.find(({ text }) => text.includes(`id: '${id}'`)) ??
      files.find(({ text }) => question !== undefined && text.includes(question));
    const name = found?.name.replaceAll('\\', '/').replace(/\.ts$/, '.test.ts') ?? '';
    const exists = name !== '' && existsSync(path.join(projectRoot, 'test', 'unit', 'engine', name));
    if (exists) return `test/unit/engine/${name}`;
    return id.startsWith('date/') ? 'test/unit/engine/dates/dateRules.test.ts' : '';
  };
}

async function main(): Promise<void> {
  const books = allBooks
    .map(({ question, rules }) => ({ question, rules: rules.filter(({ id }) => id.startsWith(prefix)) }))
    .filter(({ rules }) => rules.length > 0);
  const ids = books.flatMap(({ rules }) => rules.map(({ id }) => id));
  const effects = new Map<string, Map<string, Effect>>();
  const page: RulesPage = { books, dateRules, effects, testOf: testsOfRules() };
  for (const corpus of await ruleCorpora()) {
    const byRule = new Map<string, Effect>();
    effects.set(corpus.name, byRule);
    for (const [id, effect] of effectsOn(corpus, ids, testResources())) byRule.set(id, effect);
    const seconds = Math.round(process.cpuUsage().user / 1e6);
    console.error(`${corpus.name}: ${String(ids.length)} rules measured, ${String(seconds)} s so far`);
    const day = new Date().toISOString().slice(0, 10);
    // After each corpus: who stops it has what was measured.
    if (prefix === '') writeFileSync(path.join(projectRoot, 'docs', 'rules.md'), rulesPage(page, day));
  }
  if (prefix !== '') console.log(bookTables(page));
}

void main();
