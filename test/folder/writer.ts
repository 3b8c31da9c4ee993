// A process that makes the index of a folder and is killed over it: node writer.js FOLDER.
import type { IndexProgress } from '../../src/index/indexRun';
import { makeIndex } from './made';

// It keeps what it has read often, so that a kill meets it over that.
let isReading = false;
const onProgress = ({ read }: IndexProgress): void => {
  if (read > 0 && !isReading) process.stdout.write('reading\n');
  isReading ||= read > 0;
};
void makeIndex(process.argv[2] ?? '.', { keepEvery: 200, onProgress }).then(({ outcome }) => {
  process.exitCode = outcome === 'done' ? 0 : 1;
});
