import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { projectRoot } from '../root';

const read = (file: string): Record<string, string> =>
  JSON.parse(readFileSync(path.join(projectRoot, file), 'utf8')) as Record<string, string>;

/** What a translation must leave as it is: places for words, links, code, and names of settings. */
function fixed(words: string): string[] {
  return (words.match(/\{\d+\}|\(command:[^)]*\)|`[^`]*`|\bnewsLens\.\w+\.\w+|\$\([\w-]+\)/g) ?? []).sort();
}

/** The words of the interface in other languages. */
describe('translations', () => {
  const manifests = readdirSync(projectRoot).filter((name) => /^package\.nls\.[\w-]+\.json$/.test(name));
  const bundles = readdirSync(path.join(projectRoot, 'l10n')).filter((name) =>
    /^bundle\.l10n\.[\w-]+\.json$/.test(name),
  );
  const languageOf = (name: string): string => name.split('.').at(-2) ?? '';

  it('have the manifest and the code in the same languages', () => {
    assert.ok(bundles.length > 0);
    assert.deepEqual(manifests.map(languageOf), bundles.map(languageOf));
  });

  for (const [file, original] of [
    ...manifests.map((name) => [name, 'package.nls.json'] as const),
    ...bundles.map((name) => [`l10n/${name}`, 'l10n/bundle.l10n.json'] as const),
  ]) {
    it(`${file} says all that ${original} says, in its order`, () => {
      const [words, wanted] = [read(file), read(original)];
      assert.deepEqual(Object.keys(words), Object.keys(wanted));
      for (const [key, text] of Object.entries(words)) {
        assert.ok(text.trim() !== '', key);
        assert.deepEqual(fixed(text), fixed(wanted[key] ?? ''), key);
      }
    });
  }
});
