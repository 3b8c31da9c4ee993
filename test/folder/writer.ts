// A process that makes the index of a folder and is killed over it: node writer.js FOLDER.
import type { IndexProgress } from '../../src/index/indexRun';
import { makeIndex } from './made';

// A stop for each article that it has read. It keeps what it has read often, so that a kill meets it over that.
const onProgress = ({ read }: IndexProgress): void => {
  if (read > 0) process.stdout.write('.');
};
void makeIndex(process.argv[2] ?? '.', { keepEvery: 200, onProgress }).then(({ outcome }) => {
  process.exitCode = outcome === 'done' ? 0 : 1;
});
