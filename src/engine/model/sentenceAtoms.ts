import type { Tokens } from '../text/tokens';
import { pair, scatter } from './hashing';
import { firstToken } from './parserState';
import { tagAtoms } from './taggerFeatures';
import { partOfSpeechCode, type Tags } from './tags';
import { classAtoms, sayingClass, type WordClasses } from './wordClasses';
import { margin, WordHashes } from './wordHashes';

const partAtoms = Int32Array.from({ length: 32 }, (_, i) => scatter(i + 0x9a27));
const verb = partOfSpeechCode('VERB');
/** How many words behind the closing mark a verb of saying is looked for. */
const reach = 12;
const punctuation = partOfSpeechCode('PUNCT');

/** The atoms of one sentence's nodes (none, root, tokens, then none again), for the parser's features. */
export class SentenceAtoms {
  readonly words = new WordHashes();
  /** The word in lower case. */
  word = new Int32Array(0);
  tag = new Int32Array(0);
  /** The universal part of speech. */
  part = new Int32Array(0);
  /** Ending and shape. */
  ending = new Int32Array(0);
  /** Up to and with the node: commas and the like (lowest byte), verbs (second), quotation marks (third). */
  marks = new Int32Array(0);
  /** The class of the word. */
  kind = new Int32Array(0);
  /** 1: inside quotation marks; 2 more: a verb of saying stands shortly behind them. */
  place = new Uint8Array(0);
  /** Codes of the fine tags, 0 for none and root, else the tag plus one. */
  code = new Uint8Array(0);

  readonly #opening: number;
  readonly #closing: number;

  readonly #classes: WordClasses;

  /** @param tags the names of the fine tags */
  constructor(classes: WordClasses, tags: readonly string[]) {
    this.#classes = classes;
    this.#opening = tags.indexOf('PUNCT/``') + 1;
    this.#closing = tags.indexOf("PUNCT/''") + 1;
  }

  read(tokens: Tokens, tags: Tags, from: number, to: number): void {
    const count = to - from;
    const size = count + firstToken + 4;
    if (this.word.length < size) this.#grow(Math.max(256, 2 ** Math.ceil(Math.log2(size))));
    this.words.read(tokens, from, to);
    const { lower, suffix3, shape } = this.words;
    let marks = 0;
    for (let node = 0; node < firstToken; node++) this.#outside(node, node, 0);
    for (let i = 0; i < count; i++) {
      const node = i + firstToken;
      const fine = tags.fine[from + i]!;
      const upos = tags.upos[from + i]!;
      this.word[node] = lower[i + margin]!;
      this.tag[node] = tagAtoms[fine + 1]!;
      this.code[node] = fine + 1;
      this.part[node] = partAtoms[upos + 2]!;
      this.ending[node] = pair(suffix3[i + margin]!, shape[i + margin]!);
      if (upos === punctuation) marks = counted(marks, tokens.text.charCodeAt(tokens.starts[from + i]!));
      else if (upos === verb && ((marks >> 8) & 0xff) < 0xff) marks += 0x100;
      this.marks[node] = marks;
      this.kind[node] = classAtoms[this.#classes.of(lower[i + margin]!)]!;
    }
    for (let node = count + firstToken; node < size; node++) this.#outside(node, 0, marks);
    this.#places(count + firstToken);
  }

  /** Which words are inside quotation marks; from the end, so that each word knows what follows its closing mark. */
  #places(limit: number): void {
    const saying = classAtoms[sayingClass];
    let said = Infinity;
    let place = 0;
    let opened = false;
    for (let node = limit - 1; node >= firstToken; node--) {
      const code = this.code[node];
      if (this.kind[node] === saying && place === 0) said = node;
      if (code === this.#closing) place = said - node <= reach ? 3 : 1;
      this.place[node] = place;
      if (code === this.#opening) place = 0;
    }
    // A mark that is not closed in this sentence: the words behind it are inside.
    for (let node = firstToken; node < limit; node++) {
      if (this.code[node] === this.#opening) opened = true;
      else if (this.code[node] === this.#closing) opened = false;
      else if (opened && this.place[node] === 0) this.place[node] = 1;
    }
  }

  #outside(node: number, kind: number, marks: number): void {
    this.word[node] = scatter(kind + 0x51);
    this.tag[node] = kind === 0 ? tagAtoms[255]! : tagAtoms[254]!;
    this.part[node] = partAtoms[kind]!;
    this.ending[node] = scatter(kind + 0x61);
    this.marks[node] = marks;
    this.code[node] = 0;
    this.kind[node] = 0;
    this.place[node] = 0;
  }

  #grow(size: number): void {
    this.word = new Int32Array(size);
    this.tag = new Int32Array(size);
    this.part = new Int32Array(size);
    this.ending = new Int32Array(size);
    this.marks = new Int32Array(size);
    this.code = new Uint8Array(size);
    this.kind = new Int32Array(size);
    this.place = new Uint8Array(size);
  }
}

function counted(marks: number, code: number): number {
  const quotation = code === 0x22 || code === 0x201c || code === 0x201d || code === 0x27 || code === 0x60;
  if (quotation) return ((marks >> 16) & 0xff) < 0xff ? marks + 0x10000 : marks;
  return (marks & 0xff) < 0xff ? marks + 1 : marks;
}
