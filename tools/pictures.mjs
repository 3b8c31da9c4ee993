// `npm run pictures`: takes every picture of the README from the running extension, one after the other.
//   node tools/pictures.mjs overview  # only those with "overview" in their name
import path from 'node:path';
import { bundle, root, run } from './project.mjs';

/** What tools/screenshot.mjs is told for each picture in media/readme. */
const pictures = {
  workbench: ['--file', 'seeds/wire-port-strike.txt', '--tree', '--height', '760'],
  hover: [
    ...['--file', 'seeds/wire-port-strike.txt', '--width', '860', '--height', '620'],
    ...['--command', 'View: Close Primary Side Bar', '--hover', 'left the table', '--clip', '48,36,812,390'],
  ],
  overview: [
    ...['--file', 'seeds/wire-port-strike.txt', '--height', '900', '--theme', 'Light Modern'],
    ...['--command', 'News Lens: Open Overview'],
  ],
  map: [
    ...['--file', 'seeds/wire-port-strike.txt', '--width', '1300', '--height', '640', '--theme', 'Light Modern'],
    ...['--command', 'View: Close Primary Side Bar', '--command', 'News Lens: Open Overview'],
    ...['--press', '[data-key="zoom-+"]', '--press', '[data-key="zoom-+"]', '--press', '[data-key="zoom-+"]'],
    ...['--scroll-to', '.zoom', '--clip', '675,36,625,440'],
  ],
};

const wanted = process.argv.slice(2);
process.exitCode = await bundle();
for (const [name, options] of Object.entries(pictures)) {
  if (process.exitCode || (wanted.length > 0 && !wanted.some((part) => name.includes(part)))) continue;
  const out = path.join('media', 'readme', `${name}.webp`);
  // Until the marks are there; after the last command, until the panel is painted.
  const wait = ['--wait', '3000'];
  process.exitCode = await run(process.execPath, [
    path.join(root, 'tools', 'screenshot.mjs'),
    ...options,
    ...wait,
    '--out',
    out,
  ]);
}
