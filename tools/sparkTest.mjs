// `npm run test:spark`: integrations/spark on a local Spark, with an environment of its own in out/spark; needs Python 3,
// Java and, the first time, the Python package index. `-- bench FILE.jsonl [ROUNDS]` compares it with bare processes.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { bundle, installPackages, root, run } from './project.mjs';

const here = path.join(root, 'integrations', 'spark');
const home = path.join(root, 'out', 'spark');
const python = path.join(home, ...(process.platform === 'win32' ? ['Scripts', 'python.exe'] : ['bin', 'python']));

/** @returns {string | undefined} the first of some programs that is there */
const firstOf = (...names) => names.find((name) => spawnSync(name, ['--version']).status === 0);

/** @returns {Promise<number>} an exit code */
async function setUp() {
  const system = firstOf('python3', 'python');
  const missing = [system ? [] : ['Python 3'], firstOf('java') ? [] : ['Java (17 or newer)']].flat();
  if (missing.length > 0 || !system) {
    console.error(`test:spark needs ${missing.join(' and ')}, which this machine has not: nothing was tested.`);
    return 1;
  }
  if (!existsSync(python)) {
    console.log('Making a Python environment in out/spark (once) …');
    const made = await run(system, ['-m', 'venv', home]);
    if (made !== 0) return made;
  }
  if (spawnSync(python, ['-c', 'import pyspark, pandas, pyarrow']).status !== 0) {
    const code = await run(python, ['-m', 'pip', 'install', '--quiet', `${here}[frames]`]);
    if (code !== 0) return code;
  }
  // The module itself as pip makes it of the source, anew each time.
  return run(python, ['-m', 'pip', 'install', '--quiet', '--no-deps', '--force-reinstall', here], { quiet: true });
}

await installPackages(root, "the project's tools");
process.exitCode = (await bundle()) || (await setUp());
if (process.exitCode === 0) {
  const env = {
    ...process.env,
    NEWS_LENS: path.join(root, 'dist', 'cli.js'),
    NEWS_LENS_TEXTS: path.join(root, 'seeds'),
    PYSPARK_PYTHON: python,
    SPARK_LOCAL_IP: '127.0.0.1',
  };
  const [what, file, ...more] = process.argv.slice(2);
  const script =
    what === 'bench' && file
      ? [path.join(here, 'tests', 'bench.py'), path.resolve(file), ...more]
      : [path.join(here, 'tests', 'test_news_lens_spark.py'), '-v'];
  process.exitCode = await run(python, script, { env });
}
