import { ByteReader } from '../../src/engine/model/byteReader';
import { TagDictionary } from '../../src/engine/model/tagDictionary';
import { taggerFeatureCount, taggerFeatures } from '../../src/engine/model/taggerFeatures';
import { classAtoms, type WordClasses } from '../../src/engine/model/wordClasses';
import { margin, WordHashes } from '../../src/engine/model/wordHashes';
import { AveragedWeights } from './averagedWeights';
import type { TreebankSentence } from './conllu';
import { ByteWriter, packSparse } from './packing';
import { randomNumbers, shuffle } from './random';
import { SlotMap } from './slotMap';
import { packDictionary, type TagCodes } from './tagDictionaryBuilder';

export interface TaggerOptions {
  readonly bits: number;
  readonly epochs: number;
  readonly least: number;
  readonly margin: number;
  readonly drop: number;
  /** Weights whose packed byte is smaller are left out. */
  readonly leastByte: number;
  readonly log?: (line: string) => void;
}

export const taggerOptions: TaggerOptions = { bits: 18, epochs: 8, least: 2, margin: 3, drop: 0, leastByte: 16 };

interface Example {
  readonly words: WordHashes;
  readonly atoms: Int32Array;
  readonly kinds: Int32Array;
  readonly candidates: readonly Uint8Array[];
  readonly gold: Uint8Array;
}

/** Trains a tagger and returns its packed section. */
export function trainTagger(
  sentences: readonly TreebankSentence[],
  codes: TagCodes,
  classes: WordClasses,
  options: Partial<TaggerOptions> = {},
): Uint8Array {
  const settings = { ...taggerOptions, ...options };
  const writer = new ByteWriter();
  packDictionary(writer, sentences, codes);
  const dictionary = new TagDictionary(new ByteReader(writer.take()));
  const examples = sentences.map((sentence) => exampleOf(sentence, dictionary, codes, classes));
  const features = new Int32Array(taggerFeatureCount);
  const slots = new SlotMap(
    settings.bits,
    (use) => {
      for (const { words, atoms, kinds, candidates, gold } of examples) {
        for (let i = 0; i < gold.length; i++) {
          if (candidates[i]!.length === 1) continue;
          taggerFeatures(
            features,
            words,
            atoms,
            kinds,
            i,
            i === 0,
            i > 0 ? gold[i - 1]! + 1 : 0,
            i > 1 ? gold[i - 2]! + 1 : 0,
          );
          use(features, taggerFeatureCount);
        }
      }
    },
    settings.least,
  );
  const weights = new AveragedWeights(slots, codes.names.length);
  const random = randomNumbers(17);
  for (let epoch = 1; epoch <= settings.epochs; epoch++) {
    shuffle(examples, random);
    let wrong = 0;
    for (const example of examples) wrong += learn(example, weights, features, settings, random);
    settings.log?.(`  tagger, epoch ${String(epoch)}: ${String(wrong)} wrong, ${String(slots.count)} features`);
  }
  packSparse(writer, slots, codes.names.length, weights.averaged(), settings.leastByte);
  return writer.take();
}

function exampleOf(
  sentence: TreebankSentence,
  dictionary: TagDictionary,
  codes: TagCodes,
  classes: WordClasses,
): Example {
  const words = new WordHashes();
  const { count } = sentence.tokens;
  words.read(sentence.tokens, 0, count);
  const found = Array.from(
    { length: count + 2 * margin },
    (_, i) => dictionary.classes[dictionary.find(words.lower[i]!)]!,
  );
  return {
    words,
    atoms: Int32Array.from(found, (known) => known.atom),
    kinds: Int32Array.from(found, (_, i) => classAtoms[classes.of(words.lower[i]!)]!),
    candidates: sentence.tags.map((_, i) => {
      const known = found[i + margin]!;
      return words.capital[i + margin] === 1 ? known.capitalCandidates : known.candidates;
    }),
    gold: Uint8Array.from(sentence.tags, (tag) => codes.code(tag)),
  };
}

function learn(
  { words, atoms, kinds, candidates, gold }: Example,
  weights: AveragedWeights,
  features: Int32Array,
  settings: TaggerOptions,
  random: () => number,
): number {
  let tag1 = 0;
  let tag2 = 0;
  let wrong = 0;
  for (let i = 0; i < gold.length; i++) {
    const possible = candidates[i]!;
    let best = possible[0]!;
    if (possible.length > 1) {
      taggerFeatures(features, words, atoms, kinds, i, i === 0, tag1, tag2);
      const scores = weights.score(features, taggerFeatureCount, settings.drop, random);
      let rival = -1;
      for (const tag of possible) {
        if (scores[tag]! > scores[best]!) best = tag;
        if (tag !== gold[i] && (rival < 0 || scores[tag]! > scores[rival]!)) rival = tag;
      }
      if (possible.includes(gold[i]!) && scores[gold[i]!]! < scores[rival]! + settings.margin)
        weights.update(gold[i]!, rival);
      weights.time++;
    }
    if (best !== gold[i]) wrong++;
    tag2 = tag1;
    tag1 = best + 1;
  }
  return wrong;
}
