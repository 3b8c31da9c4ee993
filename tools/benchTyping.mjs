// `npm run bench:typing`: starts a real VS Code, as the integration tests do, and measures what typing costs there.
import os from 'node:os';
import path from 'node:path';
import { runIntegration } from './integration.mjs';
import { installPackages, root } from './project.mjs';

await installPackages(root, "the project's tools");
const load = () => os.loadavg()[0].toFixed(1);
const before = load();
const out = path.join(root, 'out');
const { failures } = await runIntegration({ out, files: [], module: ['bench', 'typing'], limit: 1_200_000 });
console.log(`${os.availableParallelism()} processors, load ${before} before and ${load()} after`);
process.exitCode = failures > 0 ? 1 : 0;
