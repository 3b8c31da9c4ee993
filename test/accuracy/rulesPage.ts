import type { DateRule } from '../../src/engine/dates/dateRule';
import type { Book } from '../../src/engine/rules/catalogue';
import type { Effect } from './ruleEffects';

/** What each rule does, by corpus and id. */
export type Effects = ReadonlyMap<string, ReadonlyMap<string, Effect>>;

/** What is said in `docs/rules.md`. */
export interface RulesPage {
  readonly books: readonly Book[];
  readonly dateRules: readonly DateRule[];
  readonly effects: Effects;
  /** The test of the file that a rule is in, from the project's folder. */
  readonly testOf: (id: string) => string;
}

/** Less than this is no change. */
const LEAST = 0.05;

/** Changes of figures in words: *names -0.3, sources +0.1*; empty where none changes. */
export function changesOf({ without }: Effect): string {
  return Object.entries(without)
    .filter(([, points]) => Math.abs(points) >= LEAST)
    .map(([name, points]) => `${name} ${points > 0 ? '+' : '-'}${Math.abs(points).toFixed(1)}`)
    .join(', ');
}

/** An example in a cell: what stood between bars in bold. */
export function exampleCell(example: string): string {
  return example
    .replace(/[*_<>`[\]]/g, '\\$&')
    .replace(/\|([^|]*)\|/g, '**$1**')
    .replace(/\s*\n\s*/g, ' ¶ ');
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string[] => [
  row(head),
  row(head.map(() => '---')),
  ...rows.map(row),
];
const testCell = (file: string): string => `\`${file.replace(/^test\/unit\/engine\//, '')}\``;

/** One table for a book; only corpora on which a rule of it changes a figure have a column. */
export function bookTable({ question, rules }: Book, effects: Effects, testOf: (id: string) => string): string[] {
  const moved = [...effects].filter(([, byRule]) =>
    rules.some(({ id }) => {
      const effect = byRule.get(id);
      return effect && changesOf(effect) !== '';
    }),
  );
  const total = (id: string, key: 'documents' | 'answers' | 'changed'): string =>
    String([...effects.values()].reduce((sum, byRule) => sum + (byRule.get(id)?.[key] ?? 0), 0));
  const rows = rules.map(({ id, example }) => [
    `\`${id}\``,
    exampleCell(example),
    total(id, 'documents'),
    total(id, 'answers'),
    total(id, 'changed'),
    ...moved.map(([, byRule]) => {
      const effect = byRule.get(id);
      return effect ? changesOf(effect) : '';
    }),
    testCell(testOf(id)),
  ]);
  const head = ['rule', 'example', 'documents', 'answers', 'changed', ...moved.map(([name]) => name), 'test'];
  return [`### ${question}`, '', ...table(head, rows), ''];
}

/** The tables of the books, each under its question. */
export function bookTables({ books, effects, testOf }: RulesPage): string {
  return books.flatMap((book) => bookTable(book, effects, testOf)).join('\n');
}

/** The rules of dates, which are not measured here: `npm run dates` is for them. */
function dateTable({ dateRules, testOf }: RulesPage): string[] {
  const rows = dateRules.map(({ id, example: [article, sentence, days] }) => {
    return [`\`${id}\``, article, exampleCell(sentence), days.replace('/', ' to '), testCell(testOf(id))];
  });
  return table(['rule', 'article', 'example', 'days', 'test'], rows);
}

/**
 * The whole page.
 * @param day when it was made, as YYYY-MM-DD
 */
export function rulesPage(page: RulesPage, day: string): string {
  const { books, effects } = page;
  const rules = books.flatMap((book) => book.rules);
  const every = rules.map(({ id }) => [...effects.values()].flatMap((byRule) => byRule.get(id) ?? []));
  const count = (holds: (effects: readonly Effect[]) => boolean): string => String(every.filter(holds).length);
  const corpora = [...effects.keys()].map((name) => `\`${name}\``).join(', ');
  return [
    '# The rules',
    '',
    `Made by \`npm run rules\` on ${day}; do not edit it. \`npm run rules -- PREFIX\` prints the tables of the rules whose ids`,
    'begin so. Each corpus is read once with all rules; then each document in which a rule answered is read without it.',
    '',
    `Read: ${corpora}. The first four are in`,
    '`test/accuracy/data` and `training/news`, the others beside the project: every third document, by the scorers there.',
    '',
    'The columns: in how many documents the rule answered and how often; how many documents are read in another way without',
    'it; and for each corpus how many points a figure changes **without** the rule. Below zero the rule helps, above zero it',
    'hurts; an empty cell is a change of less than 0.05. What helps on one corpus and hurts on another is mixed; nobody',
    'should act on one corpus alone. A rule without effect here may still be right: its example is read by a test.',
    '',
    `${String(rules.length)} rules in ${String(books.length)} books: ${count((all) => all.some(({ documents }) => documents > 0))} answered,`,
    `${count((all) => all.some(({ changed }) => changed > 0))} change what is read,`,
    `${count((all) => all.some((effect) => changesOf(effect) !== ''))} move a figure.`,
    `Tests are below \`test/unit/engine\`; \`rules/catalogue.test.ts\` reads every example with and without its rule.`,
    '',
    '## Books',
    '',
    bookTables(page),
    '## Dates',
    '',
    'Of date phrases that begin together the longest counts, then the first rule. Judged by hand: `npm run dates`.',
    '',
    ...dateTable(page),
    '',
  ].join('\n');
}
