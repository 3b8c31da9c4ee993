// A process that makes the index of a folder and is killed over it: node writer.js FOLDER.
import { makeIndex } from './made';

// It keeps what it has read often, so that a kill meets it over that.
void makeIndex(process.argv[2] ?? '.', { keepEvery: 200 }).then(({ outcome }) => {
  process.exitCode = outcome === 'done' ? 0 : 1;
});
