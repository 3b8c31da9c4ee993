import * as assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../../root';

interface ProjectModule {
  isInstalled(folder: string): boolean;
  cleanEnvironment(): NodeJS.ProcessEnv;
}

describe('what the tools share', () => {
  let project: ProjectModule;
  let folder: string;

  before(async () => {
    project = (await import(pathToFileURL(path.join(projectRoot, 'tools/project.mjs')).href)) as ProjectModule;
    folder = mkdtempSync(path.join(os.tmpdir(), 'news-lens-'));
    mkdirSync(path.join(folder, 'node_modules'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const write = (file: string, packages: Record<string, { version: string; optional?: boolean }>): void =>
    writeFileSync(path.join(folder, file), JSON.stringify({ packages }));

  it('sees that nothing is installed', () => {
    write('package-lock.json', { 'node_modules/a': { version: '1.0.0' } });
    assert.equal(project.isInstalled(folder), false);
  });

  it('sees what is installed, whatever else is, and without the packages of other platforms', () => {
    write('package-lock.json', {
      '': { version: '9' },
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b-windows': { version: '1.0.0', optional: true },
    });
    write('node_modules/.package-lock.json', {
      'node_modules/a': { version: '1.0.0' },
      'node_modules/z': { version: '3.0.0' },
    });
    assert.equal(project.isInstalled(folder), true);
  });

  it('sees that the lock file has moved on, or is unreadable', () => {
    write('package-lock.json', { 'node_modules/a': { version: '1.0.1' } });
    assert.equal(project.isInstalled(folder), false);
    writeFileSync(path.join(folder, 'package-lock.json'), '{');
    assert.equal(project.isInstalled(folder), false);
  });

  it('leaves to npm what npm said to its script, and keeps what the user said to npm', () => {
    const kept = { ...process.env };
    try {
      process.env['npm_package_name'] = 'x';
      process.env['npm_lifecycle_event'] = 'test';
      process.env['VSCODE_IPC_HOOK_CLI'] = 'x';
      process.env['npm_config_registry'] = 'x';
      const env = project.cleanEnvironment();
      assert.equal(env['npm_package_name'], undefined);
      assert.equal(env['npm_lifecycle_event'], undefined);
      assert.equal(env['VSCODE_IPC_HOOK_CLI'], undefined);
      assert.equal(env['npm_config_registry'], 'x');
      assert.equal(env['PATH'], kept['PATH']);
    } finally {
      process.env = kept;
    }
  });
});
