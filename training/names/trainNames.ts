import { createRuleNameFinder } from '../../src/engine/names/ruleNameFinder';
import { readNameLexicon } from '../../src/engine/words/nameLexicon';
import { StretchReader } from '../../src/engine/names/stretchReader';
import { openGazetteer } from '../../src/engine/places/gazetteer';
import type { Resources } from '../../src/engine/resources';
import type { WordClusters } from '../../src/engine/model/wordClusters';
import { createTokenizer } from '../../src/engine/text/tokenizer';
import type { NameDocument } from './corpora';
import { type ExampleReader, readExamples } from './examples';
import { headlineDocuments } from './headlines';
import { adjustNames, learnNames, learnOptions, type LearnOptions, packNames } from './learn';

/** What the names' training starts from. */
export interface NameTraining {
  readonly documents: readonly NameDocument[];
  /** Lists and gazetteer, as the product will have them. */
  readonly resources: Resources;
  readonly clusters: WordClusters;
  readonly options?: Partial<LearnOptions>;
  readonly log?: (line: string) => void;
}

/** The stages that turn texts into examples, as the product has them. */
export function createExampleReader(resources: Resources, clusters: WordClusters): ExampleReader {
  const gazetteer = resources.gazetteer && openGazetteer(resources.gazetteer);
  const lexicon = readNameLexicon(resources);
  return {
    tokenize: createTokenizer(resources),
    rules: createRuleNameFinder(resources, gazetteer),
    stretches: new StretchReader(lexicon, gazetteer, clusters),
    lexicon,
  };
}

/** Trains the name model and returns its packed section: the same bytes for the same input. */
export function trainNames({ documents, resources, clusters, options, log }: NameTraining): Uint8Array {
  const settings = { ...learnOptions, ...options };
  const reader = createExampleReader(resources, clusters);
  const used = documents.filter(({ weight }) => weight > 0);
  const examples = [...used, ...headlineDocuments(used)].flatMap((document) => readExamples(reader, document));
  log?.(`names: ${String(examples.length)} stretches of words`);
  const learnt = learnNames(examples, settings, (epoch, loss) => {
    log?.(`names: epoch ${String(epoch)}, loss ${loss.toFixed(0)}`);
  });
  const bytes = packNames(adjustNames(learnt, settings), settings.leastByte);
  log?.(`names: ${String(learnt.slots.count)} features`);
  return bytes;
}
