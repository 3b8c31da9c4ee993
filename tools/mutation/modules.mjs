// Which compiled modules come to which by what they require.
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** @type {Map<string, string[]>} */
const known = new Map();

/** The compiled modules of the project that a module requires. @param {string} file absolute */
function importsOf(file) {
  let found = known.get(file);
  if (!found) {
    const folder = path.dirname(file);
    found = [...readFileSync(file, 'utf8').matchAll(/require\("(\.[^"]+)"\)/g)]
      .map(([, name = '']) => path.resolve(folder, `${name}.js`))
      .filter((each) => !each.endsWith('.json.js'));
    known.set(file, found);
  }
  return found;
}

/**
 * Whether a module is one of some files or comes to one of them; modules must not require each other in circles.
 * @param {ReadonlySet<string>} files absolute
 * @returns {(file: string) => boolean}
 */
export function comesTo(files) {
  /** @type {Map<string, boolean>} */
  const answers = new Map();
  const answerFor = (/** @type {string} */ file) => {
    const before = answers.get(file);
    if (before !== undefined) return before;
    answers.set(file, false);
    const answer = files.has(file) || importsOf(file).some(answerFor);
    answers.set(file, answer);
    return answer;
  };
  return answerFor;
}
