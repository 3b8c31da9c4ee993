import * as assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as path from 'node:path';

const compiled = path.join(__dirname, '..', '..', '..', 'src', 'cli', 'optimizeLater.js');

/** After how many thousand calls V8 takes a small function for worth optimising, and what the process complained of. */
function untilHot(first: string): { readonly thousands: number; readonly errors: string } {
  const program = `
    const { writeSync } = require('node:fs');
    ${first}
    function hot(a) { return (a * 31) ^ (a >>> 3); }
    let sum = 0;
    for (let round = 0; round < 300; round++) {
      for (let i = 0; i < 1000; i++) sum = hot(sum + i);
      writeSync(1, 'round\\n');
    }`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--trace-opt', '-e', program], { encoding: 'utf8' });
  const [before, marked] = stdout.split(/^\[marking .*<JSFunction hot.*$/m);
  assert.ok(before !== undefined && marked !== undefined, 'it is optimised in the end');
  return { thousands: before.split('round\n').length - 1, errors: stderr };
}

describe('optimize later', () => {
  it('functions are optimised later, by a flag that this Node knows', () => {
    const early = untilHot('');
    const late = untilHot(`require(${JSON.stringify(compiled)}).optimizeLater();`);
    assert.equal(late.errors, '');
    assert.ok(late.thousands > early.thousands + 5, `after ${String(late.thousands)}, not ${String(early.thousands)}`);
  });
});
