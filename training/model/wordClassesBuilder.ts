import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { sayingClass } from '../../src/engine/model/wordClasses';
import { margin, WordHashes } from '../../src/engine/model/wordHashes';
import { tokensOf } from './conllu';
import { ByteWriter, writeCodes } from './packing';

const sayingKinds = new Set(['say', 'ask', 'manner', '']);
const nounClasses = new Map([
  ['person', 3],
  ['organization', 4],
  ['document', 5],
  ['group', 6],
]);

/** The fields of each entry of a list in `media/lexicon`. */
function readList(folder: string, name: string): string[][] {
  return readFileSync(path.join(folder, `${name}.txt`), 'utf8')
    .split('\n')
    .map((line) => line.replace(/#.*$/, '').trim())
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));
}

/** Packs `WordClasses` from the lists in `media/lexicon`; the first list that has a word decides. */
export function packWordClasses(folder: string): Uint8Array {
  const classes = new Map<string, number>();
  const add = (word: string | undefined, code: number): void => {
    const lower = word?.toLowerCase() ?? '';
    if (/^\S+$/.test(lower) && !classes.has(lower)) classes.set(lower, code);
  };
  const cues = new Map(readList(folder, 'cue-verbs').map(([verb, kind]) => [verb, kind ?? '']));
  for (const [form, verb] of readList(folder, 'verb-forms')) {
    const kind = cues.get(verb ?? '');
    if (kind !== undefined) add(form, sayingKinds.has(kind) ? sayingClass : 2);
  }
  for (const [noun, kind] of readList(folder, 'source-nouns')) {
    const code = nounClasses.get(kind ?? '') ?? 0;
    if (code > 0) add(noun, code);
    if (code > 0) add(`${noun ?? ''}s`, code === 3 ? 6 : code);
  }
  for (const [word] of [...readList(folder, 'role-words'), ...readList(folder, 'titles')]) add(word, 3);
  for (const [word] of readList(folder, 'organization-words')) add(word, 7);
  for (const [word] of readList(folder, 'first-names')) add(word, 8);
  for (const [word] of readList(folder, 'surnames')) add(word, 9);
  for (const [word] of readList(folder, 'demonyms')) add(word, 10);
  for (const [word] of readList(folder, 'calendar')) add(word, 11);
  return packed(classes);
}

function packed(classes: ReadonlyMap<string, number>): Uint8Array {
  const words = new WordHashes();
  const list = [...classes];
  words.read(tokensOf(list.map(([word]) => word)), 0, list.length);
  const writer = new ByteWriter();
  const codes = list.map(([, code], i) => [words.lower[i + margin]!, code] as const);
  writeCodes(writer, codes, (code) => writer.byte(code));
  return writer.take();
}
