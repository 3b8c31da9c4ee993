import { readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { ByteReader } from '../../src/engine/model/byteReader';
import { openModel } from '../../src/engine/model/modelFile';
import { nameSection } from '../../src/engine/model/nameModel';
import { clustersSection, WordClusters } from '../../src/engine/model/wordClusters';
import { createTokenizer } from '../../src/engine/text/tokenizer';
import { loadResources } from '../../src/worker/nodeResources';
import { nameAttributions, readMeantimeNames, readNameCorpora, readNewsNames } from '../names/corpora';
import { packClusters } from '../clusters/packClusters';
import { trainNames } from '../names/trainNames';
import { measureSyntax } from './accuracy';
import { readConllu } from './conllu';
import { trainModel } from './trainModel';
import { replaceSections } from './packing';
import { packWordClasses } from './wordClassesBuilder';

const usage = `Usage: npm run train -- --corpora FOLDER [--tune | --names] [--date YYYY-MM-DD]
Trains media/english.model from the treebanks in FOLDER/syntax and the names in FOLDER/names.
  --tune  leaves ewt_dev out, prints the accuracy on it and writes no model
  --names learns the names only and keeps the other sections of the model that is there`;

const treebanks = ['ewt_train', 'gum_permissive_train', 'pud_wiki'];
const development = 'ewt_dev';
const modelFile = path.join('media', 'english.model');

const { values } = parseArgs({
  options: {
    corpora: { type: 'string' },
    tune: { type: 'boolean', default: false },
    names: { type: 'boolean', default: false },
    date: { type: 'string', default: '2026-11-26' },
  },
});

function main(corpora: string, tune: boolean, namesOnly: boolean, date: string): void {
  const began = Date.now();
  const read = (name: string) => readConllu(path.join(corpora, 'syntax', `${name}.conllu`));
  const log = (line: string) => {
    console.log(`${((Date.now() - began) / 1000).toFixed(0).padStart(5)} s  ${line}`);
  };
  const sentences = namesOnly ? [] : [...treebanks, ...(tune ? [] : [development])].flatMap(read);
  log(`${String(sentences.length)} sentences`);
  const description = {
    name: 'News Lens English: parts of speech, dependency trees, names',
    date,
    license: 'CC BY-SA 4.0, https://creativecommons.org/licenses/by-sa/4.0/',
    data: [
      'UD English-EWT (Silveira et al. 2014), CC BY-SA 4.0: training and development part',
      'GUM corpus (Zeldes 2017), academic, court, interview, biographies, travel: annotations CC BY 4.0, texts CC BY 2.5 to CC BY-SA 3.0, Wikinews, Wikipedia and Wikivoyage contributors',
      'UD English-PUD, Wikipedia half, CC BY-SA 3.0, Wikipedia contributors',
      ...nameAttributions,
    ],
  };
  const media = path.join(process.cwd(), 'media');
  const classes = packWordClasses(path.join(media, 'lexicon'));
  const resources = loadResources(media);
  const clusters = packClusters(path.join('training', 'clusters', 'classes.txt'), createTokenizer(resources));
  const names = trainNames({
    documents: [
      ...readNameCorpora(corpora),
      ...readMeantimeNames(corpora),
      ...readNewsNames(path.join('training', 'news')),
    ],
    resources,
    clusters: new WordClusters(new ByteReader(clusters)),
    log,
  });
  const sections = { [clustersSection]: clusters, [nameSection]: names };
  const bytes = namesOnly
    ? replaceSections(readFileSync(modelFile), description, sections)
    : trainModel({ description, sentences, classes, sections, log });
  log(`${String(bytes.length)} bytes in all`);
  if (tune) {
    const { upos, uas, las } = measureSyntax(openModel(bytes), read(development));
    log(`on ${development}: UPOS ${upos.toFixed(2)}, UAS ${uas.toFixed(2)}, LAS ${las.toFixed(2)}`);
  } else {
    writeFileSync(modelFile, bytes);
    log(`wrote ${modelFile}`);
  }
}

if (values.corpora === undefined) {
  console.error(usage);
  process.exitCode = 2;
} else main(values.corpora, values.tune, values.names, values.date);
