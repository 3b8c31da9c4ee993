import { ByteReader } from '../../src/engine/model/byteReader';
import { type LanguageModel, type ModelDescription, openModel } from '../../src/engine/model/modelFile';
import { createParser, firstMovesSection, firstRelationsSection } from '../../src/engine/model/parser';
import { labelContextCount } from '../../src/engine/model/labelFeatures';
import { createTagger, firstTagsSection } from '../../src/engine/model/tagger';
import { tagContextCount } from '../../src/engine/model/taggerFeatures';
import type { Tags } from '../../src/engine/model/tags';
import { WordClasses } from '../../src/engine/model/wordClasses';
import type { TreebankSentence } from './conllu';
import { DecisionListBuilder } from './decisionListBuilder';
import { writeModel } from './packing';
import { TagCodes } from './tagDictionaryBuilder';
import { FirstMovesTrainer } from './trainFirstMoves';
import { type ParserOptions, trainParser } from './trainParser';
import { type TaggerOptions, trainTagger } from './trainTagger';

/** What training starts from. */
export interface TrainingInput {
  readonly description: ModelDescription;
  readonly sentences: readonly TreebankSentence[];
  /** The packed `WordClasses`. */
  readonly classes: Uint8Array;
  /** Sections that were trained elsewhere, by name. */
  readonly sections?: Readonly<Record<string, Uint8Array>>;
  readonly tagger?: Partial<TaggerOptions>;
  readonly parser?: Partial<ParserOptions>;
  readonly log: (line: string) => void;
}

const folds = 5;
/** Neighbouring sentences are of one text: a fold takes them together, so that its words are new to its tagger. */
const foldBlock = 40;
const foldEpochs = 5;

/** Trains tagger and parser and returns the bytes of the model file: the same bytes for the same input. */
export function trainModel(input: TrainingInput): Uint8Array {
  const { sentences, classes, log, description } = input;
  const codes = new TagCodes(sentences);
  const wordClasses = new WordClasses(new ByteReader(classes));
  const model = (sections: Record<string, Uint8Array>): LanguageModel =>
    openModel(writeModel(description, codes.names, new Map(Object.entries({ classes, ...sections }))));
  const tags = jackknife(sentences, (part) => {
    const options = { ...input.tagger, epochs: foldEpochs };
    return model({ tagger: trainTagger(part, codes, wordClasses, options) });
  });
  log(`tags of ${String(folds)} folds done`);
  const tagger = trainTagger(sentences, codes, wordClasses, { ...input.tagger, log });
  const parser = trainParser(sentences, tags, codes.names, wordClasses, { ...input.parser, log });
  const first = firstStages(model({ tagger, parser }), sentences, tags, log);
  const sections = { classes, tagger, parser, ...first, ...input.sections };
  for (const [name, bytes] of Object.entries(sections)) log(`section ${name}: ${String(bytes.length)} bytes`);
  return writeModel(description, codes.names, new Map(Object.entries(sections)));
}

/** The sections of the first stages, which learn from what the full tables choose. */
function firstStages(
  model: LanguageModel,
  sentences: readonly TreebankSentence[],
  tags: readonly Tags[],
  log: (line: string) => void,
): Record<string, Uint8Array> {
  const firstTags = new DecisionListBuilder(tagContextCount);
  const firstRelations = new DecisionListBuilder(labelContextCount);
  const firstMoves = new FirstMovesTrainer();
  const tagger = createTagger(model, (contexts, tag) => {
    firstTags.add(contexts, tag);
  });
  const parser = createParser(model, {
    move: (state, sentence, move) => {
      firstMoves.add(state, sentence, move);
    },
    relation: (contexts, relation) => {
      firstRelations.add(contexts, relation);
    },
  });
  sentences.forEach(({ tokens }, i) => {
    tagger.tag(tokens);
    parser.parse(tokens, tags[i]!, 0, tokens.count);
  });
  return {
    [firstTagsSection]: firstTags.pack(),
    [firstMovesSection]: firstMoves.pack(log),
    [firstRelationsSection]: firstRelations.pack(),
  };
}

/** Tags each fold by a tagger that was trained on the others: the parser learns from tags as wrong as those it will see. */
function jackknife(
  sentences: readonly TreebankSentence[],
  train: (part: readonly TreebankSentence[]) => LanguageModel,
): Tags[] {
  const fold = (index: number) => Math.floor(index / foldBlock) % folds;
  const tags: Tags[] = [];
  for (let held = 0; held < folds; held++) {
    const tagger = createTagger(train(sentences.filter((_, i) => fold(i) !== held)));
    sentences.forEach((sentence, i) => {
      if (fold(i) === held) tags[i] = tagger.tag(sentence.tokens);
    });
  }
  return tags;
}
