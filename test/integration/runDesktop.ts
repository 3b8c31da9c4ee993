import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { projectRoot } from '../root';

/** `npm run test:desktop`: the integration tests in a desktop VS Code, which this downloads where that is possible. */
async function main(): Promise<number> {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'nl-'));
  try {
    const workspace = path.join(scratch, 'seeds');
    for (const source of ['seeds', 'test/fixtures/workspace']) {
      const folder = path.join(projectRoot, source);
      if (existsSync(folder)) cpSync(folder, workspace, { recursive: true });
    }
    return await runTests({
      // The oldest version that package.json allows is worth a run too: VSCODE_VERSION=1.95.0.
      version: process.env['VSCODE_VERSION'] ?? 'stable',
      extensionDevelopmentPath: projectRoot,
      extensionTestsPath: path.join(__dirname, 'index'),
      extensionTestsEnv: { NEWS_LENS_GREP: process.env['GREP'], NEWS_LENS_FILES: process.argv.slice(2).join(',') },
      launchArgs: [
        workspace,
        '--disable-extensions',
        '--disable-workspace-trust',
        `--user-data-dir=${path.join(scratch, 'data')}`,
      ],
    });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
