import { readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { deriveVerbForms } from './verbForms';

const folder = path.join(process.cwd(), 'media', 'lexicon');
const lists = ['cue-verbs.txt', 'plain-verbs.txt'].map((file) => readFileSync(path.join(folder, file), 'utf8'));
writeFileSync(path.join(folder, 'verb-forms.txt'), deriveVerbForms(lists));
