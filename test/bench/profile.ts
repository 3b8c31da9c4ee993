// npm run profile [-- FILE.jsonl] [-- --save FILE.cpuprofile]: which stage of the engine takes what share of the time, over
// the texts of seeds/ or the first articles of a file with one {"text": …} a line. Node's own profiler looks from outside: the
// engine has no stopwatch. What is saved opens in an editor or a browser.
import { writeFileSync } from 'node:fs';
import { Session, type Profiler } from 'node:inspector';
import { parseArgs } from 'node:util';
import { createAnalyzer } from '../../src/engine/analyzer';
import { testResources } from '../resources';
import { sharesOf, type Share } from './stageShares';
import { textsOf } from './textsOf';

const mostArticles = 100;
/** Compilers are done after so many UTF-16 units, and so many are looked at. */
const warmUp = 1_000_000;
const profiled = 1_000_000;
/** In microseconds. */
const interval = 250;
/** Less than this share is not shown. */
const least = 0.002;

const { values, positionals } = parseArgs({ allowPositionals: true, options: { save: { type: 'string' } } });
const [archive] = positionals;
const texts = textsOf(archive, mostArticles);
const size = texts.reduce((sum, { length }) => sum + length, 0);
if (size === 0) throw new Error('there is no text to read: name a file with one {"text": …} a line');
const analyzer = createAnalyzer(testResources());

/** Reads the texts as often as comes to so many units. */
function read(units: number): number {
  const rounds = Math.ceil(units / size);
  for (let round = 0; round < rounds; round++)
    for (const text of texts) analyzer.analyze({ id: 'profile', text, format: 'plain' });
  return rounds * size;
}

function profileOf(work: () => void): Promise<Profiler.Profile> {
  const session = new Session();
  session.connect();
  return new Promise((resolve, reject) => {
    session.post('Profiler.enable');
    session.post('Profiler.setSamplingInterval', { interval });
    session.post('Profiler.start', () => {
      work();
      session.post('Profiler.stop', (error, { profile }) => {
        session.disconnect();
        if (error) reject(error);
        else resolve(profile);
      });
    });
  });
}

function show(title: string, shares: readonly Share[], megabytes: number): void {
  console.log(`\n| ${title} | ms a megabyte | share |\n| --- | --- | --- |`);
  for (const { name, milliseconds, share } of shares)
    if (share >= least) console.log(`| ${name} | ${(milliseconds / megabytes).toFixed(0)} | ${percent(share)} |`);
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

async function main(): Promise<void> {
  read(warmUp);
  let units = 0;
  const profile = await profileOf(() => {
    units = read(profiled);
  });
  if (values.save !== undefined) writeFileSync(values.save, JSON.stringify(profile));
  const { stages, rooms } = sharesOf(profile);
  console.log(`${String(texts.length)} articles, ${(units / 1e6).toFixed(1)} million UTF-16 units read`);
  show('stage', stages, units / 1e6);
  show('room, what is called from it elsewhere apart', rooms, units / 1e6);
}

void main();
