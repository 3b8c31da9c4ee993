import type { Tokens } from '../text/tokens';
import { ByteReader } from './byteReader';
import { DecisionList } from './decisionList';
import { tagStages } from './lookupStages';
import { markDirection } from './markDirection';
import type { LanguageModel } from './modelFile';
import { SparseTable } from './sparseTable';
import { TagDictionary } from './tagDictionary';
import { tagContextCount, tagContexts, taggerFeatureCount, taggerFeatures } from './taggerFeatures';
import { partsOfSpeech, type PartOfSpeech, type Tags } from './tags';
import { classAtoms, WordClasses } from './wordClasses';
import { margin, WordHashes } from './wordHashes';

/** Gives every token of a paragraph its part of speech. Linear in the number of tokens. */
export interface Tagger {
  tag(tokens: Tokens): Tags;
}

/** Sees the contexts of a word and the tag that the full table chooses: what the first stage learns from. */
export type TaggerWatch = (contexts: Int32Array, tag: number) => void;

/** The section of the first stage; without it the full table is asked for every word. */
export const firstTagsSection = 'first tags';

const featureBuffer = new Int32Array(taggerFeatureCount);
const contexts = new Int32Array(tagContextCount);

/** The codes of the universal parts of speech of the model's tags, which are written `VERB/VBD`. */
export function universalParts(tags: readonly string[]): Uint8Array {
  return Uint8Array.from(tags, (tag) => partsOfSpeech.indexOf(tag.replace(/\/.*/, '') as PartOfSpeech));
}

/** Averaged perceptron (Collins 2002), left to right, with a dictionary of the tags that frequent words can have. */
class PerceptronTagger implements Tagger {
  readonly #dictionary: TagDictionary;
  readonly #table: SparseTable;
  readonly #first: DecisionList | null;
  readonly #universal: Uint8Array;
  readonly #words = new WordHashes();
  readonly #scores: Int32Array;
  readonly #opening: number;
  readonly #closing: number;
  #classes = new Uint16Array(256);
  #atoms = new Int32Array(256);
  #kinds = new Int32Array(256);
  readonly #wordClasses: WordClasses;

  readonly #watch: TaggerWatch | undefined;

  constructor(model: LanguageModel, watch: TaggerWatch | undefined) {
    this.#watch = watch;
    this.#universal = universalParts(model.tags);
    this.#opening = model.tags.indexOf('PUNCT/``');
    this.#closing = model.tags.indexOf("PUNCT/''");
    this.#scores = new Int32Array(model.tags.length);
    this.#wordClasses = new WordClasses(new ByteReader(model.section('classes')));
    const reader = new ByteReader(model.section('tagger'));
    this.#dictionary = new TagDictionary(reader);
    this.#table = new SparseTable(reader);
    this.#first = model.has(firstTagsSection)
      ? new DecisionList(new ByteReader(model.section(firstTagsSection)))
      : null;
  }

  tag(tokens: Tokens): Tags {
    const tags = { upos: new Uint8Array(tokens.count), fine: new Uint8Array(tokens.count) };
    for (let i = 0; i + 1 < tokens.sentences.length; i++)
      this.#sentence(tokens, tokens.sentences[i]!, tokens.sentences[i + 1]!, tags);
    return tags;
  }

  #sentence(tokens: Tokens, from: number, to: number, tags: Tags): void {
    const words = this.#words;
    words.read(tokens, from, to);
    const count = to - from;
    if (this.#atoms.length < words.lower.length) {
      this.#atoms = new Int32Array(words.lower.length);
      this.#kinds = new Int32Array(words.lower.length);
      this.#classes = new Uint16Array(words.lower.length);
    }
    const { classes } = this.#dictionary;
    for (let i = 0; i < count + 2 * margin; i++) {
      const found = this.#dictionary.find(words.lower[i]!);
      this.#classes[i] = found;
      this.#atoms[i] = classes[found]!.atom;
      this.#kinds[i] = classAtoms[this.#wordClasses.of(words.lower[i]!)]!;
    }
    let tag1 = 0;
    let tag2 = 0;
    for (let i = 0; i < count; i++) {
      const known = classes[this.#classes[i + margin]!]!;
      const candidates = words.capital[i + margin] === 1 ? known.capitalCandidates : known.candidates;
      const chosen = candidates.length === 1 ? candidates[0]! : this.#choose(candidates, i, tag1, tag2);
      const tag = chosen === this.#opening || chosen === this.#closing ? this.#mark(tokens, from + i, chosen) : chosen;
      tags.fine[from + i] = tag;
      tags.upos[from + i] = this.#universal[tag]!;
      tag2 = tag1;
      tag1 = tag + 1;
    }
  }

  /** A quotation mark's tag: the tagger's, unless the writing says which way it points. */
  #mark(tokens: Tokens, index: number, chosen: number): number {
    const direction = markDirection(tokens, index);
    if (direction === 0 || this.#opening < 0 || this.#closing < 0) return chosen;
    return direction > 0 ? this.#opening : this.#closing;
  }

  #choose(candidates: Uint8Array, index: number, tag1: number, tag2: number): number {
    tagContexts(contexts, this.#words, this.#atoms, index, tag1);
    const clear = this.#first?.choice(contexts) ?? -1;
    if (clear >= 0) return clear;
    taggerFeatures(featureBuffer, this.#words, this.#atoms, this.#kinds, index, index === 0, tag1, tag2);
    const tag = this.#table.choose(featureBuffer, tagStages, candidates, this.#scores);
    this.#watch?.(contexts, tag);
    return tag;
  }
}

/** The tagger of an opened model. */
export function createTagger(model: LanguageModel, watch?: TaggerWatch): Tagger {
  return new PerceptronTagger(model, watch);
}
