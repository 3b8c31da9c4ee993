// Runs the integration tests: mocha inside the extension host of a real VS Code.
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './project.mjs';
import { startServer, testSettings } from './vscode/server.mjs';
import { openWindow } from './vscode/window.mjs';

const LONGEST_MS = Number(process.env.NEWS_LENS_LIMIT_MS ?? 300_000);

/**
 * @param {{ out: string, files: string[], grep?: string | undefined, module?: string[], limit?: number }} options out:
 *   the compiled project; files: run only test files whose names contain one of these; module: what the host calls, below
 *   `test`; limit: in ms
 * @returns {Promise<{ passes: number, failures: number, pending: number }>}
 */
export async function runIntegration({
  out,
  files,
  grep,
  module = ['integration', 'index'],
  limit: longest = LONGEST_MS,
}) {
  const tests = path.join(out, 'test', ...module);
  if (!existsSync(`${tests}.js`)) throw new Error(`${path.relative(root, tests)}.js is missing: compile first`);
  const report = path.join(out, 'integration.log');
  writeFileSync(report, '');
  const fixtures = path.join(root, 'test', 'fixtures', 'workspace');
  const server = await startServer({
    copies: [path.join(root, 'seeds'), ...(existsSync(fixtures) ? [fixtures] : [])],
    settings: testSettings,
    driver: true,
    env: {
      NEWS_LENS_REPORT: report,
      NEWS_LENS_FILES: files.join(','),
      NEWS_LENS_GREP: grep ?? '',
      CI: process.env.CI ?? '',
    },
  });
  let shown = 0;
  const show = () => {
    const text = readFileSync(report, 'utf8');
    process.stdout.write(text.slice(shown).replace(/^COUNTS .*\n/m, ''));
    shown = text.length;
    return text;
  };
  const tail = setInterval(show, 200);
  let limit;
  try {
    /** @type {(code: number | 'late') => void} */
    let finish = () => undefined;
    const finished = new Promise((resolve) => (finish = resolve));
    limit = setTimeout(() => finish('late'), longest);
    void server.exited.then(() => finish('gone'));
    const { browser, page } = await openWindow(server, {
      extensionDevelopmentPath: root,
      extensionTestsPath: tests,
      onExit: (code) => finish(code),
    });
    page.once('crash', () => finish('gone'));
    const code = await finished;
    const counts = /^COUNTS (.*)$/m.exec(show())?.[1];
    // The workbench reports a host that was killed, or that called process.exit(0), as a success.
    const result = counts ? JSON.parse(counts) : { passes: 0, failures: 1, pending: 0 };
    if (!counts) console.error(explain(code, longest));
    else if (code !== 0 && result.failures === 0) result.failures = 1;
    if (result.failures > 0) {
      await page.screenshot({ path: path.join(out, 'integration-failure.png') }).catch(() => undefined);
      for (const name of ['server.log', 'console.log']) {
        const file = path.join(server.scratch, name);
        if (existsSync(file)) copyFileSync(file, path.join(out, name));
      }
      const place = path.relative(root, out);
      console.error(`See ${place}/integration.log, server.log, console.log, integration-failure.png`);
    }
    await browser.close();
    return result;
  } finally {
    clearTimeout(limit);
    clearInterval(tail);
    await server.stop();
  }
}

/**
 * @param {number | string} code
 * @param {number} longest in ms
 */
function explain(code, longest) {
  if (code === 'late') return `The tests did not end within ${longest / 1000} s.`;
  return `The extension host went away before the tests were done (${code}).`;
}
