import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { openModel } from '../../src/engine/model/modelFile';
import { createParser } from '../../src/engine/model/parser';
import { createTagger } from '../../src/engine/model/tagger';
import { annotateConllu } from './annotateConllu';

const file = process.argv[2];
if (file === undefined) {
  console.error('Usage: npm run --silent parse -- FILE.conllu\nPrints the file with own tags, heads and relations.');
  process.exitCode = 2;
} else {
  const model = openModel(readFileSync(path.join('media', 'english.model')));
  process.stdout.write(
    annotateConllu(readFileSync(file, 'utf8'), createTagger(model), createParser(model), model.tags),
  );
}
