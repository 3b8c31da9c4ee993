import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { projectRoot } from '../root';

/** Every feature names what proves it, or says that nothing does. */
describe('features', () => {
  const page = readFileSync(path.join(projectRoot, 'docs', 'features.md'), 'utf8');
  const rows = page
    .split(/\r?\n/)
    .filter((line) => line.startsWith('|') && !/^\|[\s|:-]+$/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
    .filter(([feature]) => feature !== 'feature');

  it('are one line each', () => {
    assert.ok(rows.length > 50);
    for (const cells of rows) assert.equal(cells.length, 2, cells.join(' | '));
    const names = rows.map(([feature]) => feature);
    assert.deepEqual(
      names.filter((name, i) => names.indexOf(name) !== i),
      [],
      'named twice',
    );
  });

  for (const [feature = '', proof = ''] of rows) {
    it(`${feature}: ${proof}`, () => {
      if (proof === 'missing' || proof === 'untested') return;
      for (const part of proof.split(', ')) {
        const [, file] = /^`(test\/[\w./]+\.ts)`$/.exec(part) ?? [];
        assert.ok(file, `“${part}” is no test file, and neither “missing” nor “untested”`);
        assert.ok(existsSync(path.join(projectRoot, file)), `${file} does not exist`);
      }
    });
  }
});

describe('security', () => {
  it('promises name the tests that look after them', () => {
    const page = readFileSync(path.join(projectRoot, 'SECURITY.md'), 'utf8');
    const named = [...page.matchAll(/`(test\/[\w./]+\.ts)`/g)].map(([, file = '']) => file);
    assert.ok(named.length > 10);
    for (const file of named) assert.ok(existsSync(path.join(projectRoot, file)), file);
  });
});

/** What commands make: not there before they ran. */
const MADE = ['dist', 'out', 'docs/rules.md'];

describe('documents', () => {
  const pages = readdirSync(path.join(projectRoot, 'docs'))
    .map((name) => `docs/${name}`)
    .filter((name) => !MADE.includes(name));
  const isThere = (name: string): boolean =>
    ['', 'src', 'src/engine'].some((folder) =>
      ['', '.ts'].some((ending) => existsSync(path.join(projectRoot, folder, name + ending))),
    );
  for (const page of ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', ...pages]) {
    it(`${page} names files that are there`, () => {
      const text = readFileSync(path.join(projectRoot, page), 'utf8');
      const gone = [...text.matchAll(/`((?:[\w.-]+\/)+[\w.*-]*)`/g)]
        // Of `test/fuzz/*.fuzz.ts` and `test/integration/FEATURE.test.ts`, the folder.
        .map(([, name = '']) => name.replace(/[^/]*(?:\*|[A-Z]{4,})[^/]*$/, ''))
        // What lies beside the project may be missing.
        .filter((name) => !name.startsWith('../') && isThere(name.split('/')[0] ?? ''))
        .filter((name) => !MADE.some((made) => name.startsWith(made)) && !isThere(name));
      assert.deepEqual(gone, []);
    });
  }
});
