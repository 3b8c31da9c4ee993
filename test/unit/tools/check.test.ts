import * as assert from 'node:assert/strict';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../../root';

describe('the quick check', () => {
  let testsOf: (changed: ReadonlySet<string>) => string[];
  before(async () => {
    const file = pathToFileURL(path.join(projectRoot, 'tools/check.mjs')).href;
    ({ testsOf } = (await import(file)) as { testsOf: typeof testsOf });
  });

  it('runs the tests that import what was changed', () => {
    const tests = testsOf(new Set(['src/engine/words/numbers.ts']));
    assert.ok(tests.includes('test/unit/engine/words/numbers.test.ts'));
    assert.ok(!tests.includes('test/unit/engine/text/markdown.test.ts'));
  });

  it('runs a test that was changed, and those that use its helpers', () => {
    assert.deepEqual(testsOf(new Set(['test/unit/translations.test.ts'])), ['test/unit/translations.test.ts']);
    assert.ok(testsOf(new Set(['test/unit/views/harbour.ts'])).includes('test/unit/views/treeModel.test.ts'));
    assert.deepEqual(testsOf(new Set(['docs/testing.md'])), []);
  });
});
