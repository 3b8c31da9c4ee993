// A process that makes the index of a folder and is killed over it: node writer.js FOLDER.
import { makeIndex } from './made';

void makeIndex(process.argv[2] ?? '.').then(({ outcome }) => {
  process.exitCode = outcome === 'done' ? 0 : 1;
});
