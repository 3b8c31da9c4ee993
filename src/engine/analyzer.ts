import type { TaggedParagraph } from './dates/taggedParagraph';
import type { Analysis, PlaceCandidate } from './analysis';
import type { PlacedGuidance } from './corrections/corrector';
import { readDocument, type ReadParagraph } from './documentPass';
import { readNameLexicon } from './words/nameLexicon';
import { readEntityLexicon } from './words/entityLexicon';
import { createMentionReader } from './references/mentionReader';
import { createModelNameFinder } from './names/modelNameFinder';
import { withCertainNames } from './names/certainNames';
import { withCertainPlaces } from './names/certainPlaces';
import { createRuleNameFinder } from './names/ruleNameFinder';
import { openLanguage, type Language } from './model/language';
import { ReadingCache, readParagraphs, type ParagraphStages } from './paragraphReader';
import { candidateOf, type Area } from './places/placeCandidate';
import { openGazetteer, type Gazetteer } from './places/gazetteer';
import { createHintReader } from './places/hints';
import { createQuotationReader } from './quotes/quotationReader';
import { plainLedger, type Ledger } from './rules/ledger';
import { entries, type Resources } from './resources';
import { paragraphsOf } from './text/prose';
import type { TextFormat } from './text/textFormat';
import type { Paragraph } from './text/paragraph';
import { createTokenizer } from './text/tokenizer';

/** A document to read. */
export interface SourceText extends PlacedGuidance {
  readonly id: string;
  /** Without a byte-order mark. */
  readonly text: string;
  readonly format: TextFormat;
}

/** Reads the versions of one document; a paragraph that was read before is not read again. */
export interface DocumentReader {
  /**
   * Reads a version in steps: one cuts the text into paragraphs, each of the next reads some 6,000 units of new text (or one
   * longer paragraph), the last ones are the stages of the document pass. Each yields the share done (0 to 1), so that a
   * worker can look at its port in between and stop by not asking for more. Returns the analysis.
   */
  read(source: SourceText): Generator<number, Analysis, void>;
}

export interface Analyzer {
  /** Reads one document from beginning to end. */
  analyze(source: SourceText): Analysis;
  /** A reader that keeps what it learnt from one version for the next. */
  createReader(): DocumentReader;
  /** The paragraphs of a text with the tags of their tokens: what `resolveDates` looks for dates in. */
  tagged(source: Pick<SourceText, 'text' | 'format'>): TaggedParagraph[];
  /** Why the language model cannot be used, in words for a person; null when it is. Without it the engine works by rules. */
  readonly problem: string | null;
  /** What a name may mean, the most important place first; empty when it is unknown. */
  placesOf(name: string): readonly PlaceCandidate[];
  /** The towns of an area that have the most people, the largest first, at most so many. */
  townsIn(area: Area, most: number): readonly PlaceCandidate[];
}

/** How many UTF-16 units of new text are read in one step. */
const STEP = 6000;

/** The stages of the paragraph pass, built from the resources. */
export function createStages(
  resources: Resources,
  gazetteer: Gazetteer | undefined,
  language: Language | null,
  ledger: Ledger,
): ParagraphStages {
  return {
    tokenize: createTokenizer(resources),
    readSyntax: language?.readSyntax,
    nameFinder: withCertainPlaces(
      withCertainNames(
        language
          ? createModelNameFinder(resources, gazetteer, language.names, ledger)
          : createRuleNameFinder(resources, gazetteer, ledger),
        readNameLexicon(resources),
        gazetteer,
        ledger,
      ),
      gazetteer,
      ledger,
    ),
    readMentions: createMentionReader(resources, ledger),
    quotationReader: createQuotationReader(resources, ledger),
    readHints: createHintReader(entries(resources, 'demonyms'), entries(resources, 'states')),
  };
}

/**
 * The composition point of the engine: builds every stage once, from the resources alone.
 * @param ledger which rules are off, and who counts those that answer
 * @throws Error when the gazetteer's bytes are damaged or of another version.
 */
export function createAnalyzer(resources: Resources, ledger: Ledger = plainLedger): Analyzer {
  const gazetteer = resources.gazetteer && openGazetteer(resources.gazetteer);
  const lexicon = readEntityLexicon(resources);
  const { language, problem } = openLanguage(resources.model);
  const stages = createStages(resources, gazetteer, language, ledger);

  /** The paragraphs with their readings; takes them out of the list. */
  const take = (cache: ReadingCache, paragraphs: Paragraph[]): ReadParagraph[] => {
    const known = paragraphs.splice(0).map((paragraph) => ({ paragraph, reading: cache.get(paragraph)! }));
    cache.commit();
    return known;
  };

  function* read(cache: ReadingCache, source: SourceText): Generator<number, Analysis, void> {
    const { id, text, format } = source;
    cache.begin();
    const paragraphs = paragraphsOf(text, format);
    yield 0;
    const fresh = new Map<string, Paragraph>();
    let size = 0;
    const readFresh = (): void => {
      const batch = [...fresh.values()];
      readParagraphs(stages, batch).forEach((reading, i) => {
        cache.set(batch[i]!, reading);
      });
      fresh.clear();
      size = 0;
    };
    for (const paragraph of paragraphs) {
      if (fresh.has(paragraph.text) || cache.get(paragraph)) continue;
      fresh.set(paragraph.text, paragraph);
      size += paragraph.text.length;
      if (size < STEP) continue;
      readFresh();
      yield (paragraph.start + paragraph.text.length) / text.length;
    }
    readFresh();
    const stage = readDocument(id, text, take(cache, paragraphs), gazetteer, lexicon, source, ledger);
    for (;;) {
      const step = stage.next();
      if (step.done) return step.value;
      yield 1;
    }
  }

  const createReader = (): DocumentReader => {
    const cache = new ReadingCache(true);
    return { read: (source) => read(cache, source) };
  };
  return {
    problem,
    createReader,
    tagged: ({ text, format }) =>
      paragraphsOf(text, format).map((paragraph) => {
        const tokens = stages.tokenize(paragraph.text);
        const fine = language?.readSyntax(tokens).tags.fine ?? [];
        return { paragraph, tokens, tags: Array.from(fine, (tag) => language?.tags[tag] ?? '') };
      }),
    placesOf: (name) => gazetteer?.lookup(name).map(candidateOf) ?? [],
    townsIn: (area, most) => gazetteer?.townsIn(area, most).map(candidateOf) ?? [],
    analyze(source) {
      const steps = read(new ReadingCache(false), source);
      for (;;) {
        const step = steps.next();
        if (step.done) return step.value;
      }
    },
  };
}
