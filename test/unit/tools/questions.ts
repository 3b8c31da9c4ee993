import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import type { Item } from '../../../src/tools/bounds';
import { projectRoot } from '../../root';

/** What an item of an answer must have. */
interface Wanted {
  readonly file?: string;
  readonly line?: number;
  /** Parts of the names of all speakers, in their order. */
  readonly speakers?: readonly string[];
  /** Words somewhere in the item. */
  readonly words?: string;
  readonly status?: string;
  readonly verdict?: string;
  readonly found?: boolean;
  /** The transcript that has it. */
  readonly in?: string;
  readonly country?: string;
}

/** A question with the answer that a person wrote beforehand. */
export interface ToolQuestion {
  readonly ask: string;
  /** What is wrong with the answer so far; the test tells when it is right. */
  readonly yet?: string;
  readonly tool: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly count?: number;
  readonly has: readonly Wanted[];
  readonly not?: readonly string[];
}

export function readQuestions(): readonly ToolQuestion[] {
  const file = path.join(projectRoot, 'test', 'fixtures', 'tools', 'questions.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { questions: ToolQuestion[] }).questions;
}

/** What is wrong with an answer; empty when it is right. */
export function faultsOf({ count, has, not = [] }: ToolQuestion, items: readonly Item[]): string[] {
  const all = JSON.stringify(items);
  return [
    ...(count === undefined || count === items.length ? [] : [`${String(items.length)} items, not ${String(count)}`]),
    ...has
      .filter((wanted) => !items.some((item) => fits(item, wanted)))
      .map((wanted) => `lacks ${JSON.stringify(wanted)}`),
    ...not.filter((words) => all.includes(words)).map((words) => `has ${words}`),
  ];
}

function fits(item: Item, { speakers, words, in: place, country, ...same }: Wanted): boolean {
  const named = (item['speakers'] ?? []) as unknown as readonly { name: string | null }[];
  const transcript = item['transcript'] as { file: string } | null | undefined;
  const means = item['means'] as { country: string } | null | undefined;
  return (
    Object.entries(same).every(([name, value]) => item[name] === value) &&
    (words === undefined || JSON.stringify(item).includes(words)) &&
    (place === undefined || transcript?.file === place) &&
    (country === undefined || means?.country === country) &&
    (speakers === undefined ||
      (named.length === speakers.length && speakers.every((part, i) => named[i]?.name?.includes(part))))
  );
}
