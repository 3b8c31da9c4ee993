// `npm run fuzz`: the properties of test/fuzz on other inputs than in `npm test`.
//   npm run fuzz -- --minutes N                          for about so long (else 5)
//   npm run fuzz -- --seed S [--path P] [--only NAME]    the same again; a failure says with which words
import { randomInt } from 'node:crypto';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { cleanEnvironment, root, run } from './project.mjs';

const text = { type: 'string' };
const { values } = parseArgs({ options: { minutes: text, seed: text, path: text, only: text } });
const { seed = String(randomInt(2 ** 31)), path: failure, only } = values;
const minutes = values.minutes ?? (values.seed === undefined ? '5' : undefined);
console.log(`Seed ${seed}`);
const env = {
  ...cleanEnvironment(),
  NEWS_LENS_FUZZ_SEED: seed,
  ...(minutes === undefined ? {} : { NEWS_LENS_FUZZ_MINUTES: minutes }),
  ...(failure === undefined ? {} : { NEWS_LENS_FUZZ_PATH: failure }),
  ...(only === undefined ? {} : { GREP: only }),
};
process.exitCode = await run(process.execPath, [path.join(root, 'tools', 'test.mjs'), 'fuzz'], { env });
