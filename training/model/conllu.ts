import { readFileSync } from 'node:fs';
import { relations, type Relation } from '../../src/engine/model/relations';
import { wordForm } from '../../src/engine/text/vocabulary';
import type { Tokens } from '../../src/engine/text/tokens';

/** One sentence of a treebank, with its words as the engine sees them. */
export interface TreebankSentence {
  readonly tokens: Tokens;
  readonly forms: readonly string[];
  /** `UPOS/XPOS` per word. */
  readonly tags: readonly string[];
  /** Per word, the head's index from 1; 0 for the root. */
  readonly heads: readonly number[];
  /** Codes in `relations`. */
  readonly relations: readonly number[];
}

const dep = relations.indexOf('dep');

function relationOf(name: string): number {
  const exact = relations.indexOf(name as Relation);
  if (exact >= 0) return exact;
  const universal = relations.indexOf(name.replace(/:.*/, '') as Relation);
  return universal >= 0 ? universal : dep;
}

/** Tokens of words with a blank between each two; offsets point into that text. */
export function tokensOf(forms: readonly string[]): Tokens {
  const starts = new Uint32Array(forms.length);
  const ends = new Uint32Array(forms.length);
  let at = 0;
  forms.forEach((form, i) => {
    starts[i] = at;
    ends[i] = at + form.length;
    at += form.length + 1;
  });
  const sentences = Uint32Array.from(forms.length > 0 ? [0, forms.length] : [0]);
  return {
    text: forms.join(' '),
    count: forms.length,
    starts,
    ends,
    forms: forms.map((form) => wordForm(form, 0, form.length)),
    sentences,
  };
}

/** The sentences of CoNLL-U text; ranges of multiword tokens and empty nodes are left out. Other columns than form, tags and tree are not read. */
export function parseConllu(text: string): TreebankSentence[] {
  const sentences: TreebankSentence[] = [];
  let rows: string[][] = [];
  for (const line of [...text.split(/\r?\n/), '']) {
    if (line.trim() === '') {
      if (rows.length > 0) sentences.push(sentenceOf(rows));
      rows = [];
    } else if (/^\d+\t/.test(line)) rows.push(line.split('\t'));
  }
  return sentences;
}

function sentenceOf(rows: readonly string[][]): TreebankSentence {
  const forms = rows.map((row) => row[1] ?? '_');
  return {
    tokens: tokensOf(forms),
    forms,
    tags: rows.map((row) => `${row[3] ?? 'X'}/${row[4] ?? '_'}`),
    heads: rows.map((row) => Number(row[6])),
    relations: rows.map((row) => relationOf(row[7] ?? 'dep')),
  };
}

export function readConllu(file: string): TreebankSentence[] {
  return parseConllu(readFileSync(file, 'utf8'));
}
