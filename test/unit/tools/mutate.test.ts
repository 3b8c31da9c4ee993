import * as assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../../root';

interface Condition {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}
interface Sources {
  conditionsOf: (file: string) => Condition[];
  replaced: (condition: Condition, words: string) => string;
  typeChecks: (file: string, text: string) => boolean;
  watched: (file: string, numbered: { condition: Condition; number: number }[]) => string;
}

const TEXT = `
export function pick(words: readonly string[], sure: boolean): string | undefined {
  const first = words[0];
  if (!first || (sure && first === 'a')) return undefined;
  while (true) {
    const named = sure && words.find((word) => word === first);
    return first.length > 3 ? first : named || undefined;
  }
}
`;

describe('mutation', function () {
  this.timeout(30_000);
  let folder: string;
  let file: string;
  let sources: Sources;
  let conditions: Condition[];

  before(async () => {
    const module = pathToFileURL(path.join(projectRoot, 'tools/mutation/conditions.mjs')).href;
    const { Sources } = (await import(module)) as { Sources: new (root: string, files: readonly string[]) => Sources };
    folder = mkdtempSync(path.join(os.tmpdir(), 'news-lens-'));
    file = path.join(folder, 'pick.ts');
    writeFileSync(file, TEXT);
    const compilerOptions = { strict: true, target: 'ES2022', noUncheckedIndexedAccess: true, noUnusedLocals: true };
    writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
    sources = new Sources(folder, [file]);
    conditions = sources.conditionsOf(file);
  });
  after(() => folder && rmSync(folder, { recursive: true, force: true }));

  const named = (text: string): Condition => {
    const found = conditions.find((condition) => condition.text === text);
    assert.ok(found, text);
    return found;
  };

  it('finds the smallest parts of conditions, and no constants', () => {
    assert.deepEqual(
      conditions.map(({ line, text }) => `${String(line)} ${text}`),
      ['4 first', '4 sure', "4 first === 'a'", '6 sure', '7 first.length > 3', '7 named'],
    );
  });

  it('tells guards against nothing by the types', () => {
    const fits = (text: string, to: string): boolean => {
      return sources.typeChecks(file, sources.replaced(named(text), to));
    };
    assert.ok(!fits('first', 'true'), 'first may be undefined behind it');
    assert.ok(fits("first === 'a'", 'true'));
    assert.ok(fits('first.length > 3', 'false'));
  });

  it('watches conditions without a change of what they do', async () => {
    const code = sources.watched(
      file,
      conditions.map((condition, number) => ({ condition, number })),
    );
    const seen: unknown[] = [];
    Object.assign(globalThis, {
      conditionSeen: (number: number, value: unknown) => (seen.push([number, value]), value),
    });
    const made = path.join(folder, 'pick.cjs');
    writeFileSync(made, code);
    const { pick } = (await import(pathToFileURL(made).href)) as { pick: (words: string[], sure: boolean) => string };
    assert.equal(pick(['b'], true), 'b');
    assert.deepEqual(seen.slice(0, 3), [
      [0, 'b'],
      [1, true],
      [2, false],
    ]);
  });
});
