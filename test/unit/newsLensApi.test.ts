import * as assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import ts from 'typescript';
import { apiExample } from '../apiExample';
import { projectRoot } from '../root';

/** The interface for other extensions, as they see it. */
describe('the interface for other extensions', function () {
  this.timeout(120_000);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'nl-api-'));
  const types = path.join(projectRoot, 'src', 'newsLensApi.ts');

  before(() => {
    symlinkSync(path.join(projectRoot, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
    cpSync(types, path.join(folder, 'newsLensApi.ts'));
    writeFileSync(path.join(folder, 'extension.ts'), apiExample());
  });
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('compiles in an extension that has only its file of types', () => {
    const program = ts.createProgram([path.join(folder, 'extension.ts')], {
      strict: true,
      noUncheckedIndexedAccess: true,
      exactOptionalPropertyTypes: true,
      noEmit: true,
      skipLibCheck: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.Node16,
      types: ['node'],
    });
    const problems = ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
    assert.deepEqual(problems, []);
  });

  it('needs no types but those of VS Code', () => {
    const { importedFiles } = ts.preProcessFile(readFileSync(types, 'utf8'));
    assert.deepEqual(
      importedFiles.map(({ fileName }) => fileName),
      ['vscode'],
    );
  });
});
